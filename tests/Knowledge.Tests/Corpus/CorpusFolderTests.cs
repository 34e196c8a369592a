using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Corpus;

public class CorpusFolderTests
{
    [Fact]
    public void All_problems_are_thrown_together()
    {
        using var corpus = CorpusCopy.Of("sarah", "reflect", "himalaya");
        corpus.Edit("trials/sarah.json", root => root["nct"] = "NCT1").Edit("trials/reflect.json", root => root["compiled"] = "soon")
            .Delete("glossary.json");

        var thrown = Assert.Throws<CorpusException>(() => CorpusFolder.Load(corpus.Folder));

        Assert.Equal(["glossary.json", "trials/reflect.json", "trials/sarah.json"], thrown.Problems.Select(problem => problem.File).Distinct().Order());
    }

    [Fact]
    public void The_message_names_file_and_reason()
    {
        using var corpus = CorpusCopy.Of("sarah");
        corpus.Edit("trials/sarah.json", root => root["nct"] = "NCT1");

        var thrown = Assert.Throws<CorpusException>(() => KnowledgeEngine.Open(corpus.Folder));

        Assert.Contains("trials/sarah.json:: 'NCT1' is not", thrown.Message);
    }

    [Fact]
    public void An_empty_folder_is_no_corpus()
    {
        using var corpus = CorpusCopy.Of();
        Directory.Delete(Path.Combine(corpus.Folder, "vocabulary"), recursive: true);

        Assert.Throws<CorpusException>(() => CorpusFolder.Load(corpus.Folder));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var thrown = Assert.Throws<CorpusException>(() => CorpusFolder.Load(Path.Combine(RealCorpus.Folder, "nowhere")));

        Assert.Contains("no such folder", Assert.Single(thrown.Problems).Message);
    }

    [Fact]
    public void The_hash_changes_with_one_character()
    {
        using var corpus = CorpusCopy.Of("sarah");
        var before = CorpusFolder.Load(corpus.Folder).Hash;

        corpus.Write("trials/sarah.json", corpus.Read("trials/sarah.json").Replace("Child-Pugh A, or B", "Child-Pugh A; or B"));

        Assert.NotEqual(before, CorpusFolder.Load(corpus.Folder).Hash);
    }

    [Fact]
    public void The_hash_does_not_depend_on_line_endings()
    {
        using var corpus = CorpusCopy.Of("sarah");
        var before = CorpusFolder.Load(corpus.Folder).Hash;

        corpus.Write("trials/sarah.json", corpus.Read("trials/sarah.json").ReplaceLineEndings("\r\n"));

        Assert.Equal(before, CorpusFolder.Load(corpus.Folder).Hash);
    }

    [Fact]
    public void A_copy_has_the_hash_of_the_original()
    {
        using var corpus = CorpusCopy.Whole();

        Assert.Equal(RealCorpus.Content.Hash, CorpusFolder.Load(corpus.Folder).Hash);
    }

    [Fact]
    public void What_is_loaded_is_counted()
    {
        using var corpus = CorpusCopy.Of("sarah", "reflect");

        var summary = CorpusFolder.Load(corpus.Folder).Summary;

        Assert.Equal((2, 0), (summary.Trials, summary.Excerpts));
    }

    [Fact]
    public void Statistics_count_what_is_kept_apart() =>
        Assert.Contains(CorpusCheck.Stats(RealCorpus.Folder), line => line.Item.Contains("unverified", StringComparison.Ordinal) && line.Value != "0");

    [Fact]
    public void Every_trial_that_the_article_names_is_in_the_corpus() => Assert.Superset(
        new HashSet<string>
        {
            "emerald-1", "leap-012", "reflect", "imbrave150", "himalaya", "checkmate-9dw", "cares-310", "emerald-3", "emerald-y90", "sarah", "sirvenib",
        },
        RealCorpus.Content.Trials.Select(trial => trial.Id).ToHashSet());
}
