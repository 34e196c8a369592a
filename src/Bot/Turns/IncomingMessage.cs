using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns;

/// <summary>What a message asks of the bot.</summary>
internal abstract record IncomingMessage
{
    private IncomingMessage()
    {
    }

    /// <summary>Reads a message: typed text, the press of one of our buttons, a card that somebody inserted, or nothing.</summary>
    public static IncomingMessage Read(IMessageActivity activity)
    {
        var text = MessageText.Of(activity);
        if (HasCard(activity) && MessageText.IsMarkupOnly(text))
        {
            return new InsertedCard();
        }

        return text.Length > 0 ? new Question(text)
            : activity.Value is JObject pressed && ButtonWords.Of(pressed) is { } question ? new Question(question)
            : new Nothing();
    }

    private static bool HasCard(IMessageActivity activity) =>
        activity.Attachments is { } attachments
        && attachments.Any(attachment =>
            attachment?.ContentType?.StartsWith("application/vnd.microsoft.card.", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>A question, typed or by button.</summary>
    public sealed record Question(string Text) : IncomingMessage;

    /// <summary>A card that a person put into the conversation; nobody asks anything.</summary>
    public sealed record InsertedCard : IncomingMessage;

    /// <summary>No text and no button of ours: a person who needs to know what can be asked.</summary>
    public sealed record Nothing : IncomingMessage;
}
