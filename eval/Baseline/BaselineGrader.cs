using HccBot.Evaluation.Grading;

namespace HccBot.Evaluation.Baseline;

/// <summary>Grades plain search by the same checks, as far as they can apply to hits.</summary>
/// <remarks>
/// Kind and verdict are granted. One hit is the answer, the first; where several trials are asked for, the first ten are, and an oracle cuts them where it
/// suits best. What must be refused, plain search refuses only when it finds nothing.
/// </remarks>
internal static class BaselineGrader
{
    private const int MostHits = 10;
    private static readonly string[] WithoutFacts = ["refusal", "help", "clarify"];

    /// <summary>Whether the hits pass.</summary>
    public static bool Passes(EvaluationQuestion question, PlainSearch search)
    {
        var hits = search.Find(string.Join(' ', question.Turns), MostHits);
        if (question.Answer.All(WithoutFacts.Contains))
        {
            return hits.Count == 0;
        }

        var cuts = SeveralTrials(question) ? Math.Max(1, hits.Count) : 1;
        return Enumerable.Range(1, cuts).Any(cut => Grader.Grade(question, Response([.. hits.Take(cut)])).All(check => check.Passed));
    }

    private static bool SeveralTrials(EvaluationQuestion question) =>
        question.Trials is { Count: > 1 } || question.Answer.Any(kind => kind is "trial-list" or "comparison" or "ranking");

    private static Response Response(IReadOnlyList<Hit> hits)
    {
        var trials = hits.Select(hit => hit.Trial).OfType<string>().Distinct().ToArray();
        return new Response
        {
            Kind = null,
            Verdicts = null,
            Trials = trials,
            Cites = trials,
            Unknown = [],
            Text = string.Join('\n', hits.Select(hit => hit.Text)),
        };
    }
}
