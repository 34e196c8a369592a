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

    [Fact]
    public void A_dose_does_not_stand_in_for_a_figure() =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("DOSISPHERE: dose to the index lesion and disease control rate").Kind);
}
