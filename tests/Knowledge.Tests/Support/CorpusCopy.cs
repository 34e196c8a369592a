using System.Text.Json.Nodes;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>A copy of the corpus, or of a few of its dossiers, to break things in.</summary>
internal sealed class CorpusCopy : IDisposable
{
    private CorpusCopy() => Folder = Directory.CreateTempSubdirectory("corpus-").FullName;

    public string Folder { get; }

    /// <summary>Everything.</summary>
    public static CorpusCopy Whole() => Of(file => true);

    /// <summary>A few dossiers with the vocabulary and the glossary, without transcripts.</summary>
    public static CorpusCopy Of(params string[] trials) =>
        Of(file => !file.StartsWith("transcripts", StringComparison.Ordinal)
            && (!file.StartsWith("trials", StringComparison.Ordinal) || trials.Contains(Path.GetFileNameWithoutExtension(file))));

    /// <summary>Everything but the other dossiers.</summary>
    public static CorpusCopy With(params string[] trials) =>
        Of(file => !file.StartsWith("trials", StringComparison.Ordinal) || trials.Contains(Path.GetFileNameWithoutExtension(file)));

    public CorpusCopy Edit(string file, Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(File.ReadAllText(PathOf(file)))!;
        edit(root);
        return Write(file, root.ToJsonString());
    }

    public CorpusCopy Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public CorpusCopy Delete(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static CorpusCopy Of(Func<string, bool> wanted)
    {
        var copy = new CorpusCopy();
        foreach (var path in Directory.EnumerateFiles(RealCorpus.Folder, "*.json", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(RealCorpus.Folder, path).Replace('\\', '/');
            if (wanted(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(file))!);
                File.Copy(path, copy.PathOf(file));
            }
        }

        return copy;
    }

    private string PathOf(string file) => Path.Combine(Folder, file);
}
