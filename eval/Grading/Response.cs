using System.Text.RegularExpressions;
using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>What is graded of an answer, whoever gave it.</summary>
internal sealed partial record Response
{
    /// <summary>The kind of answer; null where it is granted.</summary>
    public string? Kind { get; init; }

    /// <summary>Trials asserted.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    /// <summary>Trials said to be unknown.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The text without citation marks.</summary>
    public required string Text { get; init; }

    /// <summary>Trials whose sources are cited.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>How many facts it states.</summary>
    public int Facts { get; init; }

    /// <summary>Verdicts on claims, in order; null where they are granted.</summary>
    public IReadOnlyList<string>? Verdicts { get; init; } = [];

    /// <summary>What is graded of the bot's answer.</summary>
    public static Response Of(Answer answer) => new()
    {
        Kind = answer.Kind.Text(),
        Trials = answer.Trials,
        Unknown = answer.Unknown,
        Text = Marks().Replace(PlainText.Render(answer), ""),
        Cites = [.. CitedTrials(answer).Distinct()],
        Facts = answer.Facts.Count,
        Verdicts = VerdictLines.Of(answer),
    };

    /// <summary>A source is known by "trial:source"; where dossiers share a publication, the cited fact tells the trial.</summary>
    private static IEnumerable<string> CitedTrials(Answer answer) => answer.Citations.Select(citation => citation.Source.Id.Split(':')[0])
        .Concat(answer.Facts.Where(cited => cited.Citations.Count > 0).Select(cited => cited.Fact.TrialId));

    [GeneratedRegex(@" ?\[\d+\]")]
    private static partial Regex Marks();
}
