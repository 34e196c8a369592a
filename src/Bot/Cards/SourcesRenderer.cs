using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Cards;

/// <summary>The numbered sources: rung, date and link of each, and the site to which the link leads.</summary>
internal static class SourcesRenderer
{
    /// <summary>More sources than this may be folded.</summary>
    public const int MostUnfolded = 10;

    /// <summary>So many are seen of a folded list.</summary>
    private const int MostFolded = 8;

    /// <param name="citations">The sources of the page.</param>
    /// <param name="all">Whether a long list is shown in full.</param>
    /// <param name="toggle">Folds and unfolds a long list; null where there is no such button, and nothing is folded then.</param>
    /// <param name="texts">The language of what is no source's own.</param>
    public static IEnumerable<AdaptiveElement> Render(IReadOnlyList<Citation> citations, bool all, AdaptiveAction? toggle, BotTexts texts)
    {
        if (citations.Count == 0)
        {
            return [];
        }

        var shown = toggle is null || all ? citations : citations.Take(MostFolded);
        return [.. SectionRenderer.Heading(texts.Sources), .. shown.Select(citation => Line(citation, texts)), .. toggle is null ? [] : new[] { Buttons(toggle) }];
    }

    private static AdaptiveActionSet Buttons(AdaptiveAction toggle) => new() { Actions = [toggle], Spacing = AdaptiveSpacing.Small };

    private static AdaptiveElement Line(Citation citation, BotTexts texts)
    {
        var source = citation.Source;
        var label = CardText.Escape(source.Label);
        List<string> parts = [texts.Labels.Word(source.Rung.Text())];
        if (source.Date is { } date)
        {
            parts.Add(date.Text);
        }

        if (Link(source.Url) is { } link)
        {
            label = $"[{label}]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
            parts.Add(texts.Opens(link.Host));
        }

        return CardText.SmallMarkdown($"[{citation.Number}] {label} \u00B7 {CardText.Escape(string.Join(" \u00B7 ", parts))}");
    }

    private static Uri? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;
}
