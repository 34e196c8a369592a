using AdaptiveCards;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Cards;

/// <summary>The numbered sources: rung, date and link of each, and the site to which the link leads.</summary>
internal static class SourcesRenderer
{
    public static IEnumerable<AdaptiveElement> Render(IReadOnlyList<Citation> citations) =>
        citations.Count == 0 ? [] : [.. SectionRenderer.Heading("Sources"), .. citations.Select(Line)];

    private static AdaptiveElement Line(Citation citation)
    {
        var source = citation.Source;
        var label = CardText.Escape(source.Label);
        List<string> parts = [source.Rung.Text()];
        if (source.Date is { } date)
        {
            parts.Add(date.Text);
        }

        if (Link(source.Url) is { } link)
        {
            label = $"[{label}]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";
            parts.Add($"opens {link.Host}");
        }

        return CardText.SmallMarkdown($"[{citation.Number}] {label} \u00B7 {CardText.Escape(string.Join(" \u00B7 ", parts))}");
    }

    private static Uri? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;
}
