using AdaptiveCards;
using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>Says something about the bot itself, where no answer is due.</summary>
internal static class NoticeCard
{
    public static RenderedCard Render(BotTexts texts, string headline, params IReadOnlyList<string> lines) => Render(texts, headline, lines, []);

    public static RenderedCard Render(BotTexts texts, string headline, IReadOnlyList<string> lines, IEnumerable<AdaptiveAction> buttons)
    {
        var card = CardFrame.Of(
            texts, headline, string.Join("\n", lines.Prepend(headline)), [CardText.Headline(headline), .. lines.Select(CardText.Line)], buttons);
        return RenderedCard.Of(card, []);
    }
}
