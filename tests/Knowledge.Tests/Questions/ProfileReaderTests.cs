using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

/// <summary>What is read of a patient, in the wording of different people.</summary>
public class ProfileReaderTests
{
    [Theory]
    [InlineData("CP A6", "child-pugh-a6")]
    [InlineData("CPS 6", "child-pugh-a6")]
    [InlineData("Child-Pugh score of 7", "child-pugh-b7")]
    [InlineData("Child-Pugh B (8 points)", "child-pugh-b8")]
    [InlineData("Child A", "child-pugh-a")]
    [InlineData("PS 1", "ecog-1")]
    [InlineData("ECOG PS of 2", "ecog-2")]
    [InlineData("PVTT Vp4", "vp4")]
    [InlineData("Vp3 PVT", "vp3")]
    [InlineData("Vp3 thrombus", "vp3")]
    [InlineData("vascular invasion in a branch", "branch-portal-vein-invasion")]
    [InlineData("main PVT", "main-portal-vein-invasion")]
    [InlineData("EHD", "extrahepatic-spread")]
    [InlineData("lung mets", "extrahepatic-spread")]
    [InlineData("nodal disease", "extrahepatic-spread")]
    [InlineData("HCV cirrhosis", "hcv")]
    [InlineData("TKI-pretreated", "prior-systemic-therapy")]
    [InlineData("progressed on lenvatinib", "prior-systemic-therapy")]
    [InlineData("failed atezo-bev", "prior-systemic-therapy")]
    [InlineData("after resection", "adjuvant")]
    [InlineData("failed TACE", "prior-locoregional-therapy")]
    [InlineData("TACE candidate", "tace-eligible")]
    public void A_feature_is_read(string words, string concept) =>
        Assert.Equal([(concept, Presence.Present)], Read(words).Features.Select(feature => (feature.Concept, feature.Presence)));

    [Theory]
    [InlineData("no EHS", "extrahepatic-spread")]
    [InlineData("without PVT", "portal-vein-invasion")]
    [InlineData("EHS: no", "extrahepatic-spread")]
    [InlineData("PVTT absent", "portal-vein-invasion")]
    [InlineData("no clinically significant ascites", "ascites")]
    [InlineData("treatment naive", "prior-systemic-therapy")]
    [InlineData("sorafenib-naive", "prior-systemic-therapy")]
    [InlineData("no prior systemic therapy", "prior-systemic-therapy")]
    [InlineData("Vp0", "portal-vein-invasion")]
    [InlineData("no HE", "hepatic-encephalopathy")]
    [InlineData("EGD: no varices", "varices")]
    [InlineData("ECOG 1, naive", "prior-systemic-therapy")]
    [InlineData("no systemic treatment so far", "prior-systemic-therapy")]
    [InlineData("prior tx: none", "prior-systemic-therapy")]
    [InlineData("liver-confined", "extrahepatic-spread")]
    public void A_denied_feature_is_absent(string words, string concept) =>
        Assert.Equal([concept], Read(words).Features.Where(feature => feature.Presence == Presence.Absent).Select(feature => feature.Concept));

    [Theory]
    [InlineData("creatinine 1.1")]
    [InlineData("high AFP")]
    [InlineData("Child-Pugh")]
    public void Words_that_say_nothing_of_the_patient_are_no_feature(string words) => Assert.Empty(Read(words).Features);

    [Fact]
    public void Or_carries_the_denial_on_and_a_comma_ends_it() => Assert.Equal(
        ["ascites-Absent", "hepatic-encephalopathy-Absent", "extrahepatic-spread-Present"],
        Read("no ascites or encephalopathy, lung mets").Features.Select(feature => $"{feature.Concept}-{feature.Presence}"));

    [Fact]
    public void Untreated_varices_say_nothing_of_systemic_therapy() =>
        Assert.Equal(["varices"], Read("varices untreated").Features.Select(feature => feature.Concept));

    [Theory]
    [InlineData("65-year-old", "age", "65")]
    [InlineData("65yo M", "age", "65")]
    [InlineData("58M with HBV", "age", "58")]
    [InlineData("a man of 80", "age", "80")]
    [InlineData("65, HBV", "age", "65")]
    [InlineData("plt 68", "platelets", "68")]
    [InlineData("platelets 68,000", "platelets", "68")]
    [InlineData("AFP 900", "afp", "900")]
    [InlineData("AFP 400", "afp", "400")]
    [InlineData("AFP 1,200 ng/mL", "afp", "1200")]
    [InlineData("alb 31 g/L", "albumin", "3.1")]
    [InlineData("albumin 3.1", "albumin", "3.1")]
    [InlineData("bili 2.4", "bilirubin", "2.4")]
    [InlineData("bilirubin 17.1 umol/L", "bilirubin", "1")]
    [InlineData("bilirubin 17.1", "bilirubin", "1")]
    [InlineData("solitary 9 cm tumor", "tumor-size", "9")]
    [InlineData("largest 85 mm", "tumor-size", "8.5")]
    [InlineData("three lesions, 3 nodules", "tumor-number", "3")]
    [InlineData("liver involvement 60%", "liver-involvement", "60")]
    [InlineData("INR 1.4", "inr", "1.4")]
    public void A_value_is_read_in_the_unit_of_the_limits(string words, string measure, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Read(words).ValueOf(measure)?.Value);

    [Theory]
    [InlineData("albumin 31", true)]
    [InlineData("albumin 31 g/L", false)]
    [InlineData("albumin 35 g/dL", true)]
    public void A_unit_that_was_not_typed_or_cannot_be_is_assumed(string words, bool assumed) => Assert.Equal(assumed, Read(words).ValueOf("albumin")?.UnitAssumed);

    [Fact]
    public void A_bound_is_no_value() => Assert.Equal(NumericComparison.Above, Read("AFP > 1000").ValueOf("afp")?.Comparison);

    [Fact]
    public void The_drug_given_before_is_kept() => Assert.Equal(["sorafenib"], Read("progressed on sorafenib").Features.Single().Drugs);

    [Fact]
    public void So_is_that_it_was_not_tolerated() => Assert.True(Read("sorafenib-intolerant").Features.Single() is { Intolerant: true, Drugs: ["sorafenib"] });

    private static Profile Read(string text) => ProfileReader.Read(RealCorpus.Parse(text), RealCorpus.Content.Lexicon);
}
