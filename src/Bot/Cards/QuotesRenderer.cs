using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Cards;

/// <summary>Verbatim words, who said them, and what is wrong in them.</summary>
internal static class QuotesRenderer
{
    public static IEnumerable<AdaptiveElement> Render(Section.Quotes quotes, BotTexts texts) =>
        [.. SectionRenderer.Heading(quotes.Title), .. quotes.Items.Select(quote => Quoted(quote, texts))];

    private static AdaptiveElement Quoted(Quote quote, BotTexts texts) => new AdaptiveContainer
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            CardText.Line($"\u201C{quote.Text}\u201D [{quote.Citation}]"),
            CardText.Subtle($"{quote.Speaker}, {quote.Role}"),
            .. quote.Notes.Select(note => CardText.Markdown($"**{Label(note, texts)}:** {CardText.Escape(note.Marked)}")),
        ],
    };

    /// <summary>What has happened since is no correction of the words.</summary>
    private static string Label(Statement note, BotTexts texts) => note.Facts is [NoteFact { Overtakes: not null }] ? texts.SinceThen : texts.Correction;
}
