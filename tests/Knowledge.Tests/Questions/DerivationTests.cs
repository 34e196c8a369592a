using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

/// <summary>Child-Pugh, ALBI and BCLC at their cut points, and from the words of a question.</summary>
public class DerivationTests
{
    [Theory]
    [InlineData("1.9", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 2)]
    [InlineData("3.1", 3)]
    public void Bilirubin_gives_points_at_2_and_above_3(string milligrams, int points) => Assert.Equal(points, ChildPugh.Bilirubin(Of(milligrams)));

    [Theory]
    [InlineData("33.9", 1)]
    [InlineData("34", 2)]
    [InlineData("51", 2)]
    [InlineData("51.1", 3)]
    public void Bilirubin_in_micromoles_gives_points_at_34_and_above_51(string micromoles, int points) =>
        Assert.Equal(points, ChildPugh.BilirubinMicromoles(Of(micromoles)));

    [Theory]
    [InlineData("3.6", 1)]
    [InlineData("3.5", 2)]
    [InlineData("2.8", 2)]
    [InlineData("2.7", 3)]
    public void Albumin_gives_points_at_3_5_and_below_2_8(string grams, int points) => Assert.Equal(points, ChildPugh.Albumin(Of(grams)));

    [Theory]
    [InlineData("1.69", 1)]
    [InlineData("1.7", 2)]
    [InlineData("2.3", 2)]
    [InlineData("2.31", 3)]
    public void Inr_gives_points_at_1_7_and_above_2_3(string ratio, int points) => Assert.Equal(points, ChildPugh.Inr(Of(ratio)));

    [Theory]
    [InlineData("3.9", 1)]
    [InlineData("4", 2)]
    [InlineData("6", 2)]
    [InlineData("6.1", 3)]
    public void Prothrombin_time_gives_points_at_4_and_above_6(string seconds, int points) => Assert.Equal(points, ChildPugh.ProthrombinTime(Of(seconds)));

    [Theory]
    [InlineData(Presence.Absent, Severity.Unsaid, 1)]
    [InlineData(Presence.Present, Severity.Mild, 2)]
    [InlineData(Presence.Present, Severity.Severe, 3)]
    [InlineData(Presence.Present, Severity.Unsaid, null)]
    public void Signs_give_points_by_how_marked_they_are(Presence presence, Severity severity, int? points) => Assert.Equal(points, ChildPugh.Of(presence, severity));

    [Theory]
    [InlineData(5, "child-pugh-a5")]
    [InlineData(6, "child-pugh-a6")]
    [InlineData(7, "child-pugh-b7")]
    [InlineData(9, "child-pugh-b9")]
    [InlineData(10, "child-pugh-c")]
    [InlineData(15, "child-pugh-c")]
    public void Points_stand_for_a_grade(int points, string grade) => Assert.Equal(grade, ChildPugh.Grade(points));

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public void Other_sums_are_no_points(int points) => Assert.Throws<ArgumentOutOfRangeException>(() => ChildPugh.Grade(points));

    [Theory]
    [InlineData(10, 40, -2.74)]
    [InlineData(41.04, 30, -1.485)]
    public void The_albi_score_follows_its_formula(double micromoles, double grams, double score) => Assert.Equal(score, Albi.Score(micromoles, grams), 0.001);

    [Theory]
    [InlineData(-2.61, 1)]
    [InlineData(-2.60, 1)]
    [InlineData(-2.59, 2)]
    [InlineData(-1.39, 2)]
    [InlineData(-1.38, 3)]
    public void The_albi_grade_changes_after_its_cut_points(double score, int grade) => Assert.Equal(grade, Albi.Grade(score));

    [Theory]
    [InlineData(0, false, 1, 2.0, "bclc-0")]
    [InlineData(0, false, 1, 2.1, "bclc-a")]
    [InlineData(0, false, 3, 3.0, "bclc-a")]
    [InlineData(0, false, 3, 3.1, "bclc-b")]
    [InlineData(0, false, 4, 1.0, "bclc-b")]
    [InlineData(0, true, 1, 2.0, "bclc-c")]
    [InlineData(1, false, 1, 2.0, "bclc-c")]
    [InlineData(2, true, 1, 2.0, "bclc-c")]
    [InlineData(3, false, 1, 2.0, "bclc-d")]
    public void Bclc_follows_performance_spread_and_tumor(int ecog, bool spread, int tumors, double largest, string stage) =>
        Assert.Equal(stage, Bclc.Of(ecog, false, spread, tumors, (decimal)largest)?.Stage);

    [Fact]
    public void Child_Pugh_C_is_bclc_d() => Assert.Equal("bclc-d", Bclc.Of(0, true, false, 1, 2)?.Stage);

    [Fact]
    public void Bclc_is_not_settled_without_the_parts() => Assert.Null(Bclc.Of(0, false, null, 1, 2));

    [Fact]
    public void Performance_alone_is_said_and_marked() => Assert.True(Bclc.Of(1, false, false, 4, 2)?.ByPerformanceAlone);

    [Theory]
    [InlineData("bili 2.4 mg/dL, albumin 3.0 g/dL, INR 1.4, mild ascites, no HE", "child-pugh-b8")]
    [InlineData("bilirubin 34 \u00b5mol/L, albumin 31 g/L, INR 1.3, no ascites, no encephalopathy", "child-pugh-b7")]
    [InlineData("bilirubin 45 umol/L, albumin 28 g/L, PT prolongation 5 s, moderate ascites, grade 1 encephalopathy", "child-pugh-c")]
    [InlineData("bilirubin 1.1, albumin 3.9, INR 1.1, no ascites, no encephalopathy", "child-pugh-a5")]
    [InlineData("bilirubin 4, alb 2.5, INR 2.5, refractory ascites, encephalopathy grade 3", "child-pugh-c")]
    public void Child_Pugh_is_worked_out_from_all_five_parts(string patient, string grade) => Assert.Contains(Derived(patient).Profile.Features, feature => feature.Concept == grade && feature.Derived);

    [Theory]
    [InlineData("bilirubin 2.4, albumin 3.0, ascites", "INR")]
    [InlineData("bilirubin 2.4, albumin 3.0, INR 1.2, ascites, no HE", "how marked the ascites is")]
    [InlineData("bilirubin 2.4, albumin 3.0, INR 1.2, no ascites", "encephalopathy is missing")]
    public void A_missing_part_is_named_and_there_is_no_class(string patient, string missing)
    {
        var derived = Derived(patient);

        Assert.Contains(derived.Lines, line => line.Missing && line.Text.Contains(missing, StringComparison.Ordinal));
        Assert.DoesNotContain(derived.Profile.Features, feature => feature.Concept.StartsWith("child-pugh", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stated_class_stands_where_the_values_give_another()
    {
        var derived = Derived("Child-Pugh A6, bilirubin 2.4, albumin 3.0, INR 1.4, mild ascites, no HE");

        Assert.Contains(derived.Lines, line => line.Text.Contains("The profile says Child-Pugh A6", StringComparison.Ordinal));
        Assert.DoesNotContain(derived.Profile.Features, feature => feature.Concept == "child-pugh-b8");
    }

    [Fact]
    public void The_arithmetic_shows_each_part() =>
        Assert.Contains("bilirubin 2.4 mg/dL (2) + albumin 3.0 g/dL (2) + INR 1.4 (1) + mild ascites (2) + no encephalopathy (1)",
            Derived("bili 2.4, albumin 3.0, INR 1.4, mild ascites, no HE").Lines[0].Text, StringComparison.Ordinal);

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Derivation Derived(string text) =>
        Derivation.Of(ProfileReader.Read(RealCorpus.Parse(text), RealCorpus.Content.Lexicon), RealCorpus.Content.Lexicon);
}
