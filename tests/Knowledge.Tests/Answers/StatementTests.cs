using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Statements that were once judged by the wrong facts.</summary>
public class StatementTests
{
    [Theory]
    [InlineData("CELESTIAL patients had all had sorafenib before", "Supported: CELESTIAL: Required: earlier sorafenib")]
    [InlineData("RESORCE also enrolled patients who had not tolerated sorafenib.", "Contradicted: RESORCE: Required: sorafenib, tolerated")]
    [InlineData("KEYNOTE-240 took patients who could not tolerate sorafenib", "Supported: KEYNOTE-240: Required: radiographic progression")]
    [InlineData("IMbrave150 allowed patients previously treated with sorafenib", "Contradicted: IMbrave150: No earlier systemic therapy")]
    public void What_patients_had_before_is_held_against_the_rule_and_not_the_arms(string statement, string judged) =>
        Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("pembrolizumab's second-line approval was withdrawn by the FDA", "Not in our sources: no such decision")]
    [InlineData("nivolumab's FDA indication after sorafenib was withdrawn in 2021", "Supported: CheckMate 459: FDA, 2021-07-23")]
    public void An_approval_that_is_said_to_be_withdrawn_is_judged_by_the_withdrawal(string statement, string judged) =>
        Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("Is it right that nobody in IMbrave150 had Child-Pugh B?", "Supported: IMbrave150: Child-Pugh class A only")]
    [InlineData("All patients in EMERALD-1 had Child-Pugh A", "Contradicted: EMERALD-1: Child-Pugh class A up to a score of B7")]
    public void What_everybody_or_nobody_had_is_a_rule_of_entry(string statement, string judged) =>
        Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("LEGACY was a randomized trial of glass microspheres", "Contradicted: LEGACY: Single arm")]
    [InlineData("In SARAH, the SIRT arm had 237 patients", "Supported: SARAH: 467 patients")]
    [InlineData("In SARAH, the SIRT arm had 222 patients", "Contradicted: our sources state SARAH: 467 patients")]
    [InlineData("premiere randomized 179 patients", "Contradicted: our sources state PREMIERE: 45 patients")]
    [InlineData("More patients responded to nivo-ipi than to lenvatinib/sorafenib in 9DW.", "Supported: CheckMate 9DW: ORR 36%")]
    [InlineData("Less than 5% had a complete response with STRIDE", "Supported: HIMALAYA: CR 3.1% with STRIDE")]
    public void Design_and_counts_are_judged_by_their_own_facts(string statement, string judged) =>
        Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("SARAH and SIRveNIB both failed to show superiority of SIRT", "One claim: supported.")]
    [InlineData("EMERALD-1 and LEAP-012 both improved PFS but neither improved survival", "Two claims: both supported.")]
    [InlineData("Patients with main portal vein invasion could enter IMbrave150 but not HIMALAYA", "Two claims: both supported.")]
    [InlineData("TACTICS: TACE+sorafenib improved PFS (25.2 vs 13.5 months) but not OS.", "Three claims: two supported, one outdated.")]
    [InlineData("PREMIERE showed longer OS with Y90", "One claim: not in our sources.")]
    [InlineData("The PFS in SHARP was assessed by RECIST, and its main endpoint was TTP.", "One claim: contradicted.")]
    public void Outcomes_are_judged_by_their_endpoints(string statement, string headline) =>
        Assert.Equal(headline, RealCorpus.Ask(statement).Headline.Text);

    [Fact]
    public void What_is_said_of_all_trials_of_a_kind_is_held_against_those_alone()
    {
        var judged = RealCorpus.Ask("All phase 3 trials of TACE combinations were placebo controlled");

        Assert.Equal(AnswerKind.ClaimCheck, judged.Kind);
        Assert.All(judged.Facts, cited => Assert.Contains(RealCorpus.Content.Trial(cited.Fact.TrialId)!.Arms, arm => arm.Modalities.Contains("tace")));
    }

    [Theory]
    [InlineData("Is durva mono non-inferior to sorafenib and does it have less toxicity?", "durvalumab versus sorafenib (non-inferiority, margin 1.08)")]
    [InlineData("how many Asians in HIMALAYA", "Asia excluding Japan 39.7%")]
    [InlineData("what percentage of CARES-310 was Chinese", "83% of patients Asian")]
    public void A_question_beside_them_leads_with_what_is_asked(string question, string says) =>
        Assert.Contains(says, RealCorpus.Ask(question).Headline.Text);

    [Theory]
    [InlineData("Lenvatinib did not beat sorafenib.", "Supported: REFLECT")]
    [InlineData("Atezo-bev did not outperform sorafenib.", "Contradicted: IMbrave150")]
    [InlineData("CheckMate 459, so nivo alone didn't beat sorafenib significantly on OS, p 0.075, ok?", "Supported: CheckMate 459")]
    [InlineData("REFLECT did not improve OS.", "Supported: REFLECT")]
    [InlineData("RESORCE was positive, unlike REACH-2.", "Contradicted: REACH-2")]
    [InlineData("IMbrave150 allowed Vp4, unlike HIMALAYA.", "Supported: HIMALAYA")]
    [InlineData("No TACE combination has improved overall survival in phase 3.", "Contradicted: LAUNCH")]
    [InlineData("Am I right that no phase III of Y-90 head to head versus sorafenib ever showed longer survival?", "Supported: SARAH")]
    public void What_is_denied_is_judged_as_denied(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("Is it true that all second-line trials had placebo controls?", "Contradicted: CheckMate 040")]
    [InlineData("True or false: every TACE combination trial used TACE alone as its control.", "Contradicted: DEMAND")]
    [InlineData("Is it true that all adjuvant trials have read out?", "Not in our sources: CheckMate 9DX")]
    [InlineData("Is it true that no adjuvant trial has read out?", "Contradicted: IMbrave050")]
    public void What_tells_which_trials_are_meant_does_not_bear_out_what_is_said_of_them(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("Is it true that LEGACY had a control arm?", "Contradicted: LEGACY: arms")]
    [InlineData("Heard that the first complete response letter for camrelizumab-rivoceranib was because the FDA doubted the survival data.", "Not in our sources: our sources give no such reason; CARES-310: FDA, 2024-05-16")]
    [InlineData("The first complete response letter for camrelizumab-rivoceranib was because of the manufacturing site.", "Supported: CARES-310: FDA, 2024-05-16")]
    [InlineData("China's NMPA has accepted the application for tislelizumab in first-line HCC.", "Outdated: RATIONALE-301: NMPA, 2022-12")]
    public void Controls_reasons_and_applications_are_held_against_the_record(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    [Fact]
    public void What_stands_around_statements_is_no_claim() => Assert.Equal(
        "Two claims: one supported, one contradicted.",
        RealCorpus.Ask("Two things from the slide deck, check each please. The CheckMate 9DW control arm was lenvatinib or sorafenib. PFS was significantly better with nivolumab plus ipilimumab in CheckMate 9DW.").Headline.Text);
}
