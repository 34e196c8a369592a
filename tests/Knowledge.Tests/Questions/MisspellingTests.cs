using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

public class MisspellingTests
{
    [Theory]
    [InlineData("what does the prsent trial show", "prsent", "present")]
    [InlineData("lenvatnib OS", "lenvatnib", "lenvatinib")]
    [InlineData("himalya OS", "himalya", "himalaya")]
    [InlineData("complete respons in EMERALD-1", "respons", "response")]
    [InlineData("overall survial", "survial", "survival")]
    [InlineData("hazrd ratio", "hazrd", "hazard")]
    [InlineData("PFS in EMRALD-1", "emrald", "emerald")]
    [InlineData("carees 310 OS", "carees", "cares")]
    [InlineData("48-motnh OS in CheckMate 9DW", "motnh", "month")]
    [InlineData("himalaya pts with umor thrombus", "umor", "tumor")]
    [InlineData("os atezobev / camrerivvo", "camrerivvo", "camrerivo")]
    public void A_slip_of_the_finger_is_mended_and_shown(string question, string typed, string readAs) =>
        Assert.Contains((typed, readAs), RealCorpus.Parse(question).Corrections.Select(correction => (correction.Typed, correction.ReadAs)));

    [Fact]
    public void Several_slips_in_one_question_are_mended() =>
        Assert.Equal(
            ["lenvatnib > lenvatinib", "controll > control"],
            RealCorpus.Parse("trails with lenvatnib in the controll arm").Corrections.Select(correction => $"{correction.Typed} > {correction.ReadAs}"));

    [Theory]
    [InlineData("the lung shunt in SARAH")]
    [InlineData("weight of the patients in REFLECT")]
    [InlineData("trials with donafenib")]
    [InlineData("trials with penpulimab or toripalimab")]
    [InlineData("OS in METIV-HCC")]
    [InlineData("OS of the LEAR trial")]
    [InlineData("is malaria an exclusion in LEAP-002")]
    [InlineData("elective surgery in TACE 2")]
    public void Words_that_are_right_are_left_alone(string question) => Assert.Empty(RealCorpus.Parse(question).Corrections);

    [Theory]
    [InlineData("What is RMST?", "term-rmst")]
    [InlineData("what is a partition model", "term-dosimetry")]
    public void Terms_of_the_glossary_are_no_misspellings(string question, string term) =>
        Assert.Contains(term, RealCorpus.Parse(question).Mentions.Select(mention => mention.Concept.Id));

    [Fact]
    public void A_term_of_the_glossary_beside_a_trial_is_not_understood() =>
        Assert.Contains("lung shunt fraction", RealCorpus.Parse("lung shunt fraction in SARAH").NotUnderstood);

    [Theory]
    [InlineData("studies with MEDI4736 but withput tremelimumab", "without")]
    [InlineData("my attending wanst everything", "wants")]
    [InlineData("didit exclude Vp4", "did it")]
    public void A_slip_does_not_turn_a_question_around(string question, string readAs) =>
        Assert.Equal(readAs, Assert.Single(RealCorpus.Parse(question).Corrections).ReadAs);

    [Fact]
    public void A_slip_is_no_attempt_at_steering() => Assert.False(RealCorpus.Parse("forgt that, now DOSISPHERE OS").Has("injection"));

    [Theory]
    [InlineData("trials", "handouts")]
    [InlineData("SARAH", "gathered")]
    public void Endings_are_no_slips(string about, string word) => Assert.Empty(RealCorpus.Parse($"{about} {word}").Corrections);
}
