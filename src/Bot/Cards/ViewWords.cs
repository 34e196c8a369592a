using System.Globalization;
using System.Text.RegularExpressions;

namespace HccBot.Bot.Cards;

/// <summary>Words behind a question that say how its answer is shown: "which trials are phase 3? (page 2, all sources)".</summary>
internal static partial class ViewWords
{
    /// <summary>The longest words of a view.</summary>
    public const int MaxLength = 32;

    /// <summary>Takes the words off a question; the first page with its sources folded where there are none.</summary>
    public static (string Question, CardView View) Parse(string text)
    {
        var match = Words().Match(text);
        return match.Success
            ? (text[..match.Index].TrimEnd(), new CardView { Page = Page(match.Groups["page"]), AllSources = match.Groups["sources"].Success })
            : (text, new CardView());
    }

    /// <summary>The question with the words that ask for a view of its answer.</summary>
    public static string For(string question, int page, bool allSources) => (page, allSources) switch
    {
        (1, false) => question,
        (1, true) => $"{question} (all sources)",
        (_, false) => $"{question} (page {page})",
        (_, true) => $"{question} (page {page}, all sources)",
    };

    private static int Page(Group page) => page.Success ? int.Parse(page.ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(
        @"\(\s*(?:page\s+(?<page>[1-9]\d{0,3})(?:\s*,\s*(?<sources>all\s+sources))?|(?<sources>all\s+sources))\s*\)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
