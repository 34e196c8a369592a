using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>What a tumor board was promised, asked of the real corpus.</summary>
public class PromisesTests
{
    private const string MainPvi = "which trials included main portal vein invasion?";

    [Theory]
    [InlineData(Standing.Yes, "imbrave150", "sarah")]
    [InlineData(Standing.Partly, "cares-310", "sirvenib")]
    [InlineData(Standing.No, "checkmate-9dw", "emerald-1", "emerald-3", "himalaya", "leap-012", "reflect")]
    [InlineData(Standing.Unknown, "emerald-y90")]
    public void Main_portal_vein_invasion_is_answered_for_every_trial(Standing standing, params string[] trials)
    {
        var group = ArticleTrials.Ask(MainPvi).Sections.OfType<Section.Group>().Single(group => group.Standing == standing);

        Assert.Equal(trials, group.Rows.Select(row => row.TrialId).Order(StringComparer.Ordinal));
        Assert.All(group.Rows, row => Assert.NotEmpty(row.Detail.Citations));
    }

    [Fact]
    public void Trials_that_included_it_are_asserted_and_the_silent_one_is_unknown()
    {
        var answer = ArticleTrials.Ask(MainPvi);

        Assert.Equal((AnswerKind.TrialList, "imbrave150 sarah", "emerald-y90"), (answer.Kind, Joined(answer.Trials), Joined(answer.Unknown)));
    }

    [Theory]
    [InlineData("sirvenib-main-pvi")]
    [InlineData("cares-310-main-pvi")]
    public void A_partial_rule_is_shown_in_its_words(string fact) =>
        Assert.Contains(((HccBot.Knowledge.Trials.EligibilityFact)RealCorpus.Fact(fact)).Rule.TrimEnd('.'), ArticleTrials.Text(MainPvi));

    [Theory]
    [InlineData("trials that enrolled Vp4")]
    [InlineData("who allowed main trunk PVTT")]
    [InlineData("Which trials allowed main portal vein thrombosis?")]
    [InlineData("WHICH TRIALS INCLUDED MAIN PORTAL VEIN INVASION?")]
    [InlineData("WHICH TRIALS ALLOWED ZQXJ AND MAIN PORTAL VEIN INVASION?")]
    public void Other_words_for_it_give_the_same_trials(string question) => Assert.Equal(["imbrave150", "sarah"], ArticleTrials.Ask(question).Trials);

    [Fact]
    public void The_newest_analysis_leads()
    {
        var answer = ArticleTrials.Ask("Median OS in IMbrave150");

        Assert.StartsWith("IMbrave150: median OS 19.2 vs 13.4 months", answer.Headline.Text);
        Assert.Equal("imbrave150-os-updated", answer.Facts[0].Fact.Id);
    }

    [Fact]
    public void The_earlier_analysis_is_named() =>
        Assert.Contains("imbrave150-os-primary", FactsOf("Median OS in IMbrave150"));

    [Fact]
    public void The_earlier_analysis_leads_when_it_is_asked_for() =>
        Assert.Equal("imbrave150-os-primary", FactsOf("OS in IMbrave150 at the primary analysis")[0]);

    [Theory]
    [InlineData("Five-year survival with STRIDE", "19.6% vs 9.4%")]
    [InlineData("48-month OS in CheckMate 9DW", "31% vs 18%")]
    [InlineData("24-month OS rate in CARES-310", "49.0% vs 32.6%")]
    [InlineData("12-month OS in IMbrave150", "67.2%")]
    public void Rates_at_a_time_are_found(string question, string figures) => Assert.Contains(figures, ArticleTrials.Text(question));

    [Fact]
    public void A_rate_that_was_not_published_is_refused() =>
        Assert.Equal(AnswerKind.Refusal, ArticleTrials.Ask("What was the 24-month OS rate in IMbrave150?").Kind);

    [Theory]
    [InlineData("dose of lenvatinib in REFLECT", "12 mg (body weight >=60 kg) or 8 mg (<60 kg)")]
    [InlineData("What were the arms of HIMALAYA?", "sorafenib 400 mg")]
    [InlineData("control arm of SARAH", "Sorafenib")]
    [InlineData("How many patients were enrolled in LEAP-012?", "480")]
    public void Arms_doses_and_sizes_are_found(string question, string words) => Assert.Contains(words, ArticleTrials.Text(question));

    [Theory]
    [InlineData("imbrave150", "NCT03434379")]
    [InlineData("himalaya", "NCT03298451")]
    [InlineData("leap-012", "NCT04246177")]
    [InlineData("emerald-y90", "NCT06040099")]
    public void A_registration_is_found_both_ways(string trial, string nct)
    {
        Assert.Contains(nct, ArticleTrials.Text($"NCT number of {trial}"));
        Assert.Equal((AnswerKind.Trial, trial), (ArticleTrials.Ask(nct).Kind, Joined(ArticleTrials.Ask(nct).Trials)));
    }

    [Fact]
    public void Every_trial_has_a_card_by_its_name() => Assert.All(ArticleTrials.Content.Trials, trial =>
        Assert.Equal((AnswerKind.Trial, trial.Id), (ArticleTrials.Ask($"Tell me about {trial.Name}").Kind, Joined(ArticleTrials.Ask($"Tell me about {trial.Name}").Trials))));

    [Fact]
    public void A_slip_in_a_trials_name_finds_the_trial_and_is_named()
    {
        var answer = ArticleTrials.Ask("Tell me about CARES-301");

        Assert.Equal("cares-310", Joined(answer.Trials));
        Assert.Contains("\u201cCARES-301\u201d is a slip for CARES-310.", answer.Understanding);
    }

    [Fact]
    public void A_hazard_ratio_filters_trials()
    {
        var answer = ArticleTrials.Ask("Which trials had an OS hazard ratio below 0.7?");

        Assert.Equal("cares-310 imbrave150", Joined(answer.Trials));
        Assert.Contains("HR 0.66", PlainText.Render(answer));
    }

    [Theory]
    [InlineData("Which trials met their primary endpoint?", "cares-310 checkmate-9dw emerald-1 emerald-3 himalaya imbrave150 reflect")]
    [InlineData("Which trials missed their primary endpoint?", "sarah sirvenib")]
    [InlineData("Which trials were double-blind?", "emerald-1 leap-012")]
    [InlineData("Which trials were open-label?", "cares-310 checkmate-9dw emerald-3 emerald-y90 himalaya imbrave150 reflect sarah sirvenib")]
    [InlineData("Which trials tested Y-90?", "emerald-y90 sarah sirvenib")]
    [InlineData("Which trials excluded main portal vein invasion?", "checkmate-9dw emerald-1 emerald-3 himalaya leap-012 reflect")]
    public void Lists_hold_exactly_the_trials_that_fit(string question, string trials) => Assert.Equal(trials, Joined(ArticleTrials.Ask(question).Trials));

    [Fact]
    public void A_trial_that_met_one_of_two_endpoints_fits_in_part()
    {
        var partly = ArticleTrials.Ask("Which trials met their primary endpoint?").Sections.OfType<Section.Group>().Single(group => group.Standing == Standing.Partly);

        Assert.Equal(["leap-012"], partly.Rows.Select(row => row.TrialId));
    }

    [Fact]
    public void Words_that_were_left_out_of_a_list_are_named() =>
        Assert.Contains("flurbitol", string.Join(' ', ArticleTrials.Ask("trials with flurbitol and durvalumab").Understanding));

    [Fact]
    public void A_correction_is_named() =>
        Assert.Contains("Read \u201clenvatanib\u201d as \u201clenvatinib\u201d.", ArticleTrials.Ask("dose of lenvatanib in REFLECT").Understanding);

    [Fact]
    public void A_follow_up_typed_as_words_is_answered() => Assert.All(
        ArticleTrials.Ask("Tell me about IMbrave150").FollowUps, next => Assert.True(ArticleTrials.Ask(next.Question).Answered, next.Question));

    private static string[] FactsOf(string question) => [.. ArticleTrials.Ask(question).Facts.Select(cited => cited.Fact.Id)];

    private static string Joined(IEnumerable<string> ids) => string.Join(' ', ids);
}
