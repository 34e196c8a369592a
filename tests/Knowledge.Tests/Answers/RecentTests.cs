using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

public class RecentTests
{
    [Theory]
    [InlineData("what's new in 2025?", 2025)]
    [InlineData("which trials read out in 2025", 2025)]
    [InlineData("what happened in 2023", 2023)]
    public void Only_what_became_known_in_the_year_is_news_of_it(string question, int year)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(AnswerKind.Regulatory, answer.Kind);
        Assert.NotEmpty(answer.Trials);
        Assert.All(answer.Facts.Select(cited => cited.Fact).OfType<RegulatoryFact>(), decision => Assert.Equal(year, decision.Date!.Value.Year));
    }

    [Fact]
    public void The_newest_result_leads() =>
        Assert.StartsWith("EMERALD-1: OS", RealCorpus.Ask("what's new?").Headline.Text, StringComparison.Ordinal);

    [Fact]
    public void A_year_in_which_nothing_is_dated_is_said() =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("what happened in 1999?").Kind);

    [Fact]
    public void Trials_without_a_readout_are_no_news() =>
        Assert.Equal(AnswerKind.TrialList, RealCorpus.Ask("which trials have not read out").Kind);
}
