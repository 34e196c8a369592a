using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Questions that people asked and that were once answered wrongly.</summary>
public class AskedByCliniciansTests
{
    [Theory]
    [InlineData("neither allowed main PVI nor EHS", "emerald-1 emerald-3 leap-012")]
    [InlineData("which trials did not allow main PVI or EHS", "emerald-1 emerald-3 leap-012")]
    [InlineData("OS improved but not PFS", "checkmate-9dw himalaya")]
    [InlineData("missed both OS and PFS", "sarah sirvenib")]
    [InlineData("HR for PFS under .6", "cares-310")]
    [InlineData("ECOG >1 allowed?", "")]
    [InlineData("negative Y90 trials", "sarah sirvenib")]
    [InlineData("approved in the US", "checkmate-9dw himalaya imbrave150 reflect")]
    [InlineData("non-inferiority trials", "himalaya reflect")]
    [InlineData("immunotherapy without anti-VEGF", "checkmate-9dw himalaya")]
    [InlineData("trials with Child-Pugh A only", "cares-310 checkmate-9dw emerald-3 himalaya imbrave150 leap-012 reflect")]
    [InlineData("durvalumab trials other than HIMALAYA", "emerald-1 emerald-3 emerald-y90")]
    [InlineData("lenvatinib as comparator", "checkmate-9dw")]
    [InlineData("randomized 2:1", "imbrave150")]
    [InlineData("everything but TACE", "cares-310 checkmate-9dw emerald-y90 himalaya imbrave150 reflect sarah sirvenib")]
    [InlineData("met their primary endpoint but not OS", "emerald-1 emerald-3")]
    [InlineData("vp4 - yes or no for each trial", "imbrave150 sarah")]
    [InlineData("trials with more than five hundred patients", "cares-310 checkmate-9dw emerald-1 emerald-3 himalaya imbrave150 reflect")]
    public void Lists_hold_the_right_trials(string question, string trials)
    {
        var answer = ArticleTrials.Ask(question);

        Assert.Equal((AnswerKind.TrialList, trials), (answer.Kind, RealCorpus.TrialsOf(answer)));
    }

    [Theory]
    [InlineData("OS tremelimumab monotherapy himalaya")]
    [InlineData("ORR nivolumab in HIMALAYA")]
    [InlineData("OS regorafenib")]
    [InlineData("OS in women in HIMALAYA")]
    [InlineData("OS HIMALAYA black patients")]
    [InlineData("EGFR mutated patients OS in HIMALAYA")]
    [InlineData("vp4 patients himalaya OS")]
    [InlineData("PFS rate at 5 years in CARES-310")]
    [InlineData("EMERALD-1 12-month OS in HCV")]
    [InlineData("IMbrave152 results")]
    [InlineData("HIMALAYA-2 OS")]
    [InlineData("STORM trial sorafenib OS")]
    [InlineData("NCT05883644")]
    [InlineData("price per cycle of tremelimumab")]
    [InlineData("65F, Vp4, bleeding varices which regimen would you pick")]
    [InlineData("wie soll ich meinen Patienten mit Child B behandeln")]
    public void What_the_sources_do_not_hold_is_refused_rather_than_answered_with_another_figure(string question) =>
        Assert.Equal(AnswerKind.Refusal, ArticleTrials.Ask(question).Kind);

    [Theory]
    [InlineData("OS in China in 9DW", AnswerKind.Subgroup, "23.5 vs 20.1")]
    [InlineData("HBV outcome in IMbrave150", AnswerKind.Subgroup, "0.51")]
    [InlineData("p value OS 9DW", AnswerKind.Value, "p=0.018")]
    [InlineData("radiation hepatitis?", AnswerKind.Value, "1.5%")]
    [InlineData("how many pts in the STRIDE arm", AnswerKind.Value, "393")]
    [InlineData("control arm of CARES-310", AnswerKind.Value, "Sorafenib")]
    [InlineData("non inferiority margin reflect", AnswerKind.Value, "1.08")]
    [InlineData("median OS in HIMALAYA", AnswerKind.Value, "16.4 vs 13.8")]
    [InlineData("OS leap-012", AnswerKind.Value, "not improved")]
    [InlineData("which trial had the longest OS", AnswerKind.Ranking, "39.5 months")]
    [InlineData("best HR for OS", AnswerKind.Ranking, "0.64")]
    [InlineData("largest trial", AnswerKind.Ranking, "1171")]
    public void The_headline_answers_what_was_asked(string question, AnswerKind kind, string says)
    {
        var answer = ArticleTrials.Ask(question);

        Assert.Equal(kind, answer.Kind);
        Assert.Contains(says, answer.Headline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_common_name_of_several_trials_is_asked_back_for()
    {
        var answer = ArticleTrials.Ask("EMERALD");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Contains("EMERALD-Y90", answer.Headline.Text, StringComparison.Ordinal);
    }
}
