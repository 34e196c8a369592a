using System.Text.RegularExpressions;
using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Lines one below the other; what a line is about stands out.</summary>
internal static partial class LinesRenderer
{
    /// <param name="lines">The lines.</param>
    /// <param name="subject">What the whole card is about, which its lines need not repeat; null for nothing.</param>
    /// <param name="labels">The language of what stands out.</param>
    public static IEnumerable<AdaptiveElement> Render(Section.Lines lines, string? subject, ILabels labels) =>
        [.. SectionRenderer.Heading(lines.Title), .. lines.Items.Select(line => Line(line.Marked, subject, labels))];

    private static AdaptiveTextBlock Line(string text, string? subject, ILabels labels)
    {
        var rest = WithoutSubject(text, subject);
        var label = Label().Match(rest);
        return label.Success
            ? CardText.Markdown($"**{CardText.Escape(labels.Word(Capital(label.Value.TrimEnd(':'))))}:** {CardText.Escape(rest[label.Length..].TrimStart())}")
            : CardText.Line(rest);
    }

    private static string WithoutSubject(string text, string? subject) =>
        subject is not null
        && text.StartsWith(subject, StringComparison.Ordinal)
        && text.Length > subject.Length + 2
        && (text[subject.Length] is ':' or ',')
            ? Capital(text[(subject.Length + 1)..].TrimStart())
            : text;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^[A-Z][A-Za-z \\-]{2,38}:(?= )")]
    private static partial Regex Label();
}
