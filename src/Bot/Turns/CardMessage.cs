using HccBot.Bot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>A card as one message: the card carries the whole answer, so that Teams has no text to split off.</summary>
internal static class CardMessage
{
    /// <param name="card">The card.</param>
    /// <param name="aiLabel">Whether Teams shows "AI generated" on it.</param>
    public static Activity Of(RenderedCard card, bool aiLabel = false)
    {
        var attachment = new Attachment { ContentType = AdaptiveCards.AdaptiveCard.ContentType, Content = card.Content };
        var message = (Activity)MessageFactory.Attachment(attachment);
        message.Summary = card.Summary;
        if (CitationEntity.Of(card.Citations, aiLabel, card.Texts) is { } citations)
        {
            message.Entities = [citations];
        }

        return message;
    }
}
