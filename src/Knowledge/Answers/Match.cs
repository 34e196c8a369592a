using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>How a trial stands towards a filter, and why.</summary>
/// <param name="Standing">Yes, partly, no, or our sources don't say.</param>
/// <param name="Reason">Why, in words; numbers in it stand in the facts.</param>
/// <param name="Facts">Facts that it rests on; empty where no source says anything.</param>
internal sealed record Match(Standing Standing, string Reason, IReadOnlyList<Fact> Facts)
{
    private static readonly Standing[] WorstFirst = [Standing.No, Standing.Unknown, Standing.Partly];
    private static readonly Standing[] BestFirst = [Standing.Yes, Standing.Partly, Standing.Unknown];

    public static Match Silent(string what) => new(Standing.Unknown, $"our sources do not say{(what.Length == 0 ? "" : $" ({what})")}", []);

    public Match Opposite() => this with { Standing = Standing switch { Standing.Yes => Standing.No, Standing.No => Standing.Yes, _ => Standing } };

    /// <summary>All must hold: one "no" decides, then one "don't know", then one "partly".</summary>
    public static Match And(IReadOnlyList<Match> parts) => First(parts, WorstFirst);

    /// <summary>One must hold: one "yes" decides, then one "partly", then one "don't know".</summary>
    public static Match Or(IReadOnlyList<Match> parts) => First(parts, BestFirst);

    /// <summary>The parts that stand in the first of these ways that any part stands in.</summary>
    private static Match First(IReadOnlyList<Match> parts, Standing[] order)
    {
        var deciding = new List<Match>(parts.Count);
        foreach (var standing in order)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i].Standing == standing)
                {
                    deciding.Add(parts[i]);
                }
            }

            if (deciding.Count > 0)
            {
                return Join(standing, deciding);
            }
        }

        return Join(parts[0].Standing, parts);
    }

    /// <summary>One match of several: each reason and each fact once.</summary>
    private static Match Join(Standing standing, IReadOnlyList<Match> parts)
    {
        if (parts is [var only])
        {
            return only;
        }

        var reasons = new List<string>(parts.Count);
        var facts = new List<Fact>();
        for (var i = 0; i < parts.Count; i++)
        {
            reasons.AddOnce(parts[i].Reason);
            facts.AddOnce(parts[i].Facts);
        }

        return new Match(standing, string.Join("; ", reasons), facts);
    }
}
