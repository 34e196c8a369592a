using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

public class EverydayNameTests
{
    [Theory]
    [InlineData("SPACE and LAUNCH: OS", new[] { "space", "launch" })]
    [InlineData("What did Tactics find for PFS", new[] { "tactics" })]
    [InlineData("TTP in sharp?", new[] { "sharp" })]
    [InlineData("premiere TTP y90 vs ctace", new[] { "premiere" })]
    [InlineData("legacy study 3-yr OS", new[] { "legacy" })]
    [InlineData("sharp vs asia pacific trial, sorafenib benefit", new[] { "sharp", "asia-pacific-sorafenib" })]
    [InlineData("Sharp trial survival sorafenib vs placebo", new[] { "sharp" })]
    [InlineData("reflect showed lenvatinib superior to sorafenib for os", new[] { "reflect" })]
    [InlineData("premiere and trace: how did Y90 do", new[] { "premiere", "trace" })]
    [InlineData("how did launch do", new[] { "launch" })]
    [InlineData("demand data", new[] { "demand" })]
    [InlineData("space", new[] { "space" })]
    [InlineData("the CARES trial", new[] { "cares-310" })]
    public void A_word_that_is_used_as_a_name_is_the_trial(string question, string[] trials) => Assert.Equal(trials, RealCorpus.Parse(question).Trials);

    [Theory]
    [InlineData("on-demand TACE trials")]
    [InlineData("Which tactics were used with TACE?")]
    [InlineData("When was durvalumab launched")]
    [InlineData("trials that demand ECOG 0")]
    [InlineData("what demands did they make")]
    [InlineData("which arm reaches a median OS of two years")]
    [InlineData("did any trial reach a median OS of 2 years")]
    [InlineData("how was response traced")]
    [InlineData("what was the rationale for TACE plus durvalumab")]
    [InlineData("yes or no")]
    [InlineData("the nurse cares for them")]
    public void An_everyday_word_is_no_trial(string question) => Assert.Empty(RealCorpus.Parse(question).Trials);

    [Theory]
    [InlineData("RESORCE OS", "resorce")]
    [InlineData("CheckMate 459 OS", "checkmate-459")]
    [InlineData("nivo (459) OS", "checkmate-459")]
    [InlineData("RTOG 1112 OS", "nrg-rtog-1112")]
    [InlineData("asia pacific trial OS", "asia-pacific-sorafenib")]
    [InlineData("cheng 2009", "asia-pacific-sorafenib")]
    [InlineData("Llovet 2008", "sharp")]
    [InlineData("Vilgrain", "sarah")]
    [InlineData("yes-p ?", "yes-p")]
    [InlineData("COSMIC PFS", "cosmic-312")]
    public void The_beginning_of_a_name_names_the_only_trial_that_has_it(string question, string trial) => Assert.Equal([trial], RealCorpus.Parse(question).Trials);

    [Theory]
    [InlineData("How did imbrave do?", "imbrave")]
    [InlineData("EMERALD OS", "EMERALD")]
    [InlineData("EMERLD OS", "emerald")]
    [InlineData("KEYNOTE OS", "KEYNOTE")]
    public void The_beginning_of_several_names_names_none(string question, string beginning)
    {
        var read = RealCorpus.Parse(question);

        Assert.Empty(read.Trials);
        Assert.Contains(beginning, read.NotUnderstood);
    }

    [Theory]
    [InlineData("KEYNOTE-224 results")]
    [InlineData("the REACH trial OS")]
    [InlineData("what's the os in the brisk trial")]
    [InlineData("TACTICS-L PFS")]
    [InlineData("COSMIC-313 OS")]
    public void Trials_that_are_not_ours_are_not_taken_for_ours(string question) =>
        Assert.StartsWith("There is no trial", RealCorpus.Text(question), StringComparison.Ordinal);
}
