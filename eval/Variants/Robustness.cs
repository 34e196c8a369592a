using HccBot.Evaluation.Grading;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Variants;

/// <summary>Asks every question that is answered right again, typed differently.</summary>
internal static class Robustness
{
    public static async Task<IReadOnlyList<AskedAgain>> RunAsync(
        IKnowledge knowledge, Variations variations, IEnumerable<GradedQuestion> asked, CancellationToken cancellationToken)
    {
        var again = new List<AskedAgain>();
        foreach (var graded in asked.Where(graded => graded.Right))
        {
            foreach (var (group, text) in variations.Of(graded.Question.Id, graded.Question.Asked))
            {
                var answer = await knowledge.AskAsync(text, graded.Before, cancellationToken);
                again.Add(new AskedAgain(graded.Question.Id, group, text, answer, Difference(graded.Answer, answer)));
            }
        }

        return again;
    }

    /// <summary>What differs between two answers: kind, trials or facts; null when they are the same answer.</summary>
    private static string? Difference(Answer first, Answer second)
    {
        if (first.Kind != second.Kind)
        {
            return $"{second.Kind.Text()} instead of {first.Kind.Text()}";
        }

        return !first.Trials.ToHashSet().SetEquals(second.Trials) ? "other trials"
            : !first.Facts.Select(cited => cited.Fact.Id).ToHashSet().SetEquals(second.Facts.Select(cited => cited.Fact.Id)) ? "other facts"
            : null;
    }
}

/// <summary>A question asked again, typed differently.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Class">How it is typed differently.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Answer">The answer to it.</param>
/// <param name="Difference">What differs from the first answer; null when it is the same.</param>
internal sealed record AskedAgain(string Id, string Class, string Text, Answer Answer, string? Difference);
