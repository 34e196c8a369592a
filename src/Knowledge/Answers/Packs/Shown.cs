namespace HccBot.Knowledge.Answers.Packs;

/// <summary>What an answer showed, by ids of the corpus alone: no word that was typed, no value of a patient.</summary>
/// <remarks>Enough to show the same evidence again; small enough to be kept between turns.</remarks>
public sealed record Shown
{
    /// <summary>Kind of the answer.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Ids of the trials that it asserted.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    /// <summary>Ids of what was asked for: endpoints, attributes, criteria.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of the facts that it cited, in the order shown.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Ids of the excerpts that it quoted.</summary>
    public IReadOnlyList<string> Excerpts { get; init; } = [];

    /// <summary>Ids of the terms that it defined.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Whether another answer showed the same, in the same order.</summary>
    public bool Equals(Shown? other) => other is not null && Kind == other.Kind && Ids.SequenceEqual(other.Ids);

    /// <inheritdoc/>
    public override int GetHashCode() => Ids.Aggregate(HashCode.Combine(Kind), HashCode.Combine);

    /// <summary>All ids, with a mark where one list ends.</summary>
    private IEnumerable<string> Ids => new[] { Trials, Topics, Facts, Excerpts, Terms }.SelectMany(ids => ids.Append(""));
}
