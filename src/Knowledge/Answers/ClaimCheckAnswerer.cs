using HccBot.Knowledge.Answers.Claims;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether statements hold: each claim is supported, contradicted, outdated, or not in our sources.</summary>
internal sealed class ClaimCheckAnswerer : Answerer
{
    private const int MostRows = 16;

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (knowledge.Claims.Read(question) is not { } text)
        {
            return null;
        }

        question = Understood(question, knowledge);

        if (text.Speaker is not null && new SpokenClaims(knowledge).TryAnswer(question, text) is { } spoken)
        {
            return spoken;
        }

        if (text.Clauses.Count == 0 || (!text.TruthAsked && IsRecited(question, knowledge)))
        {
            return null;
        }

        var judge = new ClaimJudge(knowledge);
        var judgments = Judgment.Joined(text.Clauses.SelectMany(judge.Judge).DistinctBy(judgment => judgment.Row)).ToArray();
        var vague = text.Clauses.All(clause => clause.Claims.All(claim => claim is Claim.Unread or Claim.OfRule or Claim.OfArms or Claim.OfComparison { Pivot: null }));
        if (!text.TruthAsked && (vague || question.Trials.Count == 0) && UnknownTrialRefusal.NameIn(question, knowledge) is null
            && judgments.All(judgment => !judgment.Judges && (vague || judgment.Facts.Count == 0)))
        {
            return null;
        }

        // What cannot be held against facts is shown only where nothing else is.
        var telling = judgments.Where(judgment => judgment.Judges || judgment.Facts.Count > 0 || !judgment.Words.EndsWith("against this statement", StringComparison.Ordinal)).ToArray();
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        if (text.Speaker is not null && question.Ids(Vocabulary.Kinds.Speaker) is [var speaker, ..])
        {
            builder.Understood($"I found no such words of {knowledge.Corpus.Lexicon.NameOf(speaker)} with a correction beside them; the statement itself is judged.");
        }

        return Compose(builder, knowledge, telling.Length > 0 ? telling : judgments);
    }

    /// <summary>A question without those words under "not understood" which the reading of statements knows.</summary>
    public static Question Understood(Question question, Knowledge knowledge) =>
        question with { Unknown = [.. question.Unknown.Where(phrase => !knowledge.Claims.Phrases.Knows(phrase.Text))] };

    /// <summary>The rows with their count in words, the trials judged, and what a reader must know of them.</summary>
    public static Answer Compose(AnswerBuilder builder, Knowledge knowledge, IReadOnlyList<Judgment> judgments)
    {
        builder.Add(new Section.Lines(null, [.. judgments.Take(MostRows).Select(judgment => Row(builder, judgment))]));
        var trials = judgments.Where(judgment => judgment.Judges).SelectMany(judgment => judgment.Facts).Select(fact => fact.TrialId).Distinct()
            .Select(knowledge.Corpus.Trial).OfType<Trial>().ToArray();
        foreach (var trial in trials)
        {
            builder.Trial(trial.Id);
            // How a trial ended is told beside its results, not beside its rules.
            if (judgments.Any(judgment => judgment.Judges && judgment.Facts.Any(fact => fact.TrialId == trial.Id && fact is ResultFact or EndpointFact)))
            {
                builder.NotesOf(trial, ["all"], 1);
            }

            builder.OfferCard(trial);
        }

        return builder.Build(AnswerKind.ClaimCheck, Statement.Plain(Headline(judgments)));
    }

    /// <summary>A verdict with what it rests on.</summary>
    public static Statement Row(AnswerBuilder builder, Judgment judgment)
    {
        if (judgment.Facts.Count == 0)
        {
            return Statement.Plain(judgment.Row.TrimEnd('.') + ".");
        }

        // Where the words hold a number that the facts do not, the facts speak for themselves.
        var row = SupportCheck.Covers(judgment.Row, judgment.Facts) ? judgment.Row
            : (judgment with { Words = judgment.Facts.Words(fact => fact.Statement) }).Row;
        return builder.Cite(row, judgment.Facts);
    }

    /// <summary>"Two claims: one supported, one contradicted."</summary>
    public static string Headline(IReadOnlyList<Judgment> judgments)
    {
        var counts = judgments.GroupBy(judgment => judgment.Verdict).OrderBy(group => group.Key).Select(group => (Verdict: Lower(group.Key), Count: group.Count())).ToArray();
        return judgments.Count == 1 ? $"One claim: {counts[0].Verdict}."
            : counts.Length == 1 ? $"{CountWords.Capital(CountWords.Of(judgments.Count, "claim"))}: {(judgments.Count == 2 ? "both" : "all")} {counts[0].Verdict}."
            : $"{CountWords.Capital(CountWords.Of(judgments.Count, "claim"))}: {string.Join(", ", counts.Select(count => $"{CountWords.Of(count.Count)} {count.Verdict}"))}.";
    }

    private static string Lower(Verdict verdict) => char.ToLowerInvariant(verdict.Text()[0]) + verdict.Text()[1..];

    /// <summary>Words of the transcript, recited: who said them is asked, not whether they hold.</summary>
    private static bool IsRecited(Question question, Knowledge knowledge) => new RecitedQuoteAnswerer().TryAnswer(question, knowledge) is not null;
}
