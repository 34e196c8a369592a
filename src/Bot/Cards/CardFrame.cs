using AdaptiveCards;
using HccBot.Bot.Texts;

namespace HccBot.Bot.Cards;

/// <summary>What all our cards have in common.</summary>
internal static class CardFrame
{
    /// <summary>The version that Teams documents for bots.</summary>
    public const string Version = "1.5";

    /// <summary>A card with its spoken line and the plain text for clients that can't render it.</summary>
    /// <param name="language">The language of the spoken line.</param>
    /// <param name="spoken">What is spoken.</param>
    /// <param name="plainText">The card as plain text.</param>
    /// <param name="body">Its elements.</param>
    /// <param name="actions">Its buttons; as many as Teams shows.</param>
    public static AdaptiveCard Of(BotTexts language, string spoken, string plainText, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction> actions)
    {
        var card = new AdaptiveCard(Version)
        {
            FallbackText = plainText,
            Speak = spoken,
            Lang = language.Language,
            Body = [.. body],
            Actions = [.. actions.Take(AskButton.Max)],
        };
        card.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };
        return card;
    }
}
