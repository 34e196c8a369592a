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
    public void A_list_is_given_to_whoever_asks_for_one(string question, string trials) =>
        Assert.Equal(trials, string.Join(' ', RealCorpus.Ask(question).Trials.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("2:1 allocation in favour of active drug, pls", "celestial")]
    [InlineData("halted or closed ahead of schedule, good news or bad. show me", "sharp")]
    [InlineData("Pathology came back fibrolamellar. Which protocols said explicitly that such tumours stay out?", "celestial")]
    [InlineData("transplanted liver = not admitted. in which trials is this written down as exclusion?", "legacy")]
    [InlineData("do any of these demand a gastroscopy before you start, and which", "imbrave150")]
    [InlineData("1L immunotherapy with longer survival although PFS was flat vs control?", "himalaya")]
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
}
