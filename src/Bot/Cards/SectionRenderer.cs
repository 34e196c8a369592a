using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Renders the parts of an answer's body.</summary>
internal static class SectionRenderer
{
    /// <param name="section">The section.</param>
    /// <param name="subject">What the whole card is about; null for nothing.</param>
    /// <param name="texts">The language of what is no statement.</param>
    public static IEnumerable<AdaptiveElement> Render(Section section, string? subject, BotTexts texts) => section switch
    {
        Section.Group group => [GroupRenderer.Render(group)],
        Section.Table table => TableRenderer.Render(table),
        Section.Lines lines => LinesRenderer.Render(lines, subject, texts.Labels),
        Section.Quotes quotes => QuotesRenderer.Render(quotes, texts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The heading of a section; nothing where it has none.</summary>
    public static IEnumerable<AdaptiveElement> Heading(string? title)
    {
        if (title is not null)
        {
            var heading = CardText.Heading(title);
            heading.Spacing = AdaptiveSpacing.Medium;
            yield return heading;
        }
    }
}
