using System.Text.RegularExpressions;

namespace HccBot.Evaluation.Support;

/// <summary>Reads figures with their unit, interval and order out of a line.</summary>
internal static partial class Figures
{
    /// <summary>Numbers with the unit that is written behind them: of "19.2 (95% CI 17.0-23.7) vs 13.4 months" both are months.</summary>
    public static IReadOnlySet<(string Number, string Unit)> WithUnit(string text)
    {
        var found = new HashSet<(string, string)>();
        foreach (Match match in UnitBehind().Matches(text))
        {
            var unit = Unit(match.Groups["unit"].Value);
            found.Add((match.Groups["number"].Value, unit));
            for (var start = match.Index; unit == "months" && Before().Match(text[..start]) is { Success: true } before; start = before.Index)
            {
                found.Add((before.Groups["number"].Value, unit));
            }
        }

        return found;
    }

    /// <summary>Confidence intervals with their level, and the estimate before the bracket where one stands there.</summary>
    public static IEnumerable<string> Intervals(string text) => Interval().Matches(Plain(text)).Select(match => match.Value);

    /// <summary>Whether an interval stands there without its level.</summary>
    public static bool HasBareInterval(string text) => BareInterval().IsMatch(Plain(text));

    /// <summary>Pairs of numbers set against each other: (19.2, 13.4) of "19.2 vs 13.4 months".</summary>
    public static IReadOnlySet<(string First, string Second)> Pairs(string text) =>
        Versus().Matches(text).Select(match => (match.Groups["first"].Value, match.Groups["second"].Value)).ToHashSet();

    /// <summary>Whether any figure stands in a text: a number with its unit, an interval, a pair.</summary>
    public static bool Any(string text) => UnitBehind().IsMatch(text) || Versus().IsMatch(text) || Ratio().IsMatch(text);

    /// <summary>The text with plain hyphens.</summary>
    public static string Plain(string text) => text.Replace('\u2013', '-').Replace('\u2212', '-');

    private static string Unit(string word) => word[0] == '%' ? "%" : word is "Gy" or "mg" ? word : word[..2] is "mo" ? "months" : word.TrimEnd('s');

    [GeneratedRegex(@"(?<![\d.])(?<number>\d+(\.\d+)?)(?=( \([^()]*\))?[ -]?(?<unit>%|(months?|mo|weeks?|days?|years?|Gy|mg)\b))")]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"(?<![\d.])(?<number>\d+(\.\d+)?)( \([^()]*\))? vs $")]
    private static partial Regex Before();

    [GeneratedRegex(@"((?<![\d.])\d+(\.\d+)?%? \()?(?<![\d.])\d+(\.\d+)?% CI (\d+(\.\d+)?|not estimable)-(\d+(\.\d+)?|not estimable)")]
    private static partial Regex Interval();

    [GeneratedRegex(@"\b(HR|ratio) \d")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(?<!% )\bCI \d")]
    private static partial Regex BareInterval();

    [GeneratedRegex(@"(?<![\d.])(?<first>\d+(\.\d+)?)%?( \([^()]*\))? vs (?=(?<second>\d+(\.\d+)?))")]
    private static partial Regex Versus();
}
