using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>What is told of an update of the corpus.</summary>
public sealed class CorpusChangesTests : IDisposable
{
    private const string Reflect = "trials/reflect.json";

    private readonly CorpusCopy _copy = CorpusCopy.Of("reflect", "himalaya");
    private readonly CorpusDigest _before;

    public CorpusChangesTests() => _before = Open().Digest;

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Nothing_is_told_where_no_fact_changed() => Assert.Null(Open().ChangesSince(_before));

    [Fact]
    public void A_change_that_no_reader_sees_is_not_told()
    {
        _copy.Edit(Reflect, root => root["gaps"]!.AsArray().Clear());

        Assert.Null(Open().ChangesSince(_before));
    }

    [Fact]
    public void A_changed_and_a_removed_fact_are_counted_under_their_trial_and_the_new_words_are_cited()
    {
        _copy.Edit(Reflect, root =>
        {
            root["results"]![0]!["remarks"]![0] = "Superiority was not shown.";
            root["safety"]!.AsArray().RemoveAt(root["safety"]!.AsArray().Count - 1);
        });

        var changes = Open().ChangesSince(_before)!;

        Assert.Equal("The corpus was updated: one trial changed.", changes.Headline.Text);
        var lines = Assert.IsType<Section.Lines>(Assert.Single(changes.Sections));
        Assert.Equal("REFLECT: one fact changed, one removed", lines.Title);
        Assert.Contains("(Superiority was not shown", Assert.Single(lines.Items).Text);
        Assert.NotEmpty(lines.Items[0].Citations);
        Assert.Contains(changes.FollowUps, next => next.Question == "Tell me about REFLECT");
    }

    [Fact]
    public void A_trial_that_is_new_or_gone_is_named()
    {
        using var other = CorpusCopy.Of("sarah", "himalaya");

        var changes = KnowledgeEngine.Open(other.Folder).ChangesSince(_before)!;

        Assert.Equal("SARAH: new in the corpus", Assert.Single(changes.Sections).Title);
        Assert.Contains(changes.Notes, note => note.Text == "No longer in the corpus: reflect.");
    }

    [Fact]
    public void A_digest_survives_its_text()
    {
        var read = CorpusDigest.Parse(_before.CorpusHash, _before.Text());

        Assert.Equal(_before.Facts, read.Facts);
        Assert.NotEmpty(read.Facts);
        Assert.Throws<FormatException>(() => CorpusDigest.Parse("x", "no tabs"));
    }

    [Fact]
    public void Every_fact_of_the_corpus_has_an_id_of_its_own() =>
        Assert.Equal(RealCorpus.Content.Trials.Sum(trial => trial.Facts.Count), RealCorpus.Knowledge.Digest.Facts.Count);

    private IKnowledge Open() => KnowledgeEngine.Open(_copy.Folder);
}
