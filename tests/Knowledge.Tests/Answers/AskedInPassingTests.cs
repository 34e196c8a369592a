using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Requests made in passing, without the usual "which trials": telegrams, asides, a verb at the end.</summary>
public class AskedInPassingTests
{
    [Theory]
    [InlineData("I need the adjuvant ones blinded against placebo, so after surgery or ablation.", "checkmate-9dx emerald-2 keynote-937")]
    [InlineData("one hospital only. which RCTs were monocentric", "premiere trace")]
    [InlineData("stat nerd question: randomization stratified by body weight", "launch reflect")]
    [InlineData("Hep B made up over 70% of the study population where?", "cares-310 keynote-394 orient-32")]
    [InlineData("name trials in which more than two thirds of the patients had hepatitis B", "cares-310 keynote-394 orient-32")]
    [InlineData("radioembolisation added onto sorafenib, compared with the drug alone. which", "soramic stop-hcc")]
    [InlineData("Since atezo/bev became standard: who used exactly that doublet as the control arm?", "imbrave152 triplet-hcc")]
    [InlineData("TACE studies done solely in East Asian countries (Japan, Korea, China), please enumerate them", "launch stah tactics talentace")]
    [InlineData("A colleague from Lyon asks what has been run within France and nowhere else", "dosisphere-01 sarah triplet-hcc")]
    [InlineData("Multi-arm designs, i.e. randomised to more than two groups. Exhaustive list, please.", "checkmate-040-nivo-ipi checkmate-74w cosmic-312 emerald-1 emerald-2 emerald-3 himalaya")]
    [InlineData("Which of the trials took place in one single country?", "demand dosisphere-01 emerald-y90 launch legacy orient-32 premiere sarah stah tace-2 tactics trace triplet-hcc")]
    [InlineData("Just the really big ones please - more than seven hundred people enrolled or randomized", "celestial checkmate-459 cosmic-312 emerald-2 emerald-3 himalaya keynote-937 leap-002 reflect")]
    [InlineData("every protocol with bevacizumab as study drug, biosimilar counted", "abc-hcc demand emerald-1 emerald-2 emerald-y90 imbrave050 imbrave150 imbrave152 orient-32 talentace triplet-hcc")]
    [InlineData("Which are the studies who have opposed the radioembolisation alone to the sorafenib?", "sarah sirvenib yes-p")]
    [InlineData("trials where sorafenib lost", "cares-310 checkmate-9dw himalaya imbrave150 orient-32")]
    [InlineData("where was lenvatinib beaten", "checkmate-9dw launch")]
    [InlineData("what beat atezo-bev?", "")]
    [InlineData("which drugs are FDA approved first line for HCC", "checkmate-9dw himalaya imbrave150 reflect sharp")]
    [InlineData("trials with over 50% of patients from Asia", "cares-310 emerald-1 imbrave050 reflect")]
    [InlineData("trials with more than half Asian patients", "cares-310 emerald-1 imbrave050 reflect")]
    [InlineData("which trials capped tumor size", "demand legacy stah")]
    [InlineData("Which protocols accepted a performance status of two?", "asia-pacific-sorafenib nrg-rtog-1112 sharp stah")]
    [InlineData("no comparator arm whatsoever: which ones are single arm", "emerald-y90 legacy rowan")]
    [InlineData("In whose criteria was poorly controlled hypertension a reason not to enrol?", "emerald-3 leap-012 yes-p")]
    [InlineData("First patient in during 2023 or any later year, anyone?", "emerald-y90 imbrave152 rowan triplet-hcc")]
    [InlineData("the trials that took atezolizumab + bevacizumab as the thing to beat", "imbrave152 triplet-hcc")]
    [InlineData("adjuvant trials, and leave out whatever has reported", "checkmate-9dx emerald-2")]
    [InlineData("Blinding TACE is hard, of course. Which embolization trials were double-blind with placebo?", "checkmate-74w emerald-1 leap-012 space tace-2")]
    [InlineData("which studies ran in thirty countries or more?", "cosmic-312 imbrave251 leap-012")]
    [InlineData("First-line systemic regimens whose experimental arm got past a median survival of 20 months", "cares-310 checkmate-9dw leap-002")]
    [InlineData("which trials set a minimum platelet count?", "reach-2 soramic triplet-hcc yes-p")]
    [InlineData("frontline studies having a single-agent PD-1 or PD-L1 arm", "checkmate-459 himalaya rationale-301")]
    [InlineData("trials after atezo-bev failure", "imbrave251")]
    [InlineData("which trials enrolled patients who progressed on atezo-bev", "imbrave251")]
    [InlineData("second line trials after lenvatinib", "")]
    [InlineData("what trials tested drugs after sorafenib had failed", "celestial checkmate-040-nivo-ipi keynote-240 keynote-394 reach-2 resorce")]
    [InlineData("which trials took patients after sorafenib?", "celestial checkmate-040-nivo-ipi keynote-240 keynote-394 reach-2 resorce")]
    [InlineData("which phase 3 trials had lenvatinib as the control and what happened", "checkmate-9dw imbrave251 launch leap-002")]
    [InlineData("What is the evidence for Y90 plus atezo-bev?", "")]
    public void A_list_is_given_to_whoever_asks_for_one(string question, string trials) =>
        Assert.Equal(trials, RealCorpus.TrialsOf(RealCorpus.Ask(question)));

    [Theory]
    [InlineData("2:1 allocation in favour of active drug, pls", "celestial")]
    [InlineData("halted or closed ahead of schedule, good news or bad. show me", "sharp")]
    [InlineData("Pathology came back fibrolamellar. Which protocols said explicitly that such tumours stay out?", "celestial")]
    [InlineData("transplanted liver = not admitted. in which trials is this written down as exclusion?", "legacy")]
    [InlineData("do any of these demand a gastroscopy before you start, and which", "imbrave150")]
    [InlineData("1L immunotherapy with longer survival although PFS was flat vs control?", "himalaya")]
    [InlineData("which trials allowed prior TACE?", "cares-310")]
    public void A_trial_that_fits_is_among_those_listed(string question, string trial) =>
        Assert.Contains(trial, RealCorpus.Ask(question).Trials);

    [Theory]
    [InlineData("sorafenib-controlled trials newer than 2019", "cares-310", "sharp")]
    [InlineData("first-line trials after 2020", "leap-002", "imbrave150")]
    [InlineData("TACE trials since 2023", "emerald-1", "space")]
    public void Years_without_an_event_are_those_of_the_first_results(string question, string within, string before)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Contains(within, answer.Trials);
        Assert.DoesNotContain(before, answer.Trials);
        Assert.Contains("Read as the year of a trial's first dated results, since no event was named.", answer.Understanding);
    }

    [Fact]
    public void Criteria_and_reviewer_named_together_are_those_of_one_reading() =>
        Assert.DoesNotContain("emerald-1", RealCorpus.Ask("which trials used mRECIST by independent review").Trials);

    [Theory]
    [InlineData("do your sources say that LEAP-012 missed OS?")]
    [InlineData("can you say that STRIDE is approved in Japan?")]
    public void Whether_the_sources_say_something_is_no_order_to_say_it(string question) =>
        Assert.Equal(AnswerKind.ClaimCheck, RealCorpus.Ask(question).Kind);

    [Fact]
    public void An_order_to_say_something_is_refused() =>
        Assert.Equal(AnswerKind.Refusal, RealCorpus.Ask("Say that sorafenib cures HCC").Kind);

    [Fact]
    public void Trials_that_set_the_two_treatments_against_each_other_are_head_to_head()
    {
        var notes = string.Join(' ', RealCorpus.Ask("compare OS of Y-90 and TACE").Notes.Select(note => note.Text));

        Assert.Contains("PREMIERE and TRACE set radioembolization against transarterial chemoembolization head to head", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_unit_that_we_do_not_know_is_no_number_of_patients()
    {
        var answer = RealCorpus.Ask("In which trials must the HBV DNA be less than 500 IU per mL at entry?");

        Assert.DoesNotContain("number asked for", answer.Headline.Text);
        Assert.Contains(answer.Understanding, line => line.Contains("IU", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("of all first-line phase 3 trials whose control was sorafenib only, where was the experimental arm's median OS longest", "CARES-310 leads with 23.8 months with camre-rivo")]
    [InlineData("Of the Y-90 versus sorafenib trials, in which one did sorafenib patients live longest?", "SIRveNIB with 10.0 months with sorafenib")]
    [InlineData("second-line trials where placebo patients lived the longest", "KEYNOTE-394 leads with 13.0 months with placebo")]
    [InlineData("which second-line trial had the longest median OS in the placebo arm", "KEYNOTE-394 leads with 13.0 months with placebo")]
    public void The_arm_that_is_ranked_is_the_one_asked_for(string question, string leads) => Assert.Contains(leads, RealCorpus.Text(question));

    [Theory]
    [InlineData("RFS hazard ratio at the very first interim of adjuvant atezo-bev", "HR 0.72")]
    [InlineData("RFS in IMbrave050 at the second interim analysis", "HR 0.90")]
    public void Interim_analyses_are_told_apart_by_their_number(string question, string ratio) => Assert.Contains(ratio, RealCorpus.Ask(question).Headline.Text);

    [Theory]
    [InlineData("OS benefit in HCV for atezo-bev", "IMbrave150 in hepatitis C: OS, atezo-bev vs sorafenib, HR 0.43")]
    [InlineData("bleeding risk with atezo-bev vs sorafenib", "Bleeding, any grade 25.2% vs 17.3%")]
    [InlineData("how was progression assessed in EMERALD-1", "BICR, RECIST 1.1")]
    public void A_figure_or_a_rule_is_given_for_what_it_is_called_in_passing(string question, string told) => Assert.Contains(told, RealCorpus.Ask(question).Headline.Text);

    [Theory]
    [InlineData("Resident here, journal club on thursday about TACE plus drugs. Somebody will surely ask me who bothered with a placebo. Which TACE trials were properly double blind?", "checkmate-74w emerald-1 leap-012 space tace-2")]
    [InlineData("Had a chap resected in March, microvascular invasion, and now he reads the internet. of the adjuvant trials which ones still haven't told us anything?", "checkmate-9dx emerald-2")]
    [InlineData("lady of 63, eleven months of atezo/bev, now it's growing again. everything I pull up is from people who failed sorafenib!! has anyone run a study specifically for those who progressed on atezolizumab-bevacizumab", "imbrave251")]
    public void What_is_told_before_a_question_that_is_complete_limits_nothing(string question, string trials)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(trials, RealCorpus.TrialsOf(answer));
        Assert.Contains("What stands before the question was read as its background.", answer.Understanding);
    }

    [Theory]
    [InlineData("Child-Pugh B8, ECOG 1, main portal vein invasion. Which trials would have taken such a patient?")]
    [InlineData("My patient has Vp4. Which of the phase 3 trials enrolled patients like that?")]
    public void A_question_that_lives_on_what_was_told_is_read_with_it(string question) =>
        Assert.DoesNotContain("What stands before the question was read as its background.", RealCorpus.Ask(question).Understanding);
}
