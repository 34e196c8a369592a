using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Questions on trials beyond the article's that were once answered wrongly.</summary>
public class AskedOfAllTrialsTests
{
    [Theory]
    [InlineData("personalised versus standard dosimetry", "24.8")]
    [InlineData("DOSISPHERE: dose to the index lesion and response", "205")]
    [InlineData("compare leap-002 with reflect lenvatinib arm survival", "13.6")]
    public void The_answer_holds_the_figure(string question, string figure) =>
        Assert.Contains(figure, RealCorpus.Text(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Hypertension of grade 3 or worse with camrelizumab plus apatinib - what was the percentage?", "37.5")]
    [InlineData("himalaya os rates at 3, 4 and 5 yrs", "25.2")]
    [InlineData("sorafenib on top of DEB-TACE, SPACE v TACE 2 - what did each find?", "0.797")]
    [InlineData("Of all phase 3 trials, which one reports the lowest hazard ratio for death in its whole population?", "0.45")]
    [InlineData("highest response rate (RECIST 1.1) of a first-line systemic regimen, no locoregional therapy involved", "36%")]
    [InlineData("Rank the TACE-alone control arms by median overall survival, best first.", "34.7")]
    [InlineData("And which study is the tiniest in terms of enrolment?", "36 patients")]
    [InlineData("Did the Himalaya regimen (STRIDE) still help when the cancer had spread outside the liver?", "0.67")]
    [InlineData("Ramucirumab or cabozantinib or regorafenib - hazard ratios for progression-free survival in their respective phase 3s?", "0.44")]
    public void A_question_in_everyday_words_finds_the_figure(string question, string figure) =>
        Assert.Contains(figure, RealCorpus.Text(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Are there trials conducted solely in China?", "launch", "orient-32")]
    [InlineData("trials run in China only", "launch", "orient-32")]
    [InlineData("Trials with Imfinzi in at least one arm but with no chemoembolization anywhere", "emerald-2", "emerald-y90", "himalaya", "rowan")]
    [InlineData("studies that gave Y-90 together with a drug in the same arm, as opposed to setting one against the other", "emerald-y90", "rowan", "soramic", "stop-hcc")]
    [InlineData("which adjuvant trials have reported results", "imbrave050", "keynote-937")]
    public void A_list_holds_exactly_the_trials(string question, params string[] trials) =>
        Assert.Equal(trials, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("Which trials gave bevacizumab in any arm, but TACE nowhere?", "emerald-1")]
    [InlineData("Rank the placebo control arms by median overall survival", "leap-002")]
    public void A_list_leaves_out_what_does_not_belong(string question, string trial) =>
        Assert.DoesNotContain(trial, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("durvalumab was superior to sorafenib for OS in HIMALAYA. Is that true?")]
    [InlineData("durvalumab alone was superior to sorafenib in HIMALAYA, no?")]
    [InlineData("lenvatinib was superior to sorafenib for OS in REFLECT, no?")]
    public void A_claim_is_held_against_the_arm_that_it_names(string claim) =>
        Assert.Contains("- Contradicted: ", RealCorpus.Text(claim), StringComparison.Ordinal);

    [Fact]
    public void A_statement_read_on_a_slide_is_checked() =>
        Assert.Equal(AnswerKind.ClaimCheck, RealCorpus.Ask("On a slide I read: NRG/RTOG 1112, SBRT then sorafenib, median OS 15.8 vs 12.3 months, HR 0.77. OK?").Kind);

    [Theory]
    [InlineData("0.76", "Did regorafenib lengthen survival in RESORCE?", "with what confidence interval?", "OK. What about cabozantinib?")]
    [InlineData("0.69", "IMbrave150, overall survival by etiology", "same thing for PFS")]
    [InlineData("4.2", "OS in SHARP?", "and in the Asian sorafenib trial?")]
    public async Task A_conversation_goes_on(string figure, params string[] turns)
    {
        var context = ConversationContext.Empty;
        Answer? answer = null;
        foreach (var turn in turns)
        {
            answer = await RealCorpus.Knowledge.AskAsync(turn, context, CancellationToken.None);
            context = answer.Context;
        }

        Assert.Contains(figure, PlainText.Render(answer!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dose_does_not_stand_in_for_a_figure() =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("DOSISPHERE: dose to the index lesion and disease control rate").Kind);

    [Theory]
    [InlineData("which trials required previous lenvatinib?", "")]
    [InlineData("which trials took patients who had already had atezo-bev?", "imbrave251")]
    [InlineData("trials for patients who couldn't tolerate sorafenib", "celestial checkmate-040-nivo-ipi keynote-240 keynote-394 reach-2")]
    [InlineData("which trials gave sorafenib before TACE?", "space stah tace-2 tactics")]
    public void What_patients_had_before_is_not_what_a_trial_gave(string question, string trials) => Assert.Equal(trials, Trials(question));

    [Theory]
    [InlineData("which trials took patients with anything worse than Child-Pugh B7?", "premiere")]
    [InlineData("which trials allowed ECOG worse than 1?", "asia-pacific-sorafenib nrg-rtog-1112 sharp stah")]
    [InlineData("studies that stratified by AFP while geographic region was not among the factors", "checkmate-9dw leap-012 orient-32 yes-p")]
    [InlineData("three-arm designs without durvalumab?", "checkmate-040-nivo-ipi checkmate-74w cosmic-312")]
    [InlineData("in which trials did people get bevacizumab on top of a TACE or a Y90 procedure?", "demand emerald-1 emerald-y90 talentace")]
    [InlineData("which trials explicitly wrote fibrolamellar out of their criteria?", "cares-310 celestial checkmate-459 checkmate-9dx cosmic-312 emerald-2 keynote-240 keynote-394 leap-012 rationale-301 reach-2")]
    [InlineData("Scorecard for all trials with recurrence-free survival as primary: met / missed / awaited", "checkmate-9dx emerald-2 imbrave050 keynote-937")]
    public void A_condition_in_other_words_is_the_same_condition(string question, string trials) => Assert.Equal(trials, Trials(question));

    private static string Trials(string question) => RealCorpus.TrialsOf(RealCorpus.Ask(question));

    [Theory]
    [InlineData("first-line checkpoint inhibitor trials whose control was not sorafenib", "imbrave152 leap-002 triplet-hcc")]
    [InlineData("glass microspheres and no systemic drug in any arm", "dosisphere-01 legacy premiere trace")]
    [InlineData("what was run in China and in no other country?", "launch orient-32")]
    [InlineData("grade >=3 hypertension above 15% on the study drug", "cares-310 celestial imbrave150 resorce")]
    [InlineData("which of the CheckMate studies were adjuvant?", "checkmate-9dx")]
    [InlineData("CTLA-4 trials other than the CheckMate family", "emerald-3 himalaya rowan triplet-hcc")]
    public void A_condition_reaches_as_far_as_it_is_said(string question, string trials) => Assert.Equal(trials, Trials(question));

    [Fact]
    public void What_was_insisted_on_to_be_absent_was_excluded() =>
        Assert.Equal(Trials("which trials excluded extrahepatic spread?"), Trials("which trials insisted on no extrahepatic disease?"));

    [Fact]
    public void A_family_of_trials_is_each_of_them() =>
        Assert.Equal("keynote-240 keynote-394 keynote-937", Trials("the KEYNOTE trials: OS hazard ratios"));

    [Fact]
    public void A_figure_of_all_grades_says_that_none_by_grade_is_there() =>
        Assert.Contains("no figure on hypertension by grade", RealCorpus.Text("grade 3 hypertension with lenvatinib"));

    [Theory]
    [InlineData("EGD mandatory before start - who?", "imbrave150 leap-002")]
    [InlineData("who required endoscopy?", "imbrave150 leap-002")]
    public void Who_asks_for_trials(string question, string trials) => Assert.Equal(trials, Trials(question));

    [Theory]
    [InlineData("which trials died because they couldn't recruit quick enough? slow accrual i mean, not futility", "premiere yes-p")]
    [InlineData("adjuvant studies w a placebo comparator (skip the ones that just did surveillance scans)", "checkmate-9dx emerald-2 keynote-937")]
    [InlineData("SIRT/TARE protocols that'd take a Pugh 7?", "premiere sarah sirvenib soramic stop-hcc trace")]
    [InlineData("PS2, anyone ever randomise those?", "asia-pacific-sorafenib nrg-rtog-1112 sharp stah")]
    [InlineData("Y90 on its own head-to-head vs sorafenib. names pls", "sarah sirvenib yes-p")]
    public void Terse_words_ask_for_a_list(string question, string trials) => Assert.Equal(trials, Trials(question));

    [Theory]
    [InlineData("which trials started after 2022?", "emerald-y90 imbrave152 rowan triplet-hcc")]
    [InlineData("trials that began in 2018", "emerald-1 imbrave150 leap-002")]
    [InlineData("which trials had their primary endpoint read by investigators?", "checkmate-040-nivo-ipi dosisphere-01 imbrave152 talentace triplet-hcc")]
    public void A_beginning_and_a_reading_are_those_that_are_named(string question, string trials) => Assert.Equal(trials, Trials(question));

    [Fact]
    public void What_a_patient_did_not_have_denies_nothing_that_stands_before_it() =>
        Assert.Equal("imbrave251", Trials("progressed on atezo-bev 3 months ago, CP A5, ECOG 1, no bleeding. what second line trials took such pts?"));

    [Fact]
    public void A_secondary_endpoint_is_no_primary_one()
    {
        var answer = RealCorpus.Ask("trials with PFS as a secondary endpoint");

        Assert.DoesNotContain("cares-310", answer.Trials);
        Assert.Contains("celestial", answer.Trials);
    }
}
