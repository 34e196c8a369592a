using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>A result of the message extension: the card that is inserted, and the lines by which it is chosen.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Where it comes from, or what it is about; null for nothing.</param>
/// <param name="Text">What tells it from its like; null for nothing.</param>
/// <remarks>It has no tap: the Agents Playground refuses every result of a list in which one preview has one.</remarks>
internal sealed partial record CardPreview(string Title, string? Subtitle, string? Text)
{
    /// <summary>A preview is two or three lines high.</summary>
    private const int MostCharacters = 200;

    /// <param name="content">The card's JSON.</param>
    public MessagingExtensionAttachment Over(object content) => new(
        AdaptiveCards.AdaptiveCard.ContentType,
        content: content,
        preview: new Attachment(
            ThumbnailCard.ContentType,
            content: new ThumbnailCard(Plain(Title), Plain(Subtitle), Plain(Text))));

    /// <summary>Data, so that no client reads a tag in it.</summary>
    private static string? Plain(string? text) => text is null ? null : Tag().Replace(Clip.At(text, MostCharacters), "\u2039");

    [GeneratedRegex("<(?=[A-Za-z/!?])")]
    private static partial Regex Tag();
}
