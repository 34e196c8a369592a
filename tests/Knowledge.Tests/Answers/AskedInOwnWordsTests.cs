using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Wordings that were once misread, asked anew in other words of the whole corpus.</summary>
public class AskedInOwnWordsTests
{
    [Theory]
    [InlineData("first-line studies in which sorafenib was the only comparator and a PD-1 or PD-L1 inhibitor was tested", "himalaya", "checkmate-9dw")]
    [InlineData("which trials gave bevacizumab and TACE in the same arm", "talentace", "abc-hcc")]
    [InlineData("TARE against sorafenib with nothing added to the TARE: which trials", "sarah", "soramic")]
    [InlineData("OS was met but PFS was not. First-line trials please", "checkmate-9dw", "imbrave150")]
    [InlineData("which studies limited entry by alpha-fetoprotein", "reach-2", "celestial")]
    [InlineData("for which trials do we have 4-year survival", "leap-002", "emerald-1")]
    [InlineData("FDA approvals in first line by trial", "himalaya", "checkmate-459")]
    [InlineData("HBV subgroup OS hazard ratio with a confidence interval below 1, which trials", "himalaya", "checkmate-459")]
    [InlineData("lenvatinib as control, either by itself or as one option the investigator could pick: which trials", "checkmate-9dw", "reflect")]
    [InlineData("double-blind trials in the first line; most were open label", "leap-002", "himalaya")]
    [InlineData("TACE plus immunotherapy, any portal vein invasion excluded, even a segmental branch", "leap-012", "emerald-1")]
    [InlineData("which radioembolization trials had a control group that did not receive sorafenib", "premiere", "sarah")]
    [InlineData("which trials did not shut the door on Vp4", "imbrave150", "himalaya")]
    [InlineData("which first-line trial had the highest share of hepatitis B", "orient-32", "reach-2")]
    public void A_list_holds_what_fits_and_leaves_out_what_does_not(string question, string fits, string doesNot)
    {
        var trials = RealCorpus.Ask(question).Trials;

        Assert.Equal((true, false), (trials.Contains(fits), trials.Contains(doesNot)));
    }

    [Theory]
    [InlineData("COSMIC-312: did PFS hit, and was main trunk invasion allowed?", "0.63", "permitted")]
    [InlineData("LEAP-002. What was the comparator, what is 48-month OS, was main portal invasion permitted", "22.4", "not admitted")]
    [InlineData("cabozantinib after sorafenib: year of US approval? PFS vs placebo?", "2019", "5.2")]
    [InlineData("LEGACY: response rate and the 3-year survival", "88.3", "86.6")]
    [InlineData("ORR of nivo-ipi in 9DW plus PFS of LEAP-012", "36%", "14.6")]
    [InlineData("OS of sorafenib in SHARP, and the regorafenib dose used in RESORCE", "10.7", "160 mg")]
    public void Things_of_different_kinds_are_answered_each(string question, params string[] says)
    {
        var text = PlainText.Render(RealCorpus.Ask(question));

        Assert.All(says, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Severe treatment-related events were rarer with camre-rivo in CARES-310 than with nivo-ipi in CheckMate 9DW.", "Contradicted")]
    [InlineData("Vp4 was an exclusion in HIMALAYA, and in LEAP-002 it was the same.", "Supported Supported")]
    [InlineData("COSMIC-312 admitted main portal vein invasion and HIMALAYA did not.", "Supported Supported")]
    [InlineData("HIMALAYA admitted main portal vein invasion and COSMIC-312 did not.", "Contradicted Contradicted")]
    [InlineData("KEYNOTE-240 was a positive trial since its p value for OS was 0.0238.", "Contradicted Supported")]
    [InlineData("STRIDE was better than sorafenib in HIMALAYA for OS and for PFS.", "Supported Contradicted")]
    [InlineData("ORIENT-32 admitted Child-Pugh A only, no B7, right?", "Contradicted")]
    [InlineData("TACE should be abandoned in intermediate-stage HCC, correct?", "Not in our sources")]
    [InlineData("Bleeding was more common with atezo-bev than with sorafenib in IMbrave150, roughly 25 vs 17 percent. ok?", "Supported")]
    [InlineData("REFLECT: hypertension was more frequent under lenvatinib (42% vs 30%), hand-foot reaction less (27% vs 52%). Stimmt das?", "Supported Supported")]
    public void Statements_are_judged_as_they_are_meant(string text, string verdicts)
    {
        var rows = RealCorpus.Ask(text).Sections.OfType<Section.Lines>().SelectMany(section => section.Items).Select(item => item.Text[..item.Text.IndexOf(':', StringComparison.Ordinal)]);

        Assert.Equal(verdicts, string.Join(' ', rows));
    }

    [Theory]
    [InlineData("Someone quoted me a median OS for IMbrave150. What is the number?", AnswerKind.Value)]
    [InlineData("EMERALD-3 has two experimental arms, right? Give me the median PFS of each", AnswerKind.Value)]
    [InlineData("What does TTP stand for? It was in the SHARP paper", AnswerKind.Definition)]
    [InlineData("ALBI grade, what goes into it?", AnswerKind.Definition)]
    [InlineData("HIMALAYA enrolled between 2019 and 2021, during covid - is that right", AnswerKind.ClaimCheck)]
    public void What_is_asked_goes_before_what_is_said_around_it(string question, AnswerKind kind) => Assert.Equal(kind, RealCorpus.Ask(question).Kind);

    [Theory]
    [InlineData("She stopped sorafenib for toxicity. Child-Pugh A, ECOG 0. Second-line trials that would have taken her?", "reach-2", "resorce")]
    [InlineData("64 y, Child-Pugh B7, ECOG 1, nothing outside the liver: which of the TACE + immunotherapy phase 3s would have let him in?", "emerald-1", "leap-012")]
    [InlineData("51 y, Child-Pugh A5, ECOG 1, BCLC C. We think of lenvatinib plus TACE: which trials would have taken him?", "launch", "leap-002")]
    public void A_patient_is_held_against_the_trials_that_are_meant(string question, string fits, string doesNot)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal((AnswerKind.Eligibility, true, false), (answer.Kind, answer.Trials.Contains(fits), answer.Trials.Contains(doesNot)));
    }

    [Theory]
    [InlineData("EMERALD-2: RFS hazard ratio?", "emerald-2")]
    [InlineData("PFS in IMbrave152 and IMbrave251", "imbrave251")]
    [InlineData("median OS in ROWAN", "rowan")]
    public void A_trial_without_a_result_is_said_to_be_unknown(string question, string trial) => Assert.Contains(trial, RealCorpus.Ask(question).Unknown);

    [Fact]
    public void A_letter_before_a_score_is_no_regimen() =>
        Assert.DoesNotContain(RealCorpus.Ask("in which TACE trials could a B7 patient have been enrolled?").Understanding, line => line.Contains("atezolizumab", StringComparison.Ordinal));

    [Fact]
    public void A_limit_that_no_trial_of_the_kind_set_is_an_answer_too() =>
        Assert.Equal((AnswerKind.TrialList, 0), (RealCorpus.Ask("which TACE trials limited entry by AFP?") is var answer ? answer.Kind : default, answer.Trials.Count));

    [Theory]
    [InlineData("tislelizumab vs sora, duration of response in months - SILIUS")]
    [InlineData("How often did patients on STRIDE need steroids? I want the STORM figure.")]
    [InlineData("second-line patients in HIMALAYA: did STRIDE help them? OS HR")]
    [InlineData("KEYNOTE-240 against KEYNOTE-394: one missed, one hit. Disease control rate of both?")]
    public void What_is_there_does_not_stand_in_for_what_was_asked(string question) => Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask(question).Kind);
}
