using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a result was read by the criteria, or the reviewer, that a question names.</summary>
internal static class ResponseCriteria
{
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
