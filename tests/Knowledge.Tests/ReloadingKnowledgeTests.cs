using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests;

/// <summary>A corpus that changes while it is served.</summary>
public sealed class ReloadingKnowledgeTests : IDisposable
{
    private const string Reflect = "trials/reflect.json";
    private const string NewWords = "Superiority was not shown, says the test";

    private readonly CorpusCopy _copy = CorpusCopy.Of("reflect", "himalaya");
    private readonly ReloadingKnowledge _knowledge;

    public ReloadingKnowledgeTests() => _knowledge = ReloadingKnowledge.Open(_copy.Folder, indexFolder: null);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Nothing_happens_while_nothing_changes()
    {
        var before = _knowledge.Corpus;

        Assert.Equal(Reload.Unchanged, _knowledge.Refresh());
        Assert.Equal(before, _knowledge.Corpus);
    }

    [Fact]
    public void A_sound_change_is_served()
    {
        var before = _knowledge.Corpus.Hash;
        Change();

        Assert.Equal(Reload.Served, _knowledge.Refresh());
        Assert.NotEqual(before, _knowledge.Corpus.Hash);
        Assert.Contains(NewWords, Text("OS in REFLECT"));
        Assert.Empty(_knowledge.Problems);
    }

    [Theory]
    [InlineData("{ no JSON")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_broken_change_is_refused_by_name_and_the_last_good_corpus_is_served_on(string text)
    {
        var (corpus, answer) = (_knowledge.Corpus, Text("OS in REFLECT"));
        _copy.Write(Reflect, text);

        Assert.Equal(Reload.Refused, _knowledge.Refresh());
        Assert.Contains(_knowledge.Problems, problem => problem.File == Reflect);
        Assert.Equal((corpus, answer), (_knowledge.Corpus, Text("OS in REFLECT")));
    }

    [Fact]
    public void A_member_that_only_the_schema_knows_of_is_refused_too()
    {
        _copy.Edit(Reflect, root => root["unheardOf"] = 1);

        Assert.Equal(Reload.Refused, _knowledge.Refresh());
    }

    [Fact]
    public void A_folder_that_is_gone_is_refused_and_one_that_is_back_is_served()
    {
        var aside = _copy.Folder + "-aside";
        Directory.Move(_copy.Folder, aside);
        var gone = _knowledge.Refresh();
        var told = _knowledge.Problems.Count;
        Directory.Move(aside, _copy.Folder);

        Assert.Equal((Reload.Refused, 1), (gone, told));
        Assert.Equal(Reload.Unchanged, _knowledge.Refresh());
        Assert.Empty(_knowledge.Problems);
    }

    [Fact]
    public async Task What_is_under_way_ends_with_the_corpus_that_it_began_with()
    {
        var before = _knowledge.Corpus.Hash;
        using var changed = new SemaphoreSlim(0);
        var underWay = AskPinnedAsync(changed.WaitAsync());
        Change();
        _knowledge.Refresh();
        changed.Release();

        var (answer, corpus) = await underWay;
        Assert.Equal((before, before), (answer.CorpusHash, corpus));
        Assert.NotEqual(before, _knowledge.Corpus.Hash);
    }

    [Fact]
    public void The_change_can_be_told_to_those_who_knew_the_corpus_before()
    {
        var before = _knowledge.Digest;
        Change();
        _knowledge.Refresh();

        Assert.Equal("The corpus was updated: one trial changed.", _knowledge.ChangesSince(before)!.Headline.Text);
    }

    private async Task<(Answer Answer, string Corpus)> AskPinnedAsync(Task meanwhile)
    {
        _knowledge.Pin();
        await meanwhile;
        return (await _knowledge.AskAsync("OS in REFLECT", CancellationToken.None), _knowledge.Corpus.Hash);
    }

    private void Change() => _copy.Edit(Reflect, root => root["results"]![0]!["remarks"]![0] = NewWords);

    private string Text(string question) => PlainText.Render(RealCorpus.Ask(_knowledge, question));
}
