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

    [Theory]
    [InlineData("I thought the durva+TACE arm w/o the bev in EMERALD-1 also beat TACE on PFS", "Contradicted: EMERALD-1: secondary endpoint: Progression-free survival, durvalumab + TACE vs TACE")]
    [InlineData("sorafenib-intolerant pts could go on RESORCE, no?", "Contradicted: RESORCE: Required: sorafenib, tolerated")]
    [InlineData("hand-foot gr 3-4 in 17 percent on cabo in CELESTIAL, yes?", "Supported: CELESTIAL: palmar-plantar erythrodysesthesia, grade 3 or 4 17%")]
    [InlineData("IR consultant claimed yesterday that none of the first-line immunotherapy trials let main portal vein invasion in", "Contradicted: COSMIC-312")]
    [InlineData("Etiology in CARES-310: 9% had hepatitis B, 75% hepatitis C", "Contradicted: our sources state CARES-310 at baseline: Hepatitis C 9%")]
    [InlineData("HCV pts in HIMALAYA got nothing from STRIDE, HR 1.06. thats my understanding", "Supported: HIMALAYA, hepatitis C: OS HR 1.06")]
    [InlineData("every randomised TARE-versus-sorafenib trial used resin microspheres, or so I was taught", "Contradicted: STOP-HCC: arms: Radioembolization with Y-90 glass")]
    [InlineData("Isn't TheraSphere's US approval from March 2021 resting on LEGACY, which never had a control arm?", "Supported: LEGACY: FDA, 2021-03-17")]
    [InlineData("i recall sorafenib bought survival in SHARP yet did nothing for time to symptomatic progression", "Two claims: both supported")]
    [InlineData("Pembro's 2018 accelerated approval in the US rested on KEYNOTE-240", "Contradicted: KEYNOTE-240: FDA, 2018-11-09")]
    [InlineData("SARAH: Y-90 beat sorafenib on tumour response though not on OS - agree?", "Two claims: both supported")]
    [InlineData("adding sorafenib to TACE has failed its primary endpoint in each and every randomized study we hold", "Contradicted: TACTICS")]
    [InlineData("pembrolizumab never won a 2nd line phase 3: KEYNOTE-240 and -394 were both negative for OS", "Contradicted: KEYNOTE-394")]
    [InlineData("FDA has camrelizumab/rivoceranib under review, decision due March 20 2025.", "Outdated: CARES-310")]
    [InlineData("REACH-2 required AFP above 200", "Contradicted: REACH-2: AFP of 400 ng/mL")]
    [InlineData("REACH-2 required AFP of at least 400", "Supported: REACH-2: AFP of 400 ng/mL")]
    [InlineData("atezo-bev doubled the response rate of sorafenib in IMbrave150", "Supported: IMbrave150: ORR 29.8%")]
    [InlineData("lenvatinib has a higher response rate than sorafenib", "Supported: REFLECT: ORR 24.1%")]
    [InlineData("HIMALAYA and IMbrave150 both won", "One claim: supported")]
    public void What_was_once_judged_by_another_arm_event_or_group_is_judged_by_its_own(string statement, string judged) =>
        Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("CARES-310: median OS 22.1 months w/ camrelizumab-rivoceranib (HR 0.62) -- current numbers?", "Outdated: CARES-310: median OS 22.1 months")]
    [InlineData("Can I put this on my poster: in CheckMate 9DW median PFS was 9.1 months with nivo-ipi", "Not in our sources: CheckMate 9DW: no such figure on PFS")]
    [InlineData("KEYNOTE-937 adjuvant pembro: RFS HR 1.06, i.e. no gain over placebo... confirm?", "Supported: KEYNOTE-937: RFS HR 1.06")]
    [InlineData("didn't HIMALAYA include main PVT?", "Contradicted: HIMALAYA: Thrombosis of the main portal vein")]
    public void Who_asks_and_gives_the_figures_has_them_checked(string question, string judged) => Assert.Contains(judged, RealCorpus.Text(question));

    [Fact]
    public void A_wrong_figure_is_held_against_what_holds_today_and_what_it_may_have_meant() =>
        Assert.Contains("OS HR 0.62 (95% CI 0.51-0.75), regorafenib vs placebo (two-year update (congress)); RESORCE: OS HR 0.63", RealCorpus.Text("Regorafenib in RESORCE: HR for death 0.73. Is that the right number?"));

    [Theory]
    [InlineData("sorafenib controls lived longer in COSMIC-312 (15.5 mo) than in IMbrave150 (13.4) - checks out?", "Two claims: both supported")]
    [InlineData("PREMIERE: TTP not reached (>26 mo) with Y90 against 6.8 on cTACE, survival nearly the same at 18.6 and 17.7", "Two claims: both supported")]
    [InlineData("My fellow insists SARAH gave 9.9 months with SIRT and only 8.0 on sorafenib.", "One claim: contradicted")]
    [InlineData("SIRveNIB randomized 360 patients, SORAMIC 424.", "Two claims: both supported")]
    [InlineData("median OS in SHARP was 10.7 months and REFLECT 15.0", "Two claims: one supported, one contradicted")]
    public void Each_figure_belongs_to_its_own_trial_and_arm(string statement, string headline) => Assert.StartsWith(headline, RealCorpus.Ask(statement).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("The gain in median OS was about 1.2 months in REACH-2.", "One claim: supported")]
    [InlineData("In LEAP-002 the median OS values were 4.2 months apart.", "One claim: contradicted")]
    public void A_gain_is_the_difference_of_the_medians(string statement, string headline) => Assert.StartsWith(headline, RealCorpus.Ask(statement).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Referee 2 objects: \"The authors fail to mention that both primary endpoints of LEAP-002 were met.\" Can I push back?", "One claim: contradicted")]
    [InlineData("slide from yesterday: \"IMbrave150 \u2013 mOS 19.2 vs 13.4 mo, HR 0.66\". ok to reuse?", "One claim: supported")]
    [InlineData("SHARP had 602 patients, my colleague claims", "One claim: supported")]
    [InlineData("was told by the rep that RESORCE was open to pts who couldn't tolerate their sorafenib", "One claim: contradicted")]
    public void What_is_quoted_or_reported_is_checked_and_not_the_words_around_it(string statement, string headline) =>
        Assert.StartsWith(headline, RealCorpus.Ask(statement).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Neither of the two resin Y90 monotherapy trials (SARAH, SIRveNIB) could show longer survival than sorafenib", "Supported: SARAH")]
    [InlineData("None of the trials you hold ever admitted anybody worse than Child-Pugh B7.", "Contradicted: PREMIERE")]
    [InlineData("YES-P folded after 36 patients since nobody could recruit fast enough", "Supported: YES-P")]
    [InlineData("TRACE was one centre in Ghent, 72 pts, halted at the interim", "Supported: TRACE: 72 patients")]
    [InlineData("people going on IMbrave150 needed an upper endoscopy within the 6 months before treatment", "Supported: IMbrave150: Upper endoscopy")]
    public void What_is_said_in_a_roundabout_way_is_judged_as_it_is_meant(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    [Fact]
    public void A_question_beside_a_statement_is_answered_too() =>
        Assert.Contains("LAUNCH: ORR 45.9%", RealCorpus.Text("LAUNCH had an OS HR of 0.45, correct? And ORR by mRECIST, and by RECIST?"));

    [Theory]
    [InlineData("KEYNOTE-937 is the largest trial", "Contradicted: KEYNOTE-937: 959 patients")]
    [InlineData("KEYNOTE-937 is the largest adjuvant trial.", "Supported: KEYNOTE-937: 959 patients")]
    [InlineData("HIMALAYA enrolled the most patients of all first-line trials", "Supported: HIMALAYA: 1171 patients")]
    public void The_largest_trial_is_the_largest_of_those_that_are_meant(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    [Theory]
    [InlineData("KEYNOTE-394 was open-label and randomised 1:1", "Two claims: both contradicted")]
    [InlineData("LEGACY randomized 162 patients between Y90 and TACE if I remember correctly", "Two claims: one supported, one contradicted")]
    [InlineData("non viral pts got a significant survival benefit from atezo bev in imbrave150", "One claim: contradicted")]
    [InlineData("Fewer grade 3 events with SIRT than with sorafenib in SIRveNIB", "One claim: supported")]
    public void A_design_a_significance_and_a_count_are_judged_once(string statement, string headline) => Assert.StartsWith(headline, RealCorpus.Ask(statement).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("IMbrave150: median OS 19.2 vs 13.4 months (difference 5.8 months)", "One claim: supported")]
    [InlineData("There was no difference in OS in SARAH (8.0 months with SIRT vs 9.9 months with sorafenib)", "One claim: supported")]
    [InlineData("No, the median OS was 19.2 months in IMbrave150", "One claim: supported")]
    [InlineData("HIMALAYA is the largest adjuvant trial", "One claim: contradicted")]
    [InlineData("HIMALAYA, the largest HCC trial, compared STRIDE with lenvatinib", "One claim: contradicted")]
    public void A_word_beside_a_figure_or_a_superlative_does_not_turn_it_round(string statement, string headline) => Assert.StartsWith(headline, RealCorpus.Ask(statement).Headline.Text, StringComparison.Ordinal);
}
