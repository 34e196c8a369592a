namespace HccBot.Evaluation.Support;

/// <summary>Something in a line that its facts don't carry.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Check">Which check: number, unit, interval, order, arm, quote.</param>
/// <param name="What">The number, or the words.</param>
/// <param name="Line">The line.</param>
internal sealed record Violation(string Question, string Check, string What, string Line)
{
    /// <summary>As a reader sees it.</summary>
    public override string ToString() => $"{Check} {What} in \u201c{Line}\u201d ({Question})";
}

/// <summary>What was looked at in some answers.</summary>
/// <param name="Answers">Answers.</param>
/// <param name="Lines">Lines, cells and headings.</param>
/// <param name="Numbers">Different numbers in them.</param>
/// <param name="Violations">What is not covered.</param>
internal sealed record SupportTally(int Answers, int Lines, int Numbers, IReadOnlyList<Violation> Violations)
{
    /// <summary>Both together.</summary>
    public SupportTally Plus(SupportTally other) =>
        new(Answers + other.Answers, Lines + other.Lines, Numbers + other.Numbers, [.. Violations, .. other.Violations]);
}
