using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Statements, right and wrong, and the verdicts they must get.</summary>
public class ClaimCheckTests
{
    [Theory]
    [InlineData("IMbrave150 showed a median OS of 19.2 months.", "Supported")]
    [InlineData("IMbrave150 showed a median OS of about 19 months.", "Supported")]
    [InlineData("IMbrave150 showed a median OS of 24 months.", "Contradicted")]
    [InlineData("the HR for OS in IMbrave150 was 0.58", "Outdated")]
    [InlineData("a colleague says the OS hazard ratio at the primary analysis of IMbrave150 was 0.58", "Supported")]
    [InlineData("fact check: lenvatinib had a median OS of 13.6 months in REFLECT", "Supported")]
    [InlineData("fact check: lenvatinib had a median OS of 12.3 months in REFLECT", "Contradicted")]
    [InlineData("The response rate with atezo-bev was 30%", "Supported")]
    [InlineData("is it true that the response rate in CheckMate 9DW was over 30%?", "Supported")]
    [InlineData("is it true that the response rate in CheckMate 9DW was 36.4%?", "Not in our sources")]
    [InlineData("is it true that the median OS was not reached in IMbrave150?", "Outdated")]
    [InlineData("is it true that 75% of CARES-310 patients had hepatitis B?", "Supported")]
    [InlineData("is it true that IMbrave150 has a 5-year OS of 20%?", "Not in our sources")]
    [InlineData("is it true that IMbrave150 patients received 840 mg atezolizumab?", "Contradicted")]
    [InlineData("EMERALD-1 OS median 22.7 months HR 0.72", "Contradicted")]
    [InlineData("hepatitis C patients benefited most from STRIDE: HR 0.6", "Contradicted")]
    public void Figures_are_held_against_those_of_their_arm_and_analysis(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("IMbrave150 met both co-primary endpoints.", "Supported")]
    [InlineData("LEAP-012 met its primary endpoints.", "Contradicted: in part")]
    [InlineData("true or false: EMERALD-1 improved overall survival", "Contradicted")]
    [InlineData("is it true that EMERALD-3 improved OS?", "Contradicted")]
    [InlineData("lenvatinib was superior to sorafenib for overall survival in REFLECT.", "Contradicted")]
    [InlineData("lenvatinib improved OS in REFLECT.", "Contradicted")]
    [InlineData("lenvatinib was non-inferior to sorafenib in REFLECT.", "Supported")]
    [InlineData("HIMALAYA improved PFS over sorafenib.", "Contradicted")]
    [InlineData("EMERALD-3 has not reported yet, correct?", "Outdated")]
    [InlineData("is it true that adjuvant atezo-bev improves recurrence-free survival?", "Outdated")]
    [InlineData("is it true that durvalumab was non-inferior to sorafenib in HIMALAYA?", "Supported")]
    [InlineData("TACE improved OS in LAUNCH.", "Supported")]
    [InlineData("is it true that IMbrave150 improved OS over lenvatinib?", "Contradicted")]
    [InlineData("is it true that EMERALD-Y90 met its primary endpoint?", "Not in our sources")]
    public void Outcomes_are_held_against_how_the_endpoints_ended(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("is it true that HIMALAYA excluded main portal vein invasion?", "Supported")]
    [InlineData("is it true that CARES-310 allowed main portal vein invasion?", "Supported: in part")]
    [InlineData("is it true that CARES-310 allowed any main portal vein invasion?", "Contradicted: in part")]
    [InlineData("I heard that EMERALD-1 allowed Child-Pugh B patients", "Supported: in part")]
    [InlineData("is it true that EMERALD-Y90 allowed main portal vein invasion?", "Not in our sources")]
    [InlineData("is it true that IMbrave150 required an EGD?", "Supported")]
    public void Rules_are_held_against_the_eligibility_of_the_trial(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("Fact check: IMbrave150 is atezolizumab plus bevacizumab plus sorafenib", "Contradicted")]
    [InlineData("SARAH combined Y-90 with sorafenib, correct?", "Contradicted")]
    [InlineData("CheckMate 9DW compared nivolumab plus ipilimumab with lenvatinib or sorafenib.", "Supported")]
    [InlineData("true or false: lenvatinib was the control arm of REFLECT", "Contradicted")]
    [InlineData("a colleague says HIMALAYA was placebo-controlled", "Contradicted")]
    [InlineData("is it true that LEAP-012 was a phase 2 trial?", "Contradicted")]
    [InlineData("IMbrave150 enrolled 501 patients.", "Supported")]
    [InlineData("The primary endpoint of LEAP-012 was OS alone.", "Contradicted")]
    public void Arms_and_design_are_held_against_the_dossier(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("CheckMate 9DW is not yet approved by the FDA.", "Outdated")]
    [InlineData("CARES-310 is FDA approved, right?", "Contradicted")]
    [InlineData("is it true that camrelizumab plus rivoceranib is not yet approved in the US?", "Supported")]
    [InlineData("IMbrave150 was approved by the FDA in May 2020.", "Supported")]
    [InlineData("IMbrave150 was approved by the FDA in 2021.", "Contradicted")]
    [InlineData("It is said that tremelimumab plus durvalumab was approved for second-line HCC", "Not in our sources")]
    [InlineData("is it true that lenvatinib plus pembrolizumab plus TACE is FDA approved?", "Not in our sources")]
    public void The_newest_decision_decides(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("STRIDE is better than atezo-bev, true?", "Not in our sources")]
    [InlineData("nivo-ipi has the highest response rate, correct?", "Not in our sources")]
    [InlineData("is it correct that lenvatinib gave longer PFS than sorafenib?", "Supported")]
    [InlineData("lenvatinib had longer overall survival than sorafenib, true?", "Contradicted")]
    [InlineData("is it true that atezo-bev works better than sorafenib?", "Supported")]
    [InlineData("is it true that nivolumab plus ipilimumab was compared head to head with atezolizumab plus bevacizumab?", "Not in our sources")]
    public void Comparisons_need_a_trial_that_compared(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("is it true that all trials excluded main portal vein invasion?", "Contradicted")]
    [InlineData("Only IMbrave150 allowed main portal vein invasion.", "Contradicted")]
    [InlineData("is it true that no trial has shown an OS benefit of TACE combinations?", "Contradicted")]
    [InlineData("is it true that no trial of durvalumab plus TACE improved OS?", "Supported")]
    [InlineData("is it true that both EMERALD-1 and LEAP-012 met their endpoints?", "Contradicted: in part")]
    [InlineData("Neither EMERALD-1 nor LEAP-012 improved overall survival.", "Supported")]
    [InlineData("SARAH and SIRveNIB were both negative, true?", "Supported")]
    public void What_is_said_of_all_trials_is_judged_by_those_that_speak_against_it(string text, string verdict) => Is(verdict, text);

    [Theory]
    [InlineData("Finn said EMERALD-1 and LEAP-012 both met their endpoints - is that still true?", "Contradicted: in part", "They both met their endpoints")]
    [InlineData("Chapiro said TACE-alone survival is close to 40 months", "Contradicted", "close to 40 months")]
    [InlineData("Finn says the response rate of nivo-ipi is 36%, correct?", "Supported", "36%")]
    [InlineData("Finn claimed SARAH tested Y90 plus sorafenib. True?", "Contradicted", "Sorafenib versus Y90 and sorafenib")]
    public void What_a_speaker_said_is_shown_and_judged_by_its_correction(string text, string verdict, string words)
    {
        var answer = Is(verdict, text);

        Assert.Contains(answer.Quotes, quote => quote.Text.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is it true that Finn is an interventional radiologist?", "Contradicted")]
    [InlineData("is it true that Finn is a medical oncologist?", "Supported")]
    [InlineData("Finn said IMbrave150 had a median OS of 25 months - true?", "Contradicted")]
    public void A_speakers_role_and_words_nobody_said_are_judged_too(string text, string verdict) => Is(verdict, text);

    [Fact]
    public void What_time_overtook_in_a_speakers_words_is_outdated() =>
        Assert.Contains(Rows(RealCorpus.Ask("is it true what the oncologist said about CARES-301?")), row => row.StartsWith("Outdated: Richard Finn", StringComparison.Ordinal));

    [Fact]
    public void Each_claim_of_a_sentence_has_its_verdict()
    {
        var answer = RealCorpus.Ask("IMbrave150 showed a median OS of 19.2 months with HR 0.58 and it allowed Vp4");

        Assert.Equal("Three claims: two supported, one outdated.", answer.Headline.Text);
        Assert.Equal(["imbrave150"], answer.Trials);
    }

    [Theory]
    [InlineData("Lenvatinib was non inferior to sorafenib with HR 0.92 (0.79-1.06). correct?", "One claim: supported.")]
    [InlineData("EMERALD-1 OS median 22.7 months HR 0.72", "One claim: contradicted.")]
    [InlineData("Regorafenib gives 10.6 vs 7.8 months, HR 0.63 after sorafenib", "One claim: supported.")]
    public void Figures_of_one_line_that_share_their_verdict_are_one_claim(string text, string headline) =>
        Assert.Equal(headline, RealCorpus.Ask(text).Headline.Text);

    [Fact]
    public void An_update_that_differs_in_the_last_digit_alone_does_not_outdate_a_figure() =>
        Is("Supported", "RESORCE: median OS 10.6 months with regorafenib.");

    [Fact]
    public void Each_response_rate_has_its_own_criteria()
    {
        var answer = RealCorpus.Ask("REFLECT ORR 24.1% by investigator mRECIST, and 18.8% by independent RECIST 1.1 - both right?");

        Assert.Equal("Two claims: both supported.", answer.Headline.Text);
    }

    [Fact]
    public void Each_rate_has_its_own_time()
    {
        var answer = RealCorpus.Ask("The 3-year OS rate with STRIDE was 30.7%, the 4-year rate 25.2% and the 5-year rate 19.6%.");

        Assert.Equal("Three claims: all supported.", answer.Headline.Text);
    }

    [Fact]
    public void The_sentences_of_a_paragraph_go_on_with_its_trial()
    {
        var answer = RealCorpus.Ask("IMbrave150 compared atezo-bev with sorafenib. It enrolled 501 patients. PFS was 6.9 vs 4.3 months. It excluded Vp4.");

        Assert.Equal(["Supported", "Supported", "Supported", "Contradicted"], Rows(answer).Select(row => row.Split(':')[0]));
    }

    [Theory]
    [InlineData("\"Main portal vein thrombosis was an exclusion in HIMALAYA. It was also an exclusion in IMbrave150.\" check both", "Supported Contradicted")]
    [InlineData("fact check: lenvatinib non-inferior to sorafenib for OS in REFLECT, 13.6 vs 12.3 mo", "Supported")]
    [InlineData("is it right that in EMERALD-1 the HR for PFS was 0.77 with D+B+TACE, and that durvalumab + TACE without bev also prolonged PFS?", "Supported Contradicted")]
    [InlineData("Check: \"In CheckMate 9DW nivolumab plus ipilimumab had a response rate of 36%. It also improved PFS over lenvatinib or sorafenib.\"", "Supported Contradicted")]
    [InlineData("Is the following statement correct? Cabozantinib plus atezolizumab improved overall survival over sorafenib in COSMIC-312.", "Contradicted")]
    [InlineData("true? REACH-2 enrolled patients whatever their AFP", "Contradicted")]
    [InlineData("is it true that HIMALAYA required an endoscopy?", "Contradicted")]
    [InlineData("They say lenvatinib roughly doubled median PFS over sorafenib in REFLECT. Is that so?", "Supported")]
    [InlineData("Is it true that STRIDE tripled median OS over sorafenib in HIMALAYA?", "Contradicted")]
    [InlineData("Roughly four out of five patients on camrelizumab-rivoceranib in CARES-310 had a grade 3-4 treatment-related event - true?", "Supported")]
    [InlineData("Most control patients in CheckMate 9DW were given sorafenib. Is that accurate?", "Contradicted")]
    [InlineData("The control arm of CheckMate 9DW was mostly lenvatinib", "Supported")]
    [InlineData("A slide says that the control arm of IMbrave050 got placebo - correct?", "Contradicted")]
    [InlineData("SARAH and SIRveNIB both showed Y-90 superior to sorafenib", "Contradicted")]
    [InlineData("The FDA approved camrelizumab plus rivoceranib in 2024.", "Contradicted")]
    [InlineData("Check: hand-foot reaction was less frequent with lenvatinib than with sorafenib in REFLECT", "Supported")]
    [InlineData("Fact check: IMbrave050 did not permit crossover from surveillance to atezo-bev.", "Contradicted")]
    public void Statements_are_judged_each_by_itself(string question, string verdicts) =>
        Assert.Equal(verdicts, string.Join(' ', Rows(RealCorpus.Ask(question)).Select(row => row.Split(':')[0])));

    [Fact]
    public void A_trial_outside_the_corpus_is_named_as_such() =>
        Assert.Equal(["Not in our sources: there is no trial \u2018KEYNOTE-999\u2019 in the corpus."], Rows(RealCorpus.Ask("KEYNOTE-999 showed a median OS of 13.9 months with pembrolizumab.")));

    [Fact]
    public void The_figure_of_a_part_of_the_population_is_not_the_trials() =>
        Is("Contradicted", "is it true that SARAH showed a median OS of 9.9 months for SIRT?");

    [Fact]
    public void A_restriction_that_is_not_understood_leaves_nothing_supported() =>
        Is("Not in our sources", "is it true that median OS in FOO1-mutated patients of IMbrave150 was 19.2 months?");

    [Theory]
    [InlineData("IMbrave150 showed a median OS of 24.7 months.", "24.7")]
    [InlineData("a colleague says IMbrave150 enrolled 777 patients", "777")]
    [InlineData("is it true that the PFS hazard ratio of LEAP-012 was 0.43?", "0.43")]
    public void A_wrong_number_is_never_repeated(string text, string number)
    {
        var answer = RealCorpus.Ask(text);

        Assert.DoesNotContain(number, Numbers.In(PlainText.Render(answer)));
    }

    [Fact]
    public void Trials_that_no_source_judges_are_not_asserted() => Assert.Empty(RealCorpus.Ask("STRIDE is better than atezo-bev, true?").Trials);

    private static Answer Is(string verdict, string text)
    {
        var answer = RealCorpus.Ask(text);

        Assert.Equal(AnswerKind.ClaimCheck, answer.Kind);
        Assert.All(Rows(answer).Take(1), row => Assert.StartsWith(verdict + ":", row, StringComparison.Ordinal));
        Assert.Equal(verdict.EndsWith("in part", StringComparison.Ordinal), Rows(answer)[0].Split(": ")[1] == "in part");
        return answer;
    }

    private static IReadOnlyList<string> Rows(Answer answer) => [.. answer.Sections.OfType<Section.Lines>().First().Items.Select(line => line.Text)];
}
