using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Questions of a second panel that were once answered wrongly, asked of the whole corpus.</summary>
public class AskedByABoardTests
{
    [Theory]
    [InlineData("Patient takes full-dose anticoagulation. Which HCC trials listed that as exclusion?", "celestial imbrave150 reach-2")]
    [InlineData("TACE alone as control, no placebo. list", "abc-hcc emerald-3 premiere tactics talentace trace")]
    [InlineData("trials run entirely in France", "dosisphere-01 sarah triplet-hcc")]
    [InlineData("stratified by aetiology (viral vs not) at randomization: list pls", "celestial checkmate-9dw cosmic-312 himalaya")]
    [InlineData("terminated or closed because accrual was too slow", "premiere yes-p")]
    [InlineData("Which trial(s) formally let control patients cross over to the study drugs?", "imbrave050")]
    [InlineData("adaptive or group-sequential design w/ Y90?", "stop-hcc")]
    [InlineData("scoreboard of adjuvant trials", "imbrave050 keynote-937")]
    [InlineData("Of the pembrolizumab studies, which ones failed on at least one primary endpoint?", "keynote-240 keynote-937 leap-002 leap-012")]
    public void Lists_hold_the_right_trials(string question, string trials)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal((AnswerKind.TrialList, trials), (answer.Kind, RealCorpus.TrialsOf(answer)));
    }

    [Theory]
    [InlineData("A survival win without a PFS win over the control: where did that happen?", "checkmate-9dw")]
    [InlineData("dual primary endpoints, one hit and one miss: which trials?", "leap-012")]
    [InlineData("First-line phase 3s against sorafenib, no LRT involved: EHS allowed, main PV invasion excluded. Sorafenib must have been the only comparator.", "reflect")]
    [InlineData("LRT + lenvatinib: show me everything where lenva was part of an arm that also received TACE", "leap-012")]
    public void Lists_hold_a_trial_that_belongs_there(string question, string trial)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal((AnswerKind.TrialList, true), (answer.Kind, answer.Trials.Contains(trial)));
    }

    [Theory]
    [InlineData("my fellow says the ORR with nivo/ipi in CheckMate-9DW was 20 percent", "Contradicted")]
    [InlineData("I heard CheckMate 9DX met its recurrence-free survival endpoint - can you confirm?", "Not in our sources")]
    [InlineData("Claim: more than a third of patients responded to nivo-ipi in CheckMate 9DW.", "Supported")]
    [InlineData("COSMIC-312 randomized more patients than CheckMate 9DW. Correct?", "Supported")]
    [InlineData("The response rate was higher with nivo-ipi in CheckMate 9DW than with STRIDE in HIMALAYA, true?", "Supported")]
    [InlineData("PFS gain with the TACE combo was bigger in EMERALD-1 than in LEAP-012, judging by the hazard ratios", "Contradicted")]
    [InlineData("The oncologist told me REACH-2 only took patients with an AFP of at least 400 ng/mL", "Supported")]
    [InlineData("SHARP showed that sorafenib delays symptomatic progression", "Contradicted")]
    [InlineData("fact check: hazard ratio for death in LEAP-002 was 0.64 in favour of lenva/pembro", "Contradicted")]
    public void Statements_are_judged(string statement, string verdict)
    {
        var answer = RealCorpus.Ask(statement);

        Assert.Equal(AnswerKind.ClaimCheck, answer.Kind);
        Assert.StartsWith(verdict, Assert.Single(answer.Sections.OfType<Section.Lines>().SelectMany(section => section.Items)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COSMIC-312 did not randomize more patients than CheckMate 9DW, true?")]
    [InlineData("More patients had hypertension in IMbrave150 than in HIMALAYA, right?")]
    [InlineData("OS gain was bigger in IMbrave150 than in CheckMate 9DW, right?")]
    [InlineData("In HBV, OS was longer in CARES-310 than in IMbrave150, correct?")]
    [InlineData("OS in the control arm was longer in CheckMate 9DW than in HIMALAYA, true?")]
    [InlineData("REACH-2 excluded patients with AFP above 400, right?")]
    [InlineData("REACH-2 did not require an AFP of at least 400, correct?")]
    [InlineData("IMbrave150 required endoscopy within 24 months, true?")]
    [InlineData("IMbrave050 did not allow crossover from surveillance, right?")]
    public void What_our_sources_do_not_bear_out_is_not_supported(string statement)
    {
        var answer = RealCorpus.Ask(statement);

        Assert.Equal(AnswerKind.ClaimCheck, answer.Kind);
        Assert.DoesNotContain(answer.Sections.OfType<Section.Lines>().SelectMany(section => section.Items), line => line.Text.StartsWith("Supported", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Which trials reported PFS but not OS?", "imbrave150")]
    [InlineData("primary endpoint PFS but not OS", "imbrave150")]
    [InlineData("Which trials met only one of its primary endpoints", "imbrave150")]
    [InlineData("First-line immunotherapy trials that kept main trunk (Vp4) invasion out, please.", "imbrave150")]
    [InlineData("Which trials were run in China alone?", "talentace")]
    [InlineData("trials with BCLC B only", "imbrave150")]
    [InlineData("Which regimens got a median PFS of more than a year?", "himalaya")]
    public void Lists_leave_out_what_does_not_belong_there(string question, string trial)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal((AnswerKind.TrialList, false), (answer.Kind, answer.Trials.Contains(trial)));
    }

    [Theory]
    [InlineData("pembro after sorafenib: Keynote 240 against 394, median OS", "keynote-240 keynote-394")]
    [InlineData("EMERALD-1/3 PFS", "emerald-1 emerald-3")]
    [InlineData("KEYNOTE-240, 394 and 937 OS", "keynote-240 keynote-394 keynote-937")]
    public void A_second_trial_goes_by_its_number(string question, string trials) =>
        Assert.Equal(trials, string.Join(' ', RealCorpus.Ask(question).Trials));

    [Theory]
    [InlineData("PFS in EMERALD-1 and 3 months later?", "emerald-3")]
    [InlineData("KEYNOTE-240 and 394 patients", "keynote-394")]
    [InlineData("EMERALD-1 and 3 other trials", "emerald-3")]
    public void A_number_with_a_unit_names_no_trial(string question, string trial) =>
        Assert.DoesNotContain(trial, RealCorpus.Parse(question).Trials);

    [Fact]
    public void The_primary_endpoint_is_told_once() =>
        Assert.Single(RealCorpus.Ask("REFLECT primary endpoint: superiority or non-inferiority, and did it make it?").Headline.Text.Split("REFLECT: ", StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Which_trials_would_have_taken_a_patient_is_asked_of_those_before_the_word_trials() =>
        Assert.DoesNotContain("orient-32", RealCorpus.Ask("Child-Pugh B7 patients and radioembolisation: which TARE trials would have let such a patient in?").Trials);

    [Theory]
    [InlineData("OS HR of CARES-310, response rate of nivo/ipi in 9DW, and the year the FDA approved STRIDE.", "himalaya")]
    [InlineData("what is the ALBI grade and which trials stratified for it?", "leap-012")]
    public void Parts_of_one_sentence_are_answered_each(string question, string cited) =>
        Assert.Contains(cited, RealCorpus.Ask(question).Facts.Select(shown => shown.Fact.TrialId));

    [Theory]
    [InlineData("who picked their patients")]
    [InlineData("a win over the control")]
    public void Everyday_words_are_no_names_run_together(string question) =>
        Assert.DoesNotContain(RealCorpus.Parse(question).Mentions, mention => mention.Concept.Kind is Kinds.Role or Kinds.Criterion);
}
