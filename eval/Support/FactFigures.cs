using HccBot.Knowledge.Trials;

namespace HccBot.Evaluation.Support;

/// <summary>What a fact carries: its words, and the figures in them.</summary>
internal sealed class FactFigures(Fact fact)
{
    private readonly Lazy<HashSet<(string, string)>> _units = new(() => [.. Figures.WithUnit(fact.Statement), .. TypedFigures.WithUnit(fact)]);
    private readonly Lazy<HashSet<(string, string)>> _pairs = new(() => [.. Figures.Pairs(fact.Statement), .. TypedFigures.Pairs(fact)]);
    private readonly string _plain = Figures.Plain(fact.Statement);

    /// <summary>The numbers of its words.</summary>
    public IReadOnlySet<string> Numbers => fact.Numbers;

    /// <summary>Numbers with their unit, as written or typed.</summary>
    public IReadOnlySet<(string Number, string Unit)> Units => _units.Value;

    /// <summary>Whether words stand in it just so, hyphens aside.</summary>
    public bool Says(string words) => _plain.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an interval stands in it without its level.</summary>
    public bool HasBareInterval => Figures.HasBareInterval(_plain);

    /// <summary>Whether it sets two numbers against each other in this order; null where it does not hold both.</summary>
    public bool? Orders((string First, string Second) pair) =>
        !Numbers.Contains(pair.First) || !Numbers.Contains(pair.Second) ? null : _pairs.Value.Contains(pair);
}
