using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Messages that ask several things: each is answered, or its refusal stands beside the answers.</summary>
public class SeveralQuestionsTests
{
    [Theory]
    [InlineData("Hi, trial coordinator here. REACH-2 - which AFP was needed at entry, and what were the OS medians with ram vs pbo? thanks", new[] { "400 ng/mL", "8.5 vs 7.3 months" })]
    [InlineData("explain mRECIST in a sentence, then give me the REFLECT lenvatinib response rate by investigator", new[] { "arterial", "24.1%" })]
    [InlineData("I have a PS 2 man. Who enrolled ECOG 2 at all, and what OS did SHARP report on sorafenib?", new[] { "STAH", "10.7" })]
    [InlineData("emerald 1: upper Child-Pugh limit? PFS HR durva/bev/TACE? ta", new[] { "B7", "0.77" })]
    [InlineData("When did Europe approve nivo/ipi first line and what share was still alive at 4 y in 9DW, each arm", new[] { "2025-03-07", "31% vs 18%" })]
    [InlineData("DOSISPHERE-01. Gy target of the personalised arm / response by arm / long-term survival HR", new[] { "205 Gy", "71%", "0.51" })]
    [InlineData("compare OS HR in HIMALAYA and REFLECT. was ECOG 2 allowed in either?", new[] { "0.92", "ECOG performance status 0 or 1" })]
    [InlineData("CheckMate 459: primary endpoint met? ORR nivo? HR? approved?", new[] { "not met", "15% vs 7%", "withdrew" })]
    [InlineData("What's the median OS in SHARP? And in the Asia-Pacific trial?", new[] { "10.7 vs 7.9", "6.5 vs 4.2" })]
    [InlineData("1) OS in HIMALAYA 2) ORR in HIMALAYA 3) main PVI allowed?", new[] { "16.4", "20.1%", "was an exclusion" })]
    [InlineData("- OS in HIMALAYA\n- PFS in IMbrave150\n- was Vp4 allowed in REFLECT", new[] { "16.4", "6.9 vs 4.3", "was an exclusion" })]
    [InlineData("Which trials tested TACE plus lenvatinib, and what was OS in LAUNCH?", new[] { "EMERALD-3", "17.8 vs 11.5" })]
    [InlineData("what did TALENTACE show for PFS and who could not enter?", new[] { "10.32 months", "Extrahepatic spread was an exclusion" })]
    [InlineData("SORAMIC: hr, p, n", new[] { "HR 1.01", "424 patients" })]
    [InlineData("KEYNOTE 240 next to 394: survival HRs and the one-sided boundary each had to beat", new[] { "0.0174", "0.0193", "0.781", "0.79" })]
    [InlineData("sarah + sirvenib: OS HR of each (ITT), and severe AE rate in the SIRT arm of each", new[] { "1.15", "40.7%", "27.7%" })]
    [InlineData("tislelizumab 1L. Overall survival HR? Duration of response each arm? HR in hepatitis C?", new[] { "HR 0.85", "36.1", "HR 0.64" })]
    [InlineData("CELESTIAL; median OS, median PFS, OS when AFP is 400 or higher", new[] { "10.2 vs 8.0", "5.2 vs 1.9", "8.5" })]
    [InlineData("cabo/atezo in COSMIC-312: hazard ratio for PFS, hazard ratio for interim OS, and OS hazard ratio among the hepatitis B patients", new[] { "HR 0.63", "HR 0.90", "HR 0.53" })]
    [InlineData("REFLECT: was Vp4 in or out, and what ORR did the investigators read for each drug", new[] { "24.1% vs 9.2%", "was an exclusion" })]
    [InlineData("How large could the tumour be in LEGACY, how many centres took part, and what was the best objective response?", new[] { "at most 8 cm", "3 centers", "88.3%" })]
    [InlineData("first-line systemic trials that were double-blind? + ORR in the tiragolumab one's experimental arm", new[] { "SHARP", "29.9%" })]
    [InlineData("Which studies tested adjuvant therapy, and what became of the RFS hazard ratio of IMbrave050 at its 2nd interim look?", new[] { "EMERALD-2", "HR 0.90" })]
    public void Each_part_is_answered(string message, string[] parts)
    {
        var text = RealCorpus.Text(message);

        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_be_answered_stands_beside_what_is_refused()
    {
        var text = RealCorpus.Text("EMERALD-1: PFS in Child-Pugh A? who was control?");

        Assert.Contains("Placebos + TACE", text, StringComparison.Ordinal);
        Assert.Contains("Our sources report no such result in Child-Pugh A", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Adverse_events_of_one_kind_of_arm_are_set_side_by_side()
    {
        var text = RealCorpus.Text("grade 3-4 adverse events in the sorafenib arms across first-line trials");

        Assert.Contains("CheckMate 459, sorafenib (control): 49% (grade 3 or 4 treatment-related adverse events)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ORR", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many were alive at 36 months in HIMALAYA, both arms", "30.7% vs 19.8%")]
    [InlineData("5 year rate HIMALAYA, each arm", "19.6% vs 9.4%")]
    public void A_rate_at_a_time_is_told_of_each_arm(string question, string rates) => Assert.Contains(rates, RealCorpus.Ask(question).Headline.Text);
}
