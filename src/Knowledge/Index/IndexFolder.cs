using HccBot.Knowledge.Corpus;
using Lucene.Net.Store;

namespace HccBot.Knowledge.Index;

/// <summary>Keeps indexes on disk, so that a start need not build one. An index is a copy: where it is missing, damaged or of another corpus or program, it is built.</summary>
/// <remarks>
/// A file is written aside and renamed, so that whoever reads finds a whole one or none, whatever dies, and processes don't wait for each other. Where
/// the folder can't be used, the index is in memory alone.
/// </remarks>
internal sealed class IndexFolder(string folder)
{
    private const string Extension = ".index";

    /// <summary>Several corpora and builds of the program may take turns.</summary>
    private const int MostFiles = 4;

    /// <summary>The index of a corpus: the one that is kept, else a new one, which is kept then.</summary>
    public KnowledgeIndex Open(CorpusContent content)
    {
        // Another build of the program may analyze words differently.
        var key = $"{content.Hash}-{typeof(IndexFolder).Module.ModuleVersionId:N}";
        var path = Path.Combine(folder, key + Extension);
        if (Find(path, key) is { } kept)
        {
            return new KnowledgeIndex(kept, content);
        }

        var built = IndexBuilder.Build(content);
        Keep(path, IndexFile.Write(built, key));
        return new KnowledgeIndex(built, content);
    }

    private static RAMDirectory? Find(string path, string key)
    {
        try
        {
            return File.Exists(path) ? IndexFile.Read(File.ReadAllBytes(path), key) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Keep(string path, byte[] index)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            var aside = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(aside, index);
            File.Move(aside, path, overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostFiles))
            {
                old.Delete();
            }
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // A folder that can't be written to, or a full disk: the next start builds the index again.
        }
    }
}
