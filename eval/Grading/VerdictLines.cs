using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>The verdicts that an answer gives on claims: lines such as "Contradicted: ...".</summary>
internal static class VerdictLines
{
    private static readonly string[] Words = ["Supported", "Contradicted", "Outdated", "Not in our sources"];

    /// <summary>The verdicts of a claim check in the order of its lines; those of the body, else the headline's. None for other kinds.</summary>
    public static IReadOnlyList<string> Of(Answer answer)
    {
        if (answer.Kind != AnswerKind.ClaimCheck)
        {
            return [];
        }

        var inBody = answer.Sections.SelectMany(AnswerLines.Of).Select(line => Verdict(line.Text)).OfType<string>().ToArray();
        return inBody.Length > 0 ? inBody : Verdict(answer.Headline.Text) is { } one ? [one] : [];
    }

    private static string? Verdict(string line) =>
        Words.FirstOrDefault(word => line.StartsWith(word + ": ", StringComparison.OrdinalIgnoreCase))?.ToLowerInvariant();
}
