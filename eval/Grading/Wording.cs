using System.Text;
using System.Text.RegularExpressions;

namespace HccBot.Evaluation.Grading;

/// <summary>Whether a text holds a figure or words.</summary>
internal static partial class Wording
{
    /// <summary>
    /// Whether the text holds the words, whatever the case and the spaces. A number counts as a whole: "0.6" is not in "0.66", nor "31" in the date "2020-08-31";
    /// "0.7" is in "0.70", which is the same figure.
    /// </summary>
    public static bool Holds(string text, string words)
    {
        var (where, what) = (Plain(text), Plain(words));
        for (var at = Next(where, what, 0); at >= 0; at = Next(where, what, at + 1))
        {
            var whole = (!char.IsAsciiDigit(what[0]) || !EndsInNumber(where[..at])) && (!char.IsAsciiDigit(what[^1]) || !GoesOn(WithoutZeros(what, where[(at + what.Length)..])));
            if (whole && !Dates().Matches(where).Any(date => at > date.Index && at < date.Index + date.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(string where, string what, int from) => where.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a digit that follows would belong to a number begun before: "0.", "1,", "6".</summary>
    private static bool EndsInNumber(string before) =>
        before.Length > 0 && (char.IsAsciiDigit(before[^1]) || (before.Length > 1 && before[^1] is '.' or ',' && char.IsAsciiDigit(before[^2])));

    private static string WithoutZeros(string number, string after) => Decimal().IsMatch(number) ? after.TrimStart('0') : after;

    /// <summary>Whether a number goes on: "6", ".6", ",171".</summary>
    private static bool GoesOn(string after) =>
        after.Length > 0 && (char.IsAsciiDigit(after[0]) || (after.Length > 1 && after[0] is '.' or ',' && char.IsAsciiDigit(after[1])));

    /// <summary>The text with plain hyphens, quotation marks, points and single spaces.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
                '\u2018' or '\u2019' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u00b7' => '.',
                _ => c,
            });
        }

        return Spaces().Replace(plain.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\d\.\d+$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b\d{4}-\d{2}(-\d{2})?\b")]
    private static partial Regex Dates();
}
