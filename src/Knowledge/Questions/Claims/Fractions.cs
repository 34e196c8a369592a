using System.Globalization;
using System.Text.RegularExpressions;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Shares said in words, as percentages: "more than a third of patients", "four out of five".</summary>
internal static partial class Fractions
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly Dictionary<string, int> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
    };

    /// <summary>The text with its fractions as percentages; a fraction without "more than" or the like is said about.</summary>
    public static string Written(string text) => OutOf().Replace(PartOf().Replace(text, match => Percent(
        match, Number(match.Groups["many"].Value) is var many and > 0 ? many : 1, Parts[match.Groups["part"].Value])), match => Percent(
        match, Number(match.Groups["many"].Value), Number(match.Groups["of"].Value)));

    private static string Percent(Match match, int many, int of)
    {
        if (many < 1 || of <= many)
        {
            return match.Value;
        }

        var about = match.Groups["near"].Value;
        var percent = (100m * many / of).ToString("0.#", CultureInfo.InvariantCulture);
        return about.Length == 0 ? $"about {percent}% " : $"{about}{percent}% ";
    }

    private static int Number(string word) => int.TryParse(word, CultureInfo.InvariantCulture, out var digits) ? digits
        : Array.FindIndex(Numbers, number => number.Equals(word, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"(?<near>\b(?:more than|over|less than|fewer than|under|at least|at most|almost|nearly|about|around|roughly|some) )?\b(?:(?<many>one|two|three|a) )?(?<part>half|thirds?|quarters?|fifths?) (?=of (?:the |all )?(?:patients|those|men|women|them))", RegexOptions.IgnoreCase)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"(?<near>\b(?:more than|over|less than|fewer than|under|at least|at most|almost|nearly|about|around|roughly|some) )?\b(?<many>one|two|three|four|five|six|seven|eight|nine|\d) (?:out of|in) (?<of>two|three|four|five|six|seven|eight|nine|ten|10|[2-9]) (?=patients\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OutOf();
}
