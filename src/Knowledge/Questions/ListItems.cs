using System.Text.RegularExpressions;

namespace HccBot.Knowledge.Questions;

/// <summary>Items of a list, each a question or a statement of its own: "1) OS in HIMALAYA 2) ORR in HIMALAYA", lines that begin with a bullet.</summary>
internal static partial class ListItems
{
    /// <summary>The text with a semicolon in place of each marker; as it is where it holds no list.</summary>
    public static string Separated(string text)
    {
        var numbers = Within().Matches(text).Select(match => match.Groups["number"].Value).ToArray();
        text = numbers.SequenceEqual(Enumerable.Range(1, numbers.Length).Select(number => $"{number}")) && numbers.Length > 1 ? Within().Replace(text, "; ") : text;
        return AtLines().Replace(text, "; ").TrimStart(';', ' ');
    }

    /// <summary>The text without the numbers of a list: "Check both: 1) ... 2) ..." holds no figures there.</summary>
    public static string WithoutNumbers(string text) => BeforeStatements().Replace(text, "$1");

    [GeneratedRegex(@"(^|[:.;?]\s+)\(?[1-9][.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeStatements();

    [GeneratedRegex(@"(?:^|[\r\n])[ \t]*(?:[-\u2022*\u2013]|[1-9][.)])[ \t]+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AtLines();

    [GeneratedRegex(@"(?<=^|\s)\(?(?<number>[1-9])\)[ \t]+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
