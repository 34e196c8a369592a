using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>A trial's place in a ranking: the number, how it reads, and what makes it comparable.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Number">What it is ordered by.</param>
/// <param name="Words">The figure as a reader sees it, with arm, analysis and criteria.</param>
/// <param name="Group">Only figures of one group are ranked against each other: a line of therapy, response criteria.</param>
/// <param name="Facts">Facts that it rests on.</param>
internal sealed record Ranked(Trial Trial, decimal Number, string Words, string Group, IReadOnlyList<Fact> Facts);

/// <summary>What a ranking orders trials by, and what it calls it.</summary>
/// <param name="Name">As a reader sees it: "median overall survival".</param>
/// <param name="Of">The trial's figures; none where our sources give none.</param>
internal sealed record RankedBy(string Name, Func<Trial, IEnumerable<Ranked>> Of)
{
    /// <summary>Whether figures of different settings are ranked apart.</summary>
    public bool BySetting { get; init; } = true;
}
