using AdaptiveCards;

namespace HccBot.Bot.Cards;

/// <summary>What all our cards have in common.</summary>
internal static class CardFrame
{
    /// <summary>The version that Teams documents for bots.</summary>
    public const string Version = "1.5";

    /// <summary>A card with its spoken line and the plain text for clients that can't render it.</summary>
    public static AdaptiveCard Of(string spoken, string plainText, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction> actions)
    {
        var card = new AdaptiveCard(Version)
        {
            FallbackText = plainText,
            Speak = spoken,
            Lang = "en",
            Body = [.. body],
            Actions = [.. actions.Take(AskButton.Max)],
        };
        card.AdditionalProperties["msteams"] = new Dictionary<string, string> { ["width"] = "Full" };
        return card;
    }
}
