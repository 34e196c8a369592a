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

    [Theory]
    [InlineData("Hypertension of grade 3 or worse with camrelizumab plus apatinib - what was the percentage?", "37.5")]
    [InlineData("himalaya os rates at 3, 4 and 5 yrs", "25.2")]
    [InlineData("sorafenib on top of DEB-TACE, SPACE v TACE 2 - what did each find?", "0.797")]
    [InlineData("Of all phase 3 trials, which one reports the lowest hazard ratio for death in its whole population?", "0.45")]
    [InlineData("highest response rate (RECIST 1.1) of a first-line systemic regimen, no locoregional therapy involved", "36%")]
    [InlineData("Rank the TACE-alone control arms by median overall survival, best first.", "34.7")]
    [InlineData("And which study is the tiniest in terms of enrolment?", "36 patients")]
    [InlineData("Did the Himalaya regimen (STRIDE) still help when the cancer had spread outside the liver?", "0.67")]
    [InlineData("Ramucirumab or cabozantinib or regorafenib - hazard ratios for progression-free survival in their respective phase 3s?", "0.44")]
    public void A_question_in_everyday_words_finds_the_figure(string question, string figure) =>
        Assert.Contains(figure, RealCorpus.Text(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Are there trials conducted solely in China?", "launch", "orient-32")]
    [InlineData("trials run in China only", "launch", "orient-32")]
    [InlineData("Trials with Imfinzi in at least one arm but with no chemoembolization anywhere", "emerald-2", "emerald-y90", "himalaya", "rowan")]
    [InlineData("studies that gave Y-90 together with a drug in the same arm, as opposed to setting one against the other", "emerald-y90", "rowan", "soramic", "stop-hcc")]
    [InlineData("which adjuvant trials have reported results", "imbrave050", "keynote-937")]
    public void A_list_holds_exactly_the_trials(string question, params string[] trials) =>
        Assert.Equal(trials, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("Which trials gave bevacizumab in any arm, but TACE nowhere?", "emerald-1")]
    [InlineData("Rank the placebo control arms by median overall survival", "leap-002")]
    public void A_list_leaves_out_what_does_not_belong(string question, string trial) =>
        Assert.DoesNotContain(trial, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("durvalumab was superior to sorafenib for OS in HIMALAYA. Is that true?")]
    [InlineData("durvalumab alone was superior to sorafenib in HIMALAYA, no?")]
    [InlineData("lenvatinib was superior to sorafenib for OS in REFLECT, no?")]
    public void A_claim_is_held_against_the_arm_that_it_names(string claim) =>
        Assert.Contains("- Contradicted: ", RealCorpus.Text(claim), StringComparison.Ordinal);

    [Fact]
    public void A_statement_read_on_a_slide_is_checked() =>
        Assert.Equal(AnswerKind.ClaimCheck, RealCorpus.Ask("On a slide I read: NRG/RTOG 1112, SBRT then sorafenib, median OS 15.8 vs 12.3 months, HR 0.77. OK?").Kind);

    [Theory]
    [InlineData("0.76", "Did regorafenib lengthen survival in RESORCE?", "with what confidence interval?", "OK. What about cabozantinib?")]
    [InlineData("0.69", "IMbrave150, overall survival by etiology", "same thing for PFS")]
    [InlineData("4.2", "OS in SHARP?", "and in the Asian sorafenib trial?")]
    public async Task A_conversation_goes_on(string figure, params string[] turns)
    {
        var context = ConversationContext.Empty;
        Answer? answer = null;
        foreach (var turn in turns)
        {
            answer = await RealCorpus.Knowledge.AskAsync(turn, context, CancellationToken.None);
            context = answer.Context;
        }

        Assert.Contains(figure, PlainText.Render(answer!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dose_does_not_stand_in_for_a_figure() =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("DOSISPHERE: dose to the index lesion and disease control rate").Kind);
}
