using System.Globalization;
using System.Text.RegularExpressions;

namespace HccBot.Bot.Cards;

/// <summary>A question and the page of its answer: "which trials are phase 3? (page 2)".</summary>
internal static partial class PagedQuestion
{
    /// <summary>Takes the paging words off a question; page 1 where there are none.</summary>
    public static (string Question, int Page) Parse(string text)
    {
        var match = PageWords().Match(text);
        return match.Success
            ? (text[..match.Index].TrimEnd(), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : (text, 1);
    }

    /// <summary>The words that ask for a page.</summary>
    public static string For(string question, int page) => $"{question} (page {page})";

    [GeneratedRegex(@"\(\s*page\s+([1-9]\d{0,3})\s*\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageWords();
}
