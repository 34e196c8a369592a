using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>A patient's profile held against the trials.</summary>
public class EligibilityTests
{
    private const string Vp4 = "65, HCV, Child-Pugh A6, ECOG 1, main portal vein invasion, no prior systemic therapy";

    [Fact]
    public void A_list_of_features_is_a_profile() => Assert.Equal(AnswerKind.Eligibility, RealCorpus.Ask(Vp4).Kind);

    [Fact]
    public void A_trial_is_met_when_every_criterion_named_is()
    {
        var answer = RealCorpus.Ask(Vp4);

        Assert.Contains("imbrave150", answer.Trials);
        Assert.DoesNotContain("himalaya", answer.Trials);
        Assert.DoesNotContain("cares-310", answer.Trials);
    }

    [Fact]
    public void A_partial_rule_is_met_in_part() => Assert.Contains(Group(Vp4, "Met in part").Rows, row => row.TrialId == "cares-310");

    [Fact]
    public void A_trial_ruled_out_by_one_criterion_is_one_away() =>
        Assert.Contains(Group(Vp4, "One criterion away").Rows, row => row.TrialId == "himalaya" && row.Detail.Text.Contains("main portal vein invasion", StringComparison.Ordinal));

    [Fact]
    public void Silence_is_not_established() => Assert.Contains("emerald-y90", RealCorpus.Ask(Vp4).Unknown);

    [Fact]
    public void A_second_line_trial_asks_for_earlier_therapy() => Assert.DoesNotContain("reach-2", RealCorpus.Ask("AFP 900, Child-Pugh A5, ECOG 0, treatment naive: which trials?").Trials);

    [Theory]
    [InlineData("AFP 850", true)]
    [InlineData("AFP 350", false)]
    public void A_limit_decides_on_a_value(string afp, bool met) =>
        Assert.Equal(met, RealCorpus.Ask($"TKI-pretreated, {afp}, Child-Pugh A5, ECOG 0: which trials?").Trials.Contains("reach-2"));

    [Fact]
    public void A_trial_after_another_drug_is_met_in_part() =>
        Assert.Contains(Group("69 yo, Child-Pugh A, ECOG 1, progressed on atezo-bev: which trials?", "Met in part").Rows, row => row.TrialId == "resorce");

    [Fact]
    public void Who_did_not_tolerate_a_drug_fits_where_the_rule_speaks_of_intolerance()
    {
        var trials = RealCorpus.Ask("sorafenib intolerant, AFP 650, Child-Pugh A5, ECOG 0: which trials?").Trials;

        Assert.Contains("reach-2", trials);
        Assert.DoesNotContain("resorce", trials);
    }

    [Fact]
    public void A_patient_without_the_feature_fits_who_excluded_it() => Assert.Contains("leap-012", RealCorpus.Ask("HCV, BCLC B, Child-Pugh A5, ECOG 0, no PVT, no EHS, TACE-eligible: which trials?").Trials);

    [Fact]
    public void A_trial_for_a_feature_only_rules_out_who_lacks_it() => Assert.DoesNotContain("yes-p", RealCorpus.Ask("Child-Pugh A5, ECOG 0, no PVT, treatment naive: which trials?").Trials);

    [Fact]
    public void An_adjuvant_trial_is_not_matched_by_silence() => Assert.DoesNotContain("checkmate-9dx", RealCorpus.Ask("HBV, Child-Pugh A5, ECOG 0: which trials?").Trials);

    [Fact]
    public void After_resection_only_adjuvant_trials_fit() => Assert.All(
        RealCorpus.Ask("45 year old, HBV, after resection, Child-Pugh A5, ECOG 0: which trials?").Trials,
        id => Assert.Contains(RealCorpus.Content.Trial(id)!.DesignOf("line").SelectMany(item => item.Codes), code => code == "adjuvant"));

    [Fact]
    public void A_class_that_was_taken_in_part_is_met_in_part() => Assert.Contains(Group("70 yo, Child-Pugh B, ECOG 1: which trials?", "Met in part").Rows, row => row.TrialId == "emerald-1");

    [Fact]
    public void That_a_hepatitis_must_be_treated_is_a_condition_and_leaves_the_criterion_met() =>
        Assert.Contains("imbrave150", RealCorpus.Ask("65, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, no prior systemic therapy").Trials);

    [Fact]
    public void Silence_on_etiology_restricts_nothing() =>
        Assert.Contains("sarah", RealCorpus.Ask("65, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, no prior systemic therapy").Trials);

    [Fact]
    public void A_class_that_is_asked_for_is_worked_out() =>
        Assert.StartsWith("ALBI grade 1", RealCorpus.Ask("albumin 42 g/L and bilirubin 12 umol/L: ALBI grade?").Headline.Text, StringComparison.Ordinal);

    [Fact]
    public void An_etiology_without_rules_restricts_nothing() =>
        Assert.Contains(RealCorpus.Ask("72 year old with MASLD, Child A5, ECOG 0: which trials?").Understanding, line => line.Contains("No trial has a rule on MASLD", StringComparison.Ordinal));

    [Theory]
    [InlineData("would a Child-Pugh B8 patient have fit EMERALD-1?", "EMERALD-1: not met, by one criterion only: Child-Pugh class.")]
    [InlineData("why would this patient not have been eligible for IMbrave150: CP-B7, ECOG 1, varices untreated?", "IMbrave150: not met, by one criterion only: Child-Pugh class.")]
    [InlineData("Would someone with AFP 200 have qualified for REACH-2?", "REACH-2: not met, by one criterion only: alpha-fetoprotein.")]
    public void A_named_trial_gets_a_verdict(string question, string headline) => Assert.Equal(headline, RealCorpus.Ask(question).Headline.Text);

    [Theory]
    [InlineData("Which trials enrolled patients like this: HCV, CP-A5, PS0, 4 lesions largest 4.5cm, no MVI, no EHS, TACE eligible?")]
    [InlineData("would he have been excluded from HIMALAYA? main portal vein thrombus, CP A5, ECOG 1, HBV")]
    [InlineData("pt: ECOG 1; CP: A6; PVI: Vp2; EHS: no; etiology: HBV; AFP: 25; prior tx: none")]
    [InlineData("HCV, CP A5, ECOG 1, Vp4, treatment-naive; which of the trials that tested durvalumab would have enrolled him?")]
    [InlineData("Trial eligibility for bilirubin 45 umol/L, albumin 28 g/L, PT prolongation 5 s, moderate ascites, grade 1 encephalopathy, ECOG 2")]
    [InlineData("Which trials would fit: BCLC C, CP A5, PS 1, bone mets, prior lenvatinib")]
    [InlineData("78F, NASH cirrhosis CTP B7, ECOG PS 1, right portal vein invasion, naive: any study?")]
    public void A_profile_is_known_in_many_wordings(string question) => Assert.Equal(AnswerKind.Eligibility, RealCorpus.Ask(question).Kind);

    [Fact]
    public void Each_named_trial_gets_a_table() => Assert.Equal(
        ["IMbrave150", "HIMALAYA"], RealCorpus.Ask("Would my patient (HCV, CPS 6, PS 1, Vp4) have been eligible for IMbrave150 or HIMALAYA?").Sections.OfType<Section.Table>().Select(table => table.Title));

    [Theory]
    [InlineData("which trials included main portal vein invasion and Child-Pugh B?", AnswerKind.TrialList)]
    [InlineData("main portal vein invasion and Child-Pugh B", AnswerKind.TrialList)]
    [InlineData("OS in HBV patients in IMbrave150", AnswerKind.Subgroup)]
    [InlineData("did EMERALD-1 allow Child-Pugh B8?", AnswerKind.Value)]
    [InlineData("what should I give a 65-year-old with HBV, Child-Pugh A6, ECOG 1 and main PVT?", AnswerKind.Refusal)]
    [InlineData("which drug for my patient with Vp4 and Child-Pugh B8?", AnswerKind.Refusal)]
    public void Other_questions_are_not_taken(string question, AnswerKind kind) => Assert.Equal(kind, RealCorpus.Ask(question).Kind);

    [Fact]
    public void A_refused_question_offers_the_trials_that_enrolled_such_patients()
    {
        var offered = RealCorpus.Ask("what should I give a 65-year-old with HCV, Child-Pugh A6, ECOG 1 and main PVT?").FollowUps[0];

        Assert.Equal(RealCorpus.Ask("65, HCV, Child-Pugh A6, ECOG 1, main portal vein invasion").Trials, RealCorpus.Ask(offered.Question).Trials);
    }

    [Theory]
    [InlineData("58M, sorafenib intolerant, HCV, Child-Pugh A6, ECOG 1, no ascites, AFP > 500: which trials?")]
    [InlineData("72 yo, MASLD, Child-Pugh B7, ECOG 0, Vp2, treatment-naive, plt 68: which trials?")]
    [InlineData("bilirubin 34 \u00b5mol/L, albumin 31 g/L, INR 1.3, mild ascites, no encephalopathy, ECOG 1, after resection: trials?")]
    public void A_profile_put_in_words_reads_the_same(string question)
    {
        var lexicon = RealCorpus.Content.Lexicon;
        var profile = ProfileReader.Read(RealCorpus.Parse(question), lexicon);

        var again = ProfileReader.Read(RealCorpus.Parse($"Which trials would have enrolled {ProfileText.Asking(profile, lexicon)}?"), lexicon);

        Assert.Equal(ProfileText.Read(profile, lexicon).Replace(" (unit assumed)", "", StringComparison.Ordinal), ProfileText.Read(again, lexicon).Replace(" (unit assumed)", "", StringComparison.Ordinal));
    }

    [Fact]
    public void It_recommends_nothing_and_says_so() => Assert.Contains(RealCorpus.Ask(Vp4).Notes, note => note.Text.Contains("recommends nothing", StringComparison.Ordinal));

    [Fact]
    public void The_arithmetic_is_cited_from_the_definition() => Assert.Contains(
        RealCorpus.Ask("60 yo, bili 2.4, albumin 3.0, INR 1.4, mild ascites, no HE, ECOG 0: which trials?").Notes, note => note.Text.StartsWith("Child-Pugh B8", StringComparison.Ordinal) && note.Citations.Count > 0);

    [Theory]
    [InlineData(NumericComparison.Equal, "400", Standing.Yes)]
    [InlineData(NumericComparison.Equal, "399", Standing.No)]
    [InlineData(NumericComparison.Above, "400", Standing.Yes)]
    [InlineData(NumericComparison.Above, "300", Standing.Unknown)]
    [InlineData(NumericComparison.Below, "400", Standing.No)]
    [InlineData(NumericComparison.AtMost, "400", Standing.Unknown)]
    public void A_bound_meets_a_limit_only_where_every_value_does(NumericComparison comparison, string value, Standing standing) =>
        Assert.Equal(standing, LimitRules.Of(
            new Limit("afp", 400, null, null, null, "ng/mL"),
            new Measurement("afp", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "ng/mL", comparison) { AsTyped = value }));

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_number_of_an_answer_has_a_source(string question) => Assert.Empty(SupportedNumbers.Missing(RealCorpus.Ask(question)));

    public static TheoryData<string> Profiles =>
    [
        Vp4, "65yo M w/ HCV cirrhosis, CP-B8, PS 1, Vp3 PVT, lung mets, progressed on sorafenib, plt 68, AFP 900: what trials?",
        "bili 34 \u00b5mol/L, albumin 31 g/L, INR 1.3, no ascites, no encephalopathy, ECOG 1, Vp2, treatment-naive: trials?",
        "72 year old woman with MASLD cirrhosis, Child A5, ECOG 0, solitary 9 cm tumor, no vascular invasion, no EHS, TACE candidate. Which trials would have taken her?",
    ];

    private static Section.Group Group(string question, string title) =>
        RealCorpus.Ask(question).Sections.OfType<Section.Group>().Single(group => group.Title!.StartsWith(title, StringComparison.Ordinal));
}
