using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.Hosting;

/// <summary>Finds the corpus, whatever folder the program was started from.</summary>
public static class CorpusLocation
{
    private const string Folder = "corpus";

    /// <summary>The folder that is used: the one asked for, the setting's, the published copy, or the repository's.</summary>
    /// <param name="asked">What the command line names; null for nothing.</param>
    /// <exception cref="CorpusException">There is none.</exception>
    public static string Find(string? asked) =>
        Find(asked ?? HccBotHost.Settings().GetSection(HccBotOptions.Section)[nameof(HccBotOptions.Corpus)], AppContext.BaseDirectory);

    internal static string Find(string? asked, string programFolder)
    {
        if (!string.IsNullOrWhiteSpace(asked))
        {
            return Directory.Exists(asked) ? Path.GetFullPath(asked) : throw Missing(asked, "There is no such folder.");
        }

        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Folder);
            if (Directory.Exists(Path.Combine(candidate, "schema")))
            {
                return candidate;
            }
        }

        throw Missing(Folder, $"Not found beside the program or above it. Name it by --corpus or {HccBotOptions.Section}:Corpus.");
    }

    private static CorpusException Missing(string folder, string reason) => new([new CorpusProblem(folder, "", reason)]);
}
