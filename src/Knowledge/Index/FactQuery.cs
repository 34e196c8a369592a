namespace HccBot.Knowledge.Index;

/// <summary>Which facts to find: all clauses must hold.</summary>
public sealed record FactQuery
{
    /// <summary>Kind of fact (result, eligibility, ...); null for any.</summary>
    public string? Kind { get; init; }

    /// <summary>Trials of which one must match; empty for any.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    /// <summary>Concepts of which one must match, narrower ones included; empty for any.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    /// <summary>A second set of concepts of which one must match; empty for any.</summary>
    public IReadOnlyList<string> AndConcepts { get; init; } = [];
}

/// <summary>Which excerpts to find: by words, concepts and who speaks.</summary>
public sealed record ExcerptQuery
{
    /// <summary>Words to match, as typed.</summary>
    public string Words { get; init; } = "";

    /// <summary>Concepts that raise the score.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    /// <summary>Speakers of which one must match; empty for any.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Roles of which one must match; empty for any.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>An excerpt and how well it matches; higher is better.</summary>
public sealed record ExcerptHit(Transcripts.Excerpt Excerpt, Transcripts.Transcript Transcript, float Score);
