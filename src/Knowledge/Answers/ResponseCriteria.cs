using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a result was read by the criteria, or the reviewer, that a question names.</summary>
internal static class ResponseCriteria
{
    public static bool Are(ResultFact result, string asked)
    {
        var words = result.Criteria?.Words ?? "";
        var modified = words.Contains("mRECIST", StringComparison.Ordinal);
        return asked switch
        {
            "mrecist" => modified,
            "recist" => words.Contains("RECIST", StringComparison.Ordinal) && !modified,
            "independent-review" => result.Criteria?.Reviewer == "independent",
            "investigator-review" => result.Criteria?.Reviewer == "investigator",
            _ => false,
        };
    }
}
