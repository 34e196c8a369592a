using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>A published figure that a claimed one is held against.</summary>
/// <param name="Fact">The fact that states it.</param>
/// <param name="Number">The number; null where the figure is none, such as "not reached".</param>
/// <param name="Words">The figure in words, its trial included.</param>
internal sealed record Candidate(Fact Fact, decimal? Number, string Words)
{
    /// <summary>The upper bound of an interval; null for other figures.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Whether the median was not reached.</summary>
    public bool NotReached { get; init; }

    /// <summary>What was printed instead of a number, such as ">26"; null for a number.</summary>
    public string? Bound { get; init; }

    /// <summary>Whether it is of the arm that is claimed.</summary>
    public bool OfArm { get; init; } = true;

    /// <summary>The newer figures that have taken its place; empty where it stands.</summary>
    public IReadOnlyList<Candidate> Newer { get; set; } = [];

    /// <summary>Whether newer figures leave it standing: "10.6 months" where an update gives 10.7.</summary>
    public bool Stands => Newer.All(newer => newer.Number is { } later && Number is { } earlier && Math.Abs(later - earlier) <= LastDigit(earlier));

    /// <summary>One unit of the last digit that was published: 0.1 of 10.6.</summary>
    private static decimal LastDigit(decimal number) => new(1, 0, 0, isNegative: false, number.Scale);
}
