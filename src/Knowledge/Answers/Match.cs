using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>How a trial stands towards a filter, and why.</summary>
/// <param name="Standing">Yes, partly, no, or our sources don't say.</param>
/// <param name="Reason">Why, in words; numbers in it stand in the facts.</param>
/// <param name="Facts">Facts that it rests on; empty where no source says anything.</param>
internal sealed record Match(Standing Standing, string Reason, IReadOnlyList<Fact> Facts)
{
    public static Match Silent(string what) => new(Standing.Unknown, $"our sources do not say{(what.Length == 0 ? "" : $" ({what})")}", []);

    public Match Opposite() => this with { Standing = Standing switch { Standing.Yes => Standing.No, Standing.No => Standing.Yes, _ => Standing } };

    /// <summary>All must hold: one "no" decides, then one "don't know", then one "partly".</summary>
    public static Match And(IReadOnlyList<Match> parts) => Worst(parts, [Standing.No, Standing.Unknown, Standing.Partly]);

    /// <summary>One must hold: one "yes" decides, then one "partly", then one "don't know".</summary>
    public static Match Or(IReadOnlyList<Match> parts) => Worst(parts, [Standing.Yes, Standing.Partly, Standing.Unknown]);

    private static Match Worst(IReadOnlyList<Match> parts, Standing[] order)
    {
        foreach (var standing in order)
        {
            var deciding = parts.Where(part => part.Standing == standing).ToArray();
            if (deciding.Length > 0)
            {
                return Join(standing, deciding);
            }
        }

        return Join(parts[0].Standing, parts);
    }

    private static Match Join(Standing standing, IReadOnlyList<Match> parts) =>
        new(standing, string.Join("; ", parts.Select(part => part.Reason).Distinct()), [.. parts.SelectMany(part => part.Facts).Distinct()]);
}
