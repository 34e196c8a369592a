using HccBot.Bot.Cards;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns.CardActions;

/// <summary>Answers to <c>adaptiveCard/action</c>. The HTTP status is 200 throughout; how it went stands inside.</summary>
internal static class CardActionResponse
{
    /// <summary>Name of the invoke.</summary>
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>A card that takes the old one's place for the person who pressed.</summary>
    public static AdaptiveCardInvokeResponse Of(RenderedCard card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = AdaptiveCards.AdaptiveCard.ContentType, Value = card.Content };

    /// <summary>A fault; the old card stays.</summary>
    public static AdaptiveCardInvokeResponse Error(string code, string message, int status = StatusCodes.Status400BadRequest) =>
        new() { StatusCode = status, Type = "application/vnd.microsoft.error", Value = new Error(code, message) };
}
