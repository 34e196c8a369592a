using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>A result of the message extension: the card that is inserted, and the lines by which it is chosen.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Where it comes from, or what it is about; null for nothing.</param>
/// <param name="Text">What tells it from its like; null for nothing.</param>
/// <remarks>
/// It has no tap: the Agents Playground refuses every result of a list in which one preview has one. That client also lays a title or
/// subtitle of several lines over what is below, so what one line does not hold is part of the text.
/// </remarks>
internal sealed partial record CardPreview(string Title, string? Subtitle, string? Text)
{
    /// <summary>So much fits on a line.</summary>
    private const int MostOfLine = 32;

    /// <summary>A preview is two or three lines high.</summary>
    private const int MostCharacters = 200;

    /// <param name="content">The card's JSON.</param>
    public MessagingExtensionAttachment Over(object content)
    {
        var (title, rest) = OneLine(Title);
        var subtitle = Subtitle?.Length <= MostOfLine ? Subtitle : null;
        var text = string.Join(" \u00B7 ", new[] { rest, subtitle is null ? Subtitle : null, Text }.OfType<string>());
        return new MessagingExtensionAttachment(
            AdaptiveCards.AdaptiveCard.ContentType,
            content: content,
            preview: new Attachment(
                ThumbnailCard.ContentType,
                content: new ThumbnailCard(Plain(title), Plain(subtitle), text.Length > 0 ? Plain(text) : null)));
    }

    /// <summary>The whole words that a line holds, and the rest; null for nothing.</summary>
    private static (string Line, string? Below) OneLine(string title) =>
        title.Length > MostOfLine && title.LastIndexOf(' ', MostOfLine) is > 0 and var end
            ? (title[..end] + "\u2026", "\u2026" + title[(end + 1)..])
            : (title, null);

    /// <summary>Data, so that no client reads a tag in it.</summary>
    private static string? Plain(string? text) => text is null ? null : Tag().Replace(Clip.At(text, MostCharacters), "\u2039");

    [GeneratedRegex("<(?=[A-Za-z/!?])")]
    private static partial Regex Tag();
}
