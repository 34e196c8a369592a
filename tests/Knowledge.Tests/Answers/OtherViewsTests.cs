using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>The same results by all analyses or the latest alone, and beside those of another trial.</summary>
public class OtherViewsTests
{
    /// <summary>Each trial and endpoint of which a later analysis updates an earlier one.</summary>
    public static IEnumerable<object[]> Updated =>
        from trial in RealCorpus.Content.Trials
        from endpoint in new[] { "os", "pfs", "orr" }
        where Whole(trial, endpoint).Any(trial.IsUpdated)
        select new object[] { trial.Name, endpoint };

    [Theory]
    [MemberData(nameof(Updated))]
    public void All_analyses_shows_every_one(string trial, string endpoint) =>
        Assert.Subset(Shown($"All analyses of {endpoint} in {trial}"), Whole(Trial(trial), endpoint).Select(result => result.Id).ToHashSet());

    [Theory]
    [MemberData(nameof(Updated))]
    public void All_analyses_of_a_trial_shows_every_one_too(string trial, string endpoint) =>
        Assert.Subset(Shown($"All analyses of {trial}"), Whole(Trial(trial), endpoint).Select(result => result.Id).ToHashSet());

    [Theory]
    [MemberData(nameof(Updated))]
    public void The_latest_analysis_lists_none_that_was_updated(string trial, string endpoint)
    {
        var answer = RealCorpus.Ask($"Latest analysis of {endpoint} in {trial}");

        Assert.DoesNotContain(Listed(answer), fact => fact is ResultFact result && Trial(trial).IsUpdated(result));
        Assert.Contains("The latest analysis alone; earlier ones are left out.", answer.Understanding);
        Assert.Contains(answer.FollowUps, next => next.Way == FollowUpWay.Analyses && next.Question.StartsWith("All analyses of ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_on_one_analysis_leads_to_all_and_one_on_all_to_the_latest()
    {
        Assert.Equal("All analyses of OS in IMbrave150", Analyses("primary analysis of OS in IMbrave150"));
        Assert.Equal("Latest analysis of OS in IMbrave150", Analyses("OS in IMbrave150"));
        Assert.Equal("Latest analysis of OS in IMbrave150", Analyses("All analyses of OS in IMbrave150"));
        Assert.Equal("All analyses of IMbrave150", Analyses("Tell me about IMbrave150"));
        Assert.Equal("All analyses of OS in IMbrave150 and HIMALAYA", Analyses("Compare OS in IMbrave150 and HIMALAYA"));
    }

    [Theory]
    [InlineData("OS at 24 months in HIMALAYA")]
    [InlineData("OS with STRIDE")]
    [InlineData("ORR by mRECIST in IMbrave150")]
    public void A_question_that_is_narrower_than_the_buttons_words_gets_no_such_button(string question) =>
        Assert.DoesNotContain(RealCorpus.Ask(question).FollowUps, next => next.Way == FollowUpWay.Analyses);

    [Fact]
    public void A_trial_is_set_beside_those_of_its_setting_with_the_same_control_first()
    {
        var others = Beside("OS in IMbrave150");

        Assert.Contains("CARES-310", others);
        Assert.DoesNotContain("RESORCE", others);
        Assert.DoesNotContain("IMbrave150", others);
        Assert.InRange(others.Length, 2, 5);
    }

    [Fact]
    public void Every_trial_beside_another_makes_a_comparison_of_both() => Assert.All(
        RealCorpus.Content.Trials.SelectMany(trial => new[] { $"Tell me about {trial.Name}", $"OS in {trial.Name}", $"PFS and ORR in {trial.Name}" })
            .Select(RealCorpus.Ask).SelectMany(answer => answer.FollowUps.Where(next => next.Way == FollowUpWay.Beside).Select(next => (answer, next))),
        pair =>
        {
            var compared = RealCorpus.Ask(pair.next.Question);
            Assert.Equal((pair.next.Question, AnswerKind.Comparison), (pair.next.Question, compared.Kind));
            Assert.Subset(compared.Trials.ToHashSet(), new HashSet<string> { pair.answer.Trials[0], Trial(pair.next.Title).Id });
        });

    private static string? Analyses(string question) => RealCorpus.Ask(question).FollowUps.SingleOrDefault(next => next.Way == FollowUpWay.Analyses)?.Question;

    private static string[] Beside(string question) => [.. RealCorpus.Ask(question).FollowUps.Where(next => next.Way == FollowUpWay.Beside).Select(next => next.Title)];

    private static HashSet<string> Shown(string question) => [.. RealCorpus.Ask(question).Facts.Select(cited => cited.Fact.Id)];

    private static IEnumerable<Fact> Listed(Answer answer) =>
        answer.Sections.OfType<Section.Table>().SelectMany(table => table.Rows).SelectMany(row => row.Statement.Facts);

    private static Trial Trial(string name) => RealCorpus.Content.Trials.Single(trial => trial.Name == name);

    private static IEnumerable<ResultFact> Whole(Trial trial, string endpoint) =>
        trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null);
}
