using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Questions of a panel that were once answered wrongly, asked of the whole corpus.</summary>
public class AskedByAPanelTests
{
    [Theory]
    [InlineData("ALBI grade as stratification factor: which trials", "abc-hcc leap-012")]
    [InlineData("which trials stratified by etiology?", "celestial checkmate-9dw cosmic-312 himalaya")]
    [InlineData("papers in JAMA Oncology - which trials?", "checkmate-040-nivo-ipi nrg-rtog-1112 rationale-301")]
    [InlineData("Which trials required an endoscopy?", "imbrave150 leap-002")]
    [InlineData("trials that began enrolling before 2010", "asia-pacific-sorafenib premiere sharp space")]
    [InlineData("three-arm AND blinded with placebo, please", "checkmate-74w emerald-1 emerald-2")]
    [InlineData("who kept out patients coinfected with hepatitis B and C?", "demand imbrave150")]
    [InlineData("non-inferiority trials with a single drug against sorafenib", "himalaya rationale-301 reflect")]
    [InlineData("Radioembolization alone head to head against sorafenib, no combination arm", "sarah sirvenib yes-p")]
    public void Lists_are_understood_by_design_journal_demand_and_date(string question, string trials)
    {
        var asserted = RealCorpus.Ask(question).Trials;

        Assert.Equal(trials, string.Join(' ', asserted.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("studies with >70% hep B patients", "cares-310")]
    [InlineData("Which trials had quality of life among their endpoints?", "reflect")]
    [InlineData("Which trials have no published efficacy result so far?", "emerald-2")]
    [InlineData("TACE plus systemic: scoreboard of primary endpoints, who met and who missed?", "leap-012")]
    [InlineData("OS win without a PFS win. names?", "checkmate-9dw")]
    public void Lists_hold_a_trial_that_belongs_there(string question, string trial) =>
        Assert.Contains(trial, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("What is the ORR in 9DW? And did HIMALAYA include Vp4?", "checkmate-9dw", "himalaya")]
    [InlineData("three things: IMbrave150 updated OS HR; HIMALAYA discontinuation due to AEs of any cause; FDA status of camrelizumab-rivoceranib", "imbrave150", "cares-310")]
    [InlineData("Which trials excluded Vp4, and what OS did STRIDE reach?", "abc-hcc", "himalaya")]
    [InlineData("is cabozantinib approved by the FDA and what did REFLECT show", "celestial", "reflect")]
    public void Several_questions_of_one_message_are_answered_each(string question, string first, string last)
    {
        var cited = RealCorpus.Ask(question).Facts.Select(cited => cited.Fact.TrialId).ToArray();

        Assert.Equal((first, true), (cited[0], cited.Contains(last)));
    }

    [Fact]
    public void What_is_said_around_a_question_does_not_hide_it() =>
        Assert.Equal(["keynote-937"], RealCorpus.Ask("I missed ASCO GI 2026. What was the adjuvant pembro study about and what came out?").Trials);

    [Theory]
    [InlineData("Average the median OS of all first-line immunotherapy arms for me")]
    [InlineData("NNT for OS in IMbrave150?")]
    public void Nothing_is_computed_that_no_source_states(string question) =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask(question).Kind);

    [Theory]
    [InlineData("non-inferiority margin in RATIONALE-301?", "1.08")]
    [InlineData("How many of the LEGACY patients had Y90 as a bridge to transplant?", "21.0")]
    [InlineData("DOSISPHERE-01: how many patients went on to resection, and from which arm?", "of 11 patients who were resected, 10")]
    [InlineData("PD-L1 positive (1% or more) in CheckMate 459: OS HR", "0.80")]
    [InlineData("SIRT in complete portal vein occlusion, SARAH numbers", "2.44")]
    [InlineData("plt 60 G/L, INR 1.4: would REACH-2 have taken her?", "75")]
    [InlineData("variceal bleed 4 months ago. what were the rules of KEYNOTE-937 and IMbrave150 about that?", "6 months")]
    public void Figures_and_rules_are_found_where_they_stand(string question, string says) =>
        Assert.Contains(says, RealCorpus.Text(question));

    [Fact]
    public void A_list_is_narrowed_by_what_is_said_of_those()
    {
        var list = RealCorpus.Ask("Which trials are adjuvant?");

        Assert.Equal(["checkmate-9dx", "emerald-2", "keynote-937"], RealCorpus.GoOn(list, "only those with a placebo arm").Trials.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_statement_on_a_trial_of_its_own_takes_nothing_from_before()
    {
        var list = RealCorpus.Ask("which second-line trials are there?");
        var next = RealCorpus.GoOn(list, "LEAP-012 met both its endpoints.");

        Assert.Equal((AnswerKind.ClaimCheck, "leap-012"), (next.Kind, Assert.Single(next.Trials)));
    }

    [Fact]
    public void A_trial_named_like_an_everyday_word_is_taken_into_a_follow_up()
    {
        var first = RealCorpus.Ask("How did lenvatinib do against sorafenib?");
        var next = RealCorpus.GoOn(first, "PFS?");

        Assert.Equal((AnswerKind.Value, "reflect"), (next.Kind, Assert.Single(next.Trials)));
    }
}
