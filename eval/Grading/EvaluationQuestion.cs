namespace HccBot.Evaluation.Grading;

/// <summary>A question, or a conversation, and what a right answer to its last turn must hold.</summary>
internal sealed record EvaluationQuestion
{
    /// <summary>Stable id, such as "value-12".</summary>
    public required string Id { get; init; }

    /// <summary>The group that it is counted in.</summary>
    public required string Kind { get; init; }

    /// <summary>What is typed, in order; the last turn is graded.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Kinds of answer that a fair reader accepts, as JSON names them.</summary>
    public required IReadOnlyList<string> Answer { get; init; }

    /// <summary>Trials that the answer must assert; null where that is not the point.</summary>
    public IReadOnlyList<string>? Trials { get; init; }

    /// <summary>Whether it may assert others too.</summary>
    public bool More { get; init; }

    /// <summary>Trials that it must not assert.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Trials for which it must say that our sources don't.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Figures and words that its text must hold.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Figures and words that its text must not hold.</summary>
    public IReadOnlyList<string> SaysNot { get; init; } = [];

    /// <summary>Trials whose sources it must cite.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>Of a claim check: one verdict a claim, in order.</summary>
    public IReadOnlyList<string> Verdicts { get; init; } = [];

    /// <summary>Other sequences of verdicts that are right too.</summary>
    public IReadOnlyList<IReadOnlyList<string>> VerdictsAlt { get; init; } = [];

    /// <summary>The turn that is graded.</summary>
    public string Asked => Turns[^1];
}
