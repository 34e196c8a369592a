using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a result was read by the criteria, or the reviewer, that a question names.</summary>
internal static class ResponseCriteria
{
    /// <summary>Whether a result was read by any of the criteria or reviewers that a question names; true when it names none.</summary>
    public static bool AreAsked(Question question, ResultFact result)
    {
        var named = false;
        for (var i = 0; i < question.Mentions.Count; i++)
        {
            if (question.Mentions[i].Is(Kinds.ResponseCriteria))
            {
                if (Are(result, question.Mentions[i].Concept.Id))
                {
                    return true;
                }

                named = true;
            }
        }

        return !named;
    }

    public static bool Are(ResultFact result, string asked) => result.Criteria is { } criteria && Are(criteria, asked);

    /// <summary>Whether criteria are, or name the reviewer, that a question names.</summary>
    public static bool Are(AssessmentCriteria criteria, string asked)
    {
        var words = criteria.Words;
        var modified = words.Contains("mRECIST", StringComparison.Ordinal);
        return asked switch
        {
            "mrecist" => modified,
            "recist" => words.Contains("RECIST", StringComparison.Ordinal) && !modified,
            "independent-review" => criteria.Reviewer == "independent",
            "investigator-review" => criteria.Reviewer == "investigator",
            "lirads" => words.Contains("LI-RADS", StringComparison.Ordinal),
            "easl" => words.Contains("EASL", StringComparison.Ordinal),
            "recicl" => words.Contains("RECICL", StringComparison.Ordinal),
            _ => false,
        };
    }
}
