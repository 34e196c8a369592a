using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

public class OvertakenTests
{
    private const string Leap012 = "leap-012-note-1";
    private const string Emerald1 = "emerald-1-note-1";
    private const string Emerald3 = "emerald-3-note-1";
    private const string Cares310 = "cares-310-note-10";
    private const string NivoIpi = "checkmate-040-nivo-ipi-note-4";
    private const string NivoIpiFirstLine = "checkmate-9dw-note-9";

    [Theory]
    [InlineData("PFS in LEAP-012", AnswerKind.Value, Leap012)]
    [InlineData("what was the ORR in LEAP-012", AnswerKind.Value, Leap012)]
    [InlineData("did LEAP-012 meet its endpoints?", AnswerKind.Value, Leap012)]
    [InlineData("Tell me about LEAP-012", AnswerKind.Trial, Leap012)]
    [InlineData("which trials combined TACE with systemic therapy and improved PFS", AnswerKind.TrialList, Leap012)]
    [InlineData("which trials combined TACE with systemic therapy and improved PFS", AnswerKind.TrialList, Emerald1)]
    [InlineData("which trials combined TACE with systemic therapy and improved PFS", AnswerKind.TrialList, Emerald3)]
    [InlineData("compare PFS in EMERALD-1, LEAP-012 and EMERALD-3", AnswerKind.Comparison, Leap012)]
    [InlineData("compare PFS in EMERALD-1, LEAP-012 and EMERALD-3", AnswerKind.Comparison, Emerald1)]
    [InlineData("compare PFS in EMERALD-1, LEAP-012 and EMERALD-3", AnswerKind.Comparison, Emerald3)]
    [InlineData("longest PFS with TACE combinations", AnswerKind.Ranking, Leap012)]
    [InlineData("longest PFS with TACE combinations", AnswerKind.Ranking, Emerald1)]
    [InlineData("longest PFS with TACE combinations", AnswerKind.Ranking, Emerald3)]
    [InlineData("is LEAP-012 approved in China?", AnswerKind.Regulatory, Leap012)]
    [InlineData("status of LEAP-012", AnswerKind.Regulatory, Leap012)]
    [InlineData("65, HBV, Child-Pugh A6, ECOG 1, no prior systemic therapy: which criteria of LEAP-012 are met?", AnswerKind.Eligibility, Leap012)]
    [InlineData("Is it true that LEAP-012 improved PFS?", AnswerKind.ClaimCheck, Leap012)]
    [InlineData("who said they both met their endpoints", AnswerKind.Quote, Leap012)]
    [InlineData("PFS in EMERALD-1", AnswerKind.Value, Emerald1)]
    [InlineData("Tell me about EMERALD-1", AnswerKind.Trial, Emerald1)]
    [InlineData("Is it true that EMERALD-1 improved PFS?", AnswerKind.ClaimCheck, Emerald1)]
    [InlineData("who said they both met their endpoints", AnswerKind.Quote, Emerald1)]
    [InlineData("PFS in EMERALD-3", AnswerKind.Value, Emerald3)]
    [InlineData("who said \"a lot of studies are currently underway in the field\"", AnswerKind.Quote, Emerald3)]
    [InlineData("Tell me about CARES-310", AnswerKind.Trial, Cares310)]
    [InlineData("Is camrelizumab plus rivoceranib approved by the FDA?", AnswerKind.Regulatory, Cares310)]
    [InlineData("who said we'll see how the FDA decides", AnswerKind.Quote, Cares310)]
    [InlineData("ORR in CheckMate 040", AnswerKind.Value, NivoIpi)]
    [InlineData("FDA decision on CheckMate 040", AnswerKind.Regulatory, NivoIpi)]
    [InlineData("who said recently we saw at ASCO the CheckMate-9DW", AnswerKind.Quote, NivoIpiFirstLine)]
    public void Whatever_shows_a_claim_that_time_overtook_shows_what_overtook_it(string question, AnswerKind kind, string note)
    {
        var answer = RealCorpus.Ask(question);

        Assert.Equal(kind, answer.Kind);
        Assert.True(Tells(answer, (NoteFact)RealCorpus.Fact(note)), PlainText.Render(answer));
    }

    [Theory]
    [InlineData("PFS in LEAP-012")]
    [InlineData("OS in LEAP-012")]
    [InlineData("who said they both met their endpoints")]
    [InlineData("status of LEAP-012")]
    [InlineData("Tell me about LEAP-012")]
    [InlineData("compare PFS in EMERALD-1, LEAP-012 and EMERALD-3")]
    public void It_is_said_once_with_its_date_and_source(string question)
    {
        var lines = PlainText.Render(RealCorpus.Ask(question)).Split('\n').Where(line => line.Contains("LEAP-012, since 2025-10-29:")).ToArray();

        Assert.True(lines.Length <= 1);
        Assert.All(lines, line => Assert.EndsWith("]", line));
    }

    [Fact]
    public void What_an_erratum_has_told_is_not_told_again() =>
        Assert.Single(RealCorpus.Ask("who said recently we saw at ASCO the CheckMate-9DW").Quotes.First().Notes);

    [Fact]
    public void Facts_that_stand_bring_no_such_note() =>
        Assert.DoesNotContain(RealCorpus.Ask("OS in REFLECT").Facts, cited => cited.Fact is NoteFact { Overtakes: not null });

    [Fact]
    public void Rules_of_a_closed_trial_stand_as_they_were() =>
        Assert.DoesNotContain(RealCorpus.Ask("Does LEAP-012 allow main portal vein invasion?").Facts, cited => cited.Fact is NoteFact { Overtakes: not null });

    [Fact]
    public async Task A_follow_up_shows_it_too()
    {
        var before = RealCorpus.Ask("PFS in REFLECT");
        var answer = await RealCorpus.Knowledge.AskAsync("and LEAP-012?", before.Context, CancellationToken.None);

        Assert.True(Tells(answer, (NoteFact)RealCorpus.Fact(Leap012)));
    }

    [Theory]
    [InlineData("Is it true that the FDA approved nivolumab plus ipilimumab in CheckMate 040 in March 2020?", "since 2025-04-11")]
    [InlineData("Is it true that LEAP-012 OS HR was 0.80?", "since 2025-10-29")]
    public void A_claim_that_rests_on_what_was_overtaken_is_outdated(string question, string since)
    {
        var text = RealCorpus.Text(question);

        Assert.Contains("Outdated: ", text);
        Assert.Contains(since, text);
    }

    [Theory]
    [InlineData("what was the median OS in HIMALAYA in hepatitis C", "Newer than what is shown: HIMALAYA, OS (5-year update")]
    public void An_earlier_analysis_shown_alone_names_the_newer_one(string question, string note) =>
        Assert.Contains(note, RealCorpus.Text(question));

    [Fact]
    public void Nothing_is_shown_that_a_later_analysis_updates_without_a_word_on_it() => Assert.All(GeneratedAnswers.All, answer =>
    {
        var shown = answer.Facts.Select(cited => cited.Fact).OfType<ResultFact>().ToArray();
        Assert.True(shown.All(result => !IsUpdated(result) || shown.Any(later => IsLater(later, result))) || answer.Notes.Any(note => note.Text.Contains("an earlier analysis is shown", StringComparison.Ordinal)), answer.Question);
    });

    [Fact]
    public void An_overtaken_approval_does_not_lead_alone() =>
        Assert.Contains("since 2021-07-23", RealCorpus.Ask("Was nivolumab approved by the FDA for HCC?").Headline.Text);

    [Fact]
    public void Every_quote_tells_what_has_happened_since() => Assert.All(
        RealCorpus.Content.Transcripts.SelectMany(transcript => transcript.Excerpts, (transcript, excerpt) => (transcript, excerpt)),
        pair => Assert.All(
            RealCorpus.Content.Overtaken.Touching(pair.excerpt, pair.transcript),
            note => Assert.True(Tells(RealCorpus.Ask($"who said \"{pair.excerpt.Text}\""), note), pair.excerpt.Id)));

    /// <summary>By the note itself, or by every fact that has taken the claim's place.</summary>
    private static bool Tells(Answer answer, NoteFact note)
    {
        var shown = answer.Facts.Select(cited => cited.Fact.Id).Concat(answer.Quotes.SelectMany(quote => quote.Notes).SelectMany(line => line.Facts).Select(fact => fact.Id)).ToHashSet();
        return shown.Contains(note.Id) || note.Overtakes!.By.All(shown.Contains);
    }

    private static bool IsUpdated(ResultFact result) => RealCorpus.Content.Trial(result.TrialId)!.IsUpdated(result);

    /// <summary>Whether a result updates another, or one that does.</summary>
    private static bool IsLater(ResultFact later, ResultFact result) => later.Analysis.Updates is { } earlier
        && (earlier == result.Id || IsLater((ResultFact)RealCorpus.Fact(earlier), result));
}
