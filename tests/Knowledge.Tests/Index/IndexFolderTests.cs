using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Index;

/// <summary>The index on disk: used where it is right, built where it is not, never believed where it is damaged.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private static readonly ExcerptQuery Query = new() { Words = "combination of immunotherapy", Concepts = ["imbrave150"] };

    private static readonly string Expected = Hits(KnowledgeIndex.Build(RealCorpus.Content));

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("hccbot-index-").FullName, "index");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void It_is_kept_and_finds_the_same_the_next_time()
    {
        Open();
        var kept = File.ReadAllBytes(Kept);

        Assert.Equal(Expected, Open());
        Assert.Equal(kept, File.ReadAllBytes(Kept));
    }

    [Fact]
    public void What_is_kept_is_what_is_used()
    {
        Open();
        var written = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Kept, written);
        Open();

        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public void One_that_was_cut_short_is_built_again(double part)
    {
        Open();
        var bytes = File.ReadAllBytes(Kept);
        File.WriteAllBytes(Kept, bytes[..(int)(bytes.Length * part)]);

        Assert.Equal(Expected, Open());
        Assert.Equal(bytes.Length, File.ReadAllBytes(Kept).Length);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void One_with_a_single_wrong_byte_is_built_again(double where)
    {
        Open();
        var bytes = File.ReadAllBytes(Kept);
        bytes[(int)((bytes.Length - 1) * where)] ^= 1;
        File.WriteAllBytes(Kept, bytes);
        Open();

        Assert.NotEqual(bytes, File.ReadAllBytes(Kept));
        Assert.Equal(Expected, Open());
    }

    [Fact]
    public void The_index_of_another_corpus_under_its_name_is_built_again()
    {
        using var other = CorpusCopy.Of("reflect");
        new IndexFolder(_folder).Open(CorpusFolder.Load(other.Folder));
        var foreign = File.ReadAllBytes(Kept);
        Open();
        foreach (var file in Directory.GetFiles(_folder))
        {
            File.WriteAllBytes(file, foreign);
        }

        Assert.Equal(Expected, Open());
    }

    [Fact]
    public void Without_a_folder_to_write_to_it_is_in_memory()
    {
        File.WriteAllText(_folder, "a file");

        Assert.Equal(Expected, Open());
    }

    [Fact]
    public async Task Several_that_open_it_at_once_all_find_the_same()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            Open, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.All(opened, hits => Assert.Equal(Expected, hits));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_was_left_by_others_is_cleared_away()
    {
        Directory.CreateDirectory(_folder);
        foreach (var number in Enumerable.Range(0, 20))
        {
            File.WriteAllText(Path.Combine(_folder, $"{number}.index"), "");
        }

        Open();

        Assert.InRange(Directory.GetFiles(_folder).Length, 1, 4);
        Assert.Equal(Expected, Open());
    }

    private string Kept => Directory.GetFiles(_folder).Single();

    private string Open() => Hits(new IndexFolder(_folder).Open(RealCorpus.Content));

    private static string Hits(KnowledgeIndex index) =>
        string.Join('\n', index.Find(Query, 20).Select(hit => $"{hit.Score} {hit.Excerpt.Id}"))
        + string.Join('\n', index.Find(new FactQuery { Concepts = ["os"] }).Select(fact => fact.Id));
}
