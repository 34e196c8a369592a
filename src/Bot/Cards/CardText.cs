using System.Text.RegularExpressions;
using AdaptiveCards;

namespace HccBot.Bot.Cards;

/// <summary>Text of a card: it always wraps, and what comes from data is never read as markdown.</summary>
internal static partial class CardText
{
    /// <summary>More than any sound line of an answer.</summary>
    private const int MaxLine = 2000;

    public static AdaptiveTextBlock Headline(string text) => new(Escape(text))
    {
        Wrap = true,
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Heading(string text) => new(Escape(text))
    {
        Wrap = true,
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Line(string text) => Markdown(Escape(text));

    public static AdaptiveTextBlock Subtle(string text) => new(Escape(text)) { Wrap = true, IsSubtle = true, Spacing = AdaptiveSpacing.Small };

    public static AdaptiveTextBlock Small(string text) => SmallMarkdown(Escape(text));

    /// <summary>A line whose markdown is ours; data in it has been through <see cref="Escape"/>.</summary>
    public static AdaptiveTextBlock Markdown(string markdown) => new(markdown) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>A small line whose markdown is ours.</summary>
    public static AdaptiveTextBlock SmallMarkdown(string markdown) =>
        new(markdown) { Wrap = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.Small };

    /// <summary>Data, so that it reads as it stands: no emphasis, links, lists or tags come of it. [1] marks stay.</summary>
    public static string Escape(string text)
    {
        var line = Special().Replace(Clip.At(text, MaxLine), "\\$0");
        return Numbered().Replace(Marker().Replace(line, "\\$0"), "$1\\$2");
    }

    [GeneratedRegex(@"[\\*_`~]|\[(?!\d{1,3}\])|<(?=[A-Za-z/!?])|(?<=\])\(|&(?=#?\w+;)")]
    private static partial Regex Special();

    [GeneratedRegex(@"^[#>+-](?=\s|$|#|>)", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(\d+)([.)])(?=\s)", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
