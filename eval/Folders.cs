namespace HccBot.Evaluation;

/// <summary>Where the questions and the corpus lie: beside the program or in a folder above it.</summary>
internal static class Folders
{
    /// <summary>The folder of the corpus.</summary>
    public static string Corpus(string? asked) => asked ?? Find("corpus", "schema");

    /// <summary>A file of the evaluation, such as "questions/open.jsonl"; it need not exist.</summary>
    public static string File(string name) => Path.Combine(Find("eval", "questions"), name);

    /// <exception cref="DirectoryNotFoundException">Neither beside the program nor above it.</exception>
    private static string Find(string folder, string inside)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            if (Directory.Exists(Path.Combine(above.FullName, folder, inside)))
            {
                return Path.Combine(above.FullName, folder);
            }
        }

        throw new DirectoryNotFoundException($"No folder '{folder}' with '{inside}' in it beside the program or above it.");
    }
}
