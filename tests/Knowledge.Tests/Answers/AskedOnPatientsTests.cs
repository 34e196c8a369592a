using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Limits on patients' values, and a patient who is spoken of over several turns.</summary>
public class AskedOnPatientsTests
{
    private const string Patient = "65 year old, HBV, Child-Pugh A6, ECOG 1, main portal vein invasion, platelets 90, no prior systemic therapy. Which trials?";

    [Fact]
    public void A_limit_that_is_required_lists_the_trials_with_such_a_rule() =>
        Assert.Equal(["reach-2"], RealCorpus.Ask("which trials required an AFP of at least 400?").Trials);

    [Fact]
    public void A_limit_on_a_value_is_no_number_of_patients() =>
        Assert.Contains("platelets", RealCorpus.Ask("which trials required platelets of at least 75?").Headline.Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("58-year-old woman, hepatitis C, Child-Pugh A5, ECOG 0, BCLC C because of lung metastases, no vascular invasion, never had systemic treatment. Which trials would have taken her?", "checkmate-459")]
    [InlineData("Child B7, PS 1, suitable for TACE, portal vein clear, liver-only disease: trials that fit?", "demand")]
    [InlineData("Labs: bilirubin 1.1 mg/dL, albumin 3.9 g/dL, INR 1.1, no ascites, no encephalopathy. ECOG 0. Tumor thrombus in the main portal trunk, no prior systemic therapy. Who enrolled such patients?", "imbrave150")]
    public void A_patient_fits_a_trial(string question, string trial)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(AnswerKind.Eligibility, answer.Kind);
        Assert.Contains(trial, answer.Trials);
    }

    [Fact]
    public void Microvascular_invasion_is_not_read_as_macrovascular() =>
        Assert.Empty(RealCorpus.Parse("after resection of a 7 cm HCC with microvascular invasion").Corrections);

    [Theory]
    [InlineData("and if he were Child-Pugh B8?", "Child-Pugh B8", "Child-Pugh A6")]
    [InlineData("what if ECOG 2?", "ECOG 2", "ECOG 1")]
    [InlineData("without the portal vein invasion?", "no portal vein invasion", "; main portal vein invasion")]
    [InlineData("what if platelets 50?", "platelets 50", "platelets 90")]
    public void A_patient_keeps_everything_but_what_is_named_anew(string question, string now, string before)
    {
        var text = PlainText.Render(Then(question));

        Assert.Contains("age 65", text, StringComparison.Ordinal);
        Assert.Contains(now, text, StringComparison.Ordinal);
        Assert.DoesNotContain(before, text.Split('\n').First(line => line.StartsWith("Profile read", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_says_what_it_took_of_the_patient_before() =>
        Assert.Contains("Taken from before: a patient, hepatitis B", PlainText.Render(Then("what if ECOG 2?")), StringComparison.Ordinal);

    private static Answer Then(string question)
    {
        var before = RealCorpus.Ask(Patient).Context;
        var answer = RealCorpus.Knowledge.AskAsync(question, before, CancellationToken.None);
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer did not come at once.");
    }

    [Theory]
    [InlineData("65-year-old diabetic man, MASLD, Child-Pugh A5, ECOG 0, BCLC C, no prior therapy: which trials would he fit?", "diabetes, which is left out")]
    [InlineData("72M, hypertension, diabetes, prior prostate cancer, HCV cured, CP A6, ECOG 1, Vp3, treatment naive. which trials?", "diabetes and prostate cancer, which are left out")]
    [InlineData("68 yo obese, NASH cirrhosis CP B7, single 6 cm lesion, ECOG 0: which trials would have taken him?", "obesity, which is left out")]
    public void Another_disease_of_a_patient_with_HCC_is_named_and_left_out(string profile, string said)
    {
        var answer = RealCorpus.Ask(profile);

        Assert.Equal(AnswerKind.Eligibility, answer.Kind);
        Assert.Contains(answer.Understanding, line => line.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cholangiocarcinoma, 65 y, ECOG 1, Child A: which trials?")]
    [InlineData("OS for diabetics in REFLECT")]
    public void Another_cancer_or_a_figure_in_another_disease_is_refused(string question) => Assert.Contains("they hold nothing on", RealCorpus.Ask(question).Headline.Text);

    [Fact]
    public void A_clean_portal_vein_is_one_without_invasion() =>
        Assert.Contains(RealCorpus.Ask("Child B7, ECOG 1, biggest lesion 5 cm, portal vein clean. Which trials would he fit?").Understanding, line => line.Contains("no portal vein invasion", StringComparison.Ordinal));

    [Theory]
    [InlineData("Sorafenib stopped day 9 - horrendous hand foot. 64M, CP A5, ECOG 1, AFP 1500, no ascites. would RESORCE have had him?", "RESORCE: not met, by one criterion only: prior systemic therapy")]
    [InlineData("70M diabetic, CrCl 42 mL/min, AFP 2300, CPA5 ECOG 0. Sorafenib 800 daily well tolerated, progressed. REACH-2 or RESORCE?", "REACH-2: not met, by one criterion only: creatinine clearance. RESORCE: every criterion named is met")]
    [InlineData("52M, B and C coinfected, HCV RNA positive, CPA6, ECOG 1, PV patent. Registrar wants to quote IMbrave150 - would he have qualified?", "IMbrave150: not met, by one criterion only: HBV and HCV coinfection")]
    public void What_a_note_tells_of_earlier_drugs_and_values_counts(string note, string headline) => Assert.StartsWith(headline, RealCorpus.Ask(note).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("67M HBV, CP A5, ECOG 1, Vp4, AFP 12 400, OGD clean last month, treatment naive. where would he have fitted?", "no varices")]
    [InlineData("67M HBV, CP A5, ECOG 1, Vp4, AFP 12 400, treatment naive. where would he have fitted?", "alpha-fetoprotein 12400 ng/mL")]
    [InlineData("71yo lady, Child B7, ECOG 0, 4 nodules biggest 4.5 cm, no EHS. HBV/HCV/HIV neg. IR says TACE feasible. Which TACE trials would've said yes", "no viral hepatitis; no HIV infection")]
    [InlineData("55M, R0 right hepatectomy 6 wks ago, CPA5, PS0, no prior rx. adjuvant trials - who admits him", "; adjuvant therapy")]
    public void Shorthand_of_a_note_is_read_as_it_is_meant(string note, string read) => Assert.Contains(RealCorpus.Ask(note).Understanding, line => line.Contains(read, StringComparison.Ordinal));

    [Fact]
    public void A_limit_on_creatinine_clearance_is_found_by_its_value() =>
        Assert.Equal(["reach-2", "resorce"], RealCorpus.Ask("which trials set a minimum creatinine clearance?").Trials.Order(StringComparer.Ordinal));

    [Fact]
    public void What_stands_before_a_point_limits_no_trials_behind_it() => Assert.Equal(
        AnswerKind.Eligibility, RealCorpus.Ask("58F, HCV cured, CP A5, ECOG 0, no EHS, no prior treatment. TACE + IO trials she fits?").Kind);

    [Theory]
    [InlineData("60M, Child-Pugh A5/ECOG 1/HBV neg, which trials?", "Child-Pugh A5; ECOG 1; no hepatitis B")]
    [InlineData("Sorafenib 6 months, progressed; stopped alcohol 2019, no bleeding, CP A5, 60M. RESORCE?", "prior systemic therapy (sorafenib); alcohol-related")]
    [InlineData("My patient is Child-Pugh B with main PVT. Which trials took ECOG 2?", "Child-Pugh B; main portal vein invasion; ECOG 2")]
    public void What_is_denied_or_stopped_is_that_alone(string note, string read) => Assert.Contains(RealCorpus.Ask(note).Understanding, line => line.Contains(read, StringComparison.Ordinal));

    [Fact]
    public void A_dose_that_is_asked_for_was_not_given_before() =>
        Assert.DoesNotContain("prior systemic therapy", RealCorpus.Text("Could a 60-year-old, Child-Pugh A, get lenvatinib 12 mg daily in LEAP-012?"));

    [Fact]
    public void A_diagnosis_of_another_liver_cancer_is_refused() =>
        Assert.Contains("they hold nothing on cholangiocarcinoma", RealCorpus.Text("A 62-year-old with a diagnosis of cholangiocarcinoma, Child-Pugh A5, ECOG 0: which trials fit?"));
}
