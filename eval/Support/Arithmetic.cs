using System.Globalization;
using System.Text.RegularExpressions;
using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Support;

/// <summary>Works the scores of a profile out again: the points must add up, the formula must give the score, the score its class.</summary>
internal static partial class Arithmetic
{
    private const double Tolerance = 0.011;

    /// <summary>The lines of an answer whose arithmetic is wrong.</summary>
    public static IEnumerable<Violation> Wrong(Answer answer) => answer.Notes
        .Where(note => ChildPughIsWrong(note.Text) || AlbiIsWrong(note.Text))
        .Select(note => new Violation(answer.Question, "arithmetic", "score", note.Text));

    private static bool ChildPughIsWrong(string line)
    {
        if (ChildPugh().Match(line) is not { Success: true } match)
        {
            return false;
        }

        var points = int.Parse(match.Groups["points"].Value, CultureInfo.InvariantCulture);
        var sum = match.Groups["part"].Captures.Sum(part => int.Parse(part.Value, CultureInfo.InvariantCulture));
        var grade = points <= 6 ? "A" : points <= 9 ? "B" : "C";
        return sum != points || match.Groups["grade"].Value != grade || (match.Groups["named"].Success && match.Groups["named"].Value != match.Groups["points"].Value);
    }

    private static bool AlbiIsWrong(string line)
    {
        if (Albi().Match(line) is not { Success: true } match)
        {
            return false;
        }

        var score = (0.66 * Math.Log10(Number(match, "bilirubin"))) - (0.085 * Number(match, "albumin"));
        var printed = Number(match, "score");
        var grade = printed <= -2.60 ? "1" : printed <= -1.39 ? "2" : "3";
        return Math.Abs(score - printed) > Tolerance || match.Groups["grade"].Value != grade;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Child-Pugh (class )?(?<grade>[ABC])(?<named>\d+)?, (?<points>\d+) points: ([^()]+\((?<part>\d)\))+")]
    private static partial Regex ChildPugh();

    [GeneratedRegex(@"^ALBI grade (?<grade>\d): 0\.66 x log10 of bilirubin (?<bilirubin>[\d.]+) \S+ - 0\.085 x albumin (?<albumin>[\d.]+) g/L = (?<score>-?[\d.]+\d)")]
    private static partial Regex Albi();
}
