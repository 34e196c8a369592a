using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>What a short question takes from what was spoken of before.</summary>
public class ConversationTests
{
    [Theory]
    [InlineData("How long was the median survival with sorafenib in SARAH?", "the other arm?", "SARAH: median OS 8.0 vs 9.9 months")]
    [InlineData("grade 3-4 treatment-related AEs on camrelizumab-rivoceranib?", "vs the comparator?", "81% vs 52%")]
    [InlineData("EMERALD-1 OS?", "without bev?", "EMERALD-1: OS, durva-TACE vs TACE, not improved")]
    [InlineData("STRIDE OS", "durvalumab alone", "HIMALAYA: median OS 16.6")]
    public void Another_arm_means_the_same_figure(string first, string then, string answer) => Assert.Contains(answer, After(first, then));

    [Theory]
    [InlineData("HR for OS in SIRveNIB", "BCLC C only", "SIRveNIB in BCLC C: OS, SIRT (Y-90) vs sorafenib, HR 0.67")]
    [InlineData("Long-term survival in DOSISPHERE-01", "just for people whose tumor truly received 205 Gy or more", "median OS 22.9 months")]
    [InlineData("STAH: did cTACE on top of sorafenib prolong life?", "hm, and in those who had two or more sessions?", "18.6 vs 10.8 months")]
    public void A_group_by_itself_means_the_same_figure_in_it(string first, string then, string answer) => Assert.Contains(answer, After(first, then));

    [Theory]
    [InlineData("Tell me about EMERALD-1", "primary endpoint met?", "EMERALD-1: primary endpoint: Progression-free survival")]
    [InlineData("IMbrave150", "was main PVI allowed?", "IMbrave150: main portal vein invasion included")]
    [InlineData("LAUNCH OS", "how many had main portal vein invasion", "LAUNCH: our sources give no share of patients with main portal vein invasion")]
    [InlineData("is camrelizumab-rivoceranib approved in China?", "what was the OS benefit?", "CARES-310: co-primary endpoint: Overall survival")]
    [InlineData("is there any outcome data from IMbrave251 yet?", "TRIPLET?", "the French phase 2/3 trial")]
    public void After_one_trial_a_question_that_names_none_is_about_it(string first, string then, string answer) => Assert.Contains(answer, After(first, then));

    [Theory]
    [InlineData("Compare imbrave050 with keynote-937 on RFS", "how toxic was the first one? g3-4 any cause, both arms", "41% (n=332) vs 13%")]
    [InlineData("any trials putting Y90 together with immunotherapy?", "the one with tremelimumab: phase & how many pts?", "ROWAN: phase: Phase 2")]
    public void One_of_several_is_picked_by_its_place_or_by_what_it_gave(string first, string then, string answer) => Assert.Contains(answer, After(first, then));

    [Theory]
    [InlineData("does HIMALAYA allow Vp4?", "and IMbrave150?", "IMbrave150: Vp4 included")]
    [InlineData("does STRIDE need an EGD", "and atezo-bev?", "Upper endoscopy within 6 months")]
    [InlineData("EMERALD-1 control arm PFS", "same in LEAP-012", "14.6 vs 10.0 months")]
    public void Another_trial_is_asked_for_the_same(string first, string then, string answer) => Assert.Contains(answer, After(first, then));

    [Fact]
    public void Which_is_longer_sets_the_two_spoken_of_side_by_side() =>
        Assert.Equal(["resorce", "sharp"], RealCorpus.GoOn(RealCorpus.GoOn(RealCorpus.Ask("OS in SHARP?"), "and RESORCE?"), "which is longer?").Trials.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("\U0001F44D")]
    [InlineData("...")]
    [InlineData("?")]
    public void A_sign_after_two_figures_is_no_question(string sign) =>
        Assert.False(RealCorpus.GoOn(RealCorpus.GoOn(RealCorpus.Ask("OS in SHARP?"), "and RESORCE?"), sign).Answered);

    [Fact]
    public void Their_figures_after_a_subgroup_are_those_of_the_subgroup() =>
        Assert.Contains("KEYNOTE-240 in Asian subgroup: ORR 20.6% vs 2.0%", After("keynote-240 OS in the Asian subgroup", "their ORR on pembro vs placebo"));

    [Fact]
    public void They_are_the_patients_spoken_of() =>
        Assert.StartsWith("IMbrave150 in Vp4", After("IMbrave150", "was main PVI allowed?", "how did they do?"));

    [Theory]
    [InlineData("trials that admitted invasion of the main portal trunk", "narrow that down to first-line drug-only trials", "Three trials of five tested first-line systemic therapy: COSMIC-312, IMbrave150, NRG/RTOG 1112.")]
    [InlineData("second-line placebo trials", "limit these to the ones with pembrolizumab", "Two trials of five gave pembrolizumab: KEYNOTE-240, KEYNOTE-394.")]
    [InlineData("which trials used lenvatinib as control", "drop the non-inferiority ones", "Three trials of four were not designed for non-inferiority")]
    [InlineData("which trials allow Child-Pugh B", "only phase 3", "Six trials of eleven were phase 3: ABC-HCC, EMERALD-1, SARAH")]
    [InlineData("which trials used sorafenib as control", "and with lenvatinib?", "Three trials of")]
    [InlineData("which trials let main portal vein invasion in?", "drop anything with radioembolization or radiotherapy", "Three trials of five did not give radioembolization and did not give radiotherapy: CELESTIAL, COSMIC-312, IMbrave150.")]
    public void A_list_can_be_narrowed(string first, string then, string answer) => Assert.StartsWith(answer, After(first, then));

    [Fact]
    public void The_second_one_is_the_second_of_the_list() =>
        Assert.Equal(["keynote-394"], RealCorpus.GoOn(RealCorpus.Ask("pembrolizumab trials in second line"), "tell me about the second one").Trials);

    [Theory]
    [InlineData("which trials compared Y-90 with sorafenib?", "sarah,sirvenib,soramic,stop-hcc,yes-p")]
    [InlineData("which trials compared TACE plus lenvatinib with lenvatinib alone", "launch")]
    [InlineData("second-line lenvatinib trials", "imbrave251")]
    [InlineData("any systemic drug combined with TACE in at least one arm, placebo as control", "checkmate-74w,emerald-1,leap-012,space,tace-2")]
    public void Trials_are_found_by_what_was_set_against_what(string question, string trials) => Assert.Equal(trials.Split(','), RealCorpus.Ask(question).Trials);

    private static string After(string first, params string[] then) => PlainText.Render(then.Aggregate(RealCorpus.Ask(first), RealCorpus.GoOn));

    [Theory]
    [InlineData("ORR in HIMALAYA", "no, I mean durva mono, not the combo", "HIMALAYA: ORR 17.0% vs 5.1%")]
    [InlineData("ORR in HIMALAYA", "sorry, I meant IMbrave150", "IMbrave150: ORR 29.8%")]
    [InlineData("OS in LEAP-002", "oops, PFS", "LEAP-002: median PFS 8.2")]
    public void A_correction_goes_on_with_the_question_before(string first, string then, string answer) => Assert.StartsWith(answer, After(first, then));

    [Theory]
    [InlineData("sorafenib arm median OS of SHARP pls", "source?", "SHARP: median OS 10.7 vs 7.9 months")]
    [InlineData("CELESTIAL OS HR in ALBI grade 1", "2?", "CELESTIAL in ALBI grade 2")]
    [InlineData("cares 310 median survival", "so why isn't it on the US market?", "CARES-310: NMPA")]
    public void A_few_words_ask_on_about_what_was_said(string first, string then, string answer) => Assert.StartsWith(answer, After(first, then));

    [Fact]
    public void That_setting_is_the_line_spoken_of() => Assert.Contains("HR 1.06", After("RFS HR of IMbrave050", "and what came of pembro in that setting"));

    [Fact]
    public void No_at_the_beginning_rules_nothing_out() => Assert.Equal(["imbrave150"], RealCorpus.Ask("no, IMbrave150 met OS").Trials);

    [Fact]
    public void A_correction_keeps_that_a_patient_was_named() =>
        Assert.Contains(RealCorpus.GoOn(RealCorpus.Ask("OS in HIMALAYA"), "Sorry, I meant the durvalumab arm, MRN 1234567").Understanding, line => line.Contains("identifies a patient", StringComparison.Ordinal));
}
