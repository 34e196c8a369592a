using System.Runtime.CompilerServices;
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

    /// <summary>Made once for each source: a long list shows eighty of them, and is measured several times.</summary>
    private static readonly ConditionalWeakTable<Source, Label> Labels = [];

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
        List<string> parts = [texts.Labels.Word(source.Rung.Text())];
        if (source.Date is { } date)
        {
            parts.Add(date.Text);
        }

        var label = Labels.GetValue(source, Label.Of);
        if (label.Host is not null)
        {
            parts.Add(texts.Opens(label.Host));
        }

        return CardText.SmallMarkdown($"[{citation.Number}] {label.Markdown} \u00B7 {CardText.Escape(string.Join(" \u00B7 ", parts))}");
    }

    /// <summary>What a source is called in every card, with the link to it, and the site to which the link leads; null for none.</summary>
    private sealed record Label(string Markdown, string? Host)
    {
        public static Label Of(Source source)
        {
            var name = CardText.Escape(source.Label);
            return Uri.TryCreate(source.Url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps
                ? new Label($"[{name}]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})", link.Host)
                : new Label(name, null);
        }
    }
}
