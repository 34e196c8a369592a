using System.Globalization;

namespace HccBot.Knowledge.Trials;

/// <summary>A confidence interval with its level; a bound may not be estimable.</summary>
public sealed record ConfidenceInterval
{
    private const string NotEstimable = "not-estimable";

    /// <param name="low">Lower bound as printed, or "not-estimable".</param>
    /// <param name="high">Upper bound as printed, or "not-estimable".</param>
    /// <param name="level">Level in percent as printed, such as "95" or "96.02".</param>
    /// <param name="levelAssumed">Whether the source leaves the level unsaid.</param>
    /// <exception cref="ArgumentException">A bound is not a number, or the lower exceeds the upper.</exception>
    public ConfidenceInterval(string low, string high, string level, bool levelAssumed = false)
    {
        (Low, High, Level, LevelAssumed) = (Bound(low), Bound(high), Number(level), levelAssumed);
        if (Low > High)
        {
            throw new ArgumentException($"The interval's lower bound {low} exceeds its upper bound {high}.");
        }

        Text = $"{level}% CI {Words(low)}-{Words(high)}" + (levelAssumed ? ", level assumed" : "");
    }

    /// <summary>Lower bound; null when not estimable.</summary>
    public decimal? Low { get; }

    /// <summary>Upper bound; null when not estimable.</summary>
    public decimal? High { get; }

    /// <summary>Level in percent.</summary>
    public decimal Level { get; }

    /// <summary>Whether the source leaves the level unsaid, so that it is an assumption.</summary>
    public bool LevelAssumed { get; }

    /// <summary>As a reader sees it: "95% CI 0.52-0.85".</summary>
    public string Text { get; }

    /// <summary>Whether an estimate lies within the bounds, both included.</summary>
    public bool Contains(decimal estimate) => !(estimate < Low) && !(estimate > High);

    private static decimal? Bound(string text) => text == NotEstimable ? null : Number(text);

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"'{text}' is neither a number nor '{NotEstimable}'.");

    private static string Words(string bound) => bound == NotEstimable ? "not estimable" : bound;
}
