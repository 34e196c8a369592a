using System.Text.Json;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>The evidence of several answers in one.</summary>
public class PackTests
{
    [Fact]
    public void A_pack_holds_the_facts_of_each_answer_in_their_own_words()
    {
        var pack = Pack("OS in IMbrave150", "Which trials included main portal vein invasion?");

        Assert.Equal("Evidence shown in this conversation: two answers.", pack.Headline.Text);
        Assert.StartsWith("1 \u00b7 Figures and items: overall survival", pack.Sections[0].Title);
        Assert.Contains("IMbrave150", pack.Sections[0].Title);
        Assert.Contains("main portal vein invasion", pack.Sections[1].Title);
        var lines = pack.Sections.OfType<Section.Lines>().SelectMany(section => section.Items).Where(line => line.Facts.Count > 0).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(Assert.Single(line.Facts).Statement, line.Text));
        Assert.All(lines, line => Assert.NotEmpty(line.Citations));
    }

    [Fact]
    public void Sources_are_numbered_once_for_the_whole_pack()
    {
        var pack = Pack("OS in IMbrave150", "PFS in IMbrave150", "OS in HIMALAYA");

        Assert.Equal(Enumerable.Range(1, pack.Citations.Count), pack.Citations.Select(citation => citation.Number));
        Assert.Equal(pack.Citations.Count, pack.Citations.Select(citation => (citation.Source.Label, citation.Source.Url, citation.Source.Rung)).Distinct().Count());
    }

    [Fact]
    public void Quotes_and_definitions_are_packed_too()
    {
        var pack = Pack("What did Julius Chapiro say about control arms?", "What is Vp4?");

        Assert.NotEmpty(pack.Quotes);
        Assert.Contains(pack.Sections.OfType<Section.Lines>().SelectMany(section => section.Items), line => line.Text.Contains("Vp4: main trunk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("What should I do with my patient?")]
    [InlineData("OS in NOTATRIAL-77")]
    public void What_is_no_answer_is_not_packed(string question) =>
        Assert.Null(RealCorpus.Knowledge.ShownBy(RealCorpus.Ask(question)));

    [Theory]
    [InlineData("71 y, HBV, Child-Pugh B8, ECOG 1, main portal vein invasion, AFP 4321: which trials enrolled such patients?", "71", "B8", "4321", "child-pugh")]
    [InlineData("Is it true that median OS in IMbrave150 was 23.7 months?", "23.7", "true", "Is it")]
    public void What_is_kept_of_an_answer_holds_ids_and_no_word_or_value_that_was_typed(string question, params string[] typed)
    {
        var shown = RealCorpus.Knowledge.ShownBy(RealCorpus.Ask(question))!;

        string[] about = [.. shown.Topics, .. shown.Trials];
        Assert.All(typed, word => Assert.DoesNotContain(about, id => id.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var facts = RealCorpus.Content.Trials.SelectMany(trial => trial.Facts).Select(fact => fact.Id).ToHashSet();
        Assert.All(shown.Facts, id => Assert.Contains(id, facts));
        Assert.Equal(JsonSerializer.Serialize(shown), JsonSerializer.Serialize(JsonSerializer.Deserialize<Shown>(JsonSerializer.Serialize(shown))));
    }

    [Fact]
    public void A_fact_that_is_no_longer_in_the_corpus_is_said_to_be_left_out()
    {
        var shown = RealCorpus.Knowledge.ShownBy(RealCorpus.Ask("OS in IMbrave150"))!;

        var pack = RealCorpus.Knowledge.Pack([shown with { Facts = [.. shown.Facts, "gone-os"] }]);

        Assert.Contains("no longer in the corpus", Assert.IsType<Section.Lines>(pack.Sections[0]).Items[^1].Text);
    }

    private static Answer Pack(params string[] questions) =>
        RealCorpus.Knowledge.Pack([.. questions.Select(question => RealCorpus.Knowledge.ShownBy(RealCorpus.Ask(question))!)]);
}
