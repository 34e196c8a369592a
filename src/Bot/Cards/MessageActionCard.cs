using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>An answer on a message of a chat: in a dialog, with the ways on, and as it is posted.</summary>
/// <remarks>The bot may not be a member of that chat, so neither card has buttons that ask it something.</remarks>
internal static class MessageActionCard
{
    /// <summary>Under <see cref="AskButton.DataKey"/>: whether the card is to be posted.</summary>
    public const string PostKey = "post";

    /// <summary>Under <see cref="AskButton.DataKey"/>: number of the page, from 1.</summary>
    public const string PageKey = "page";

    /// <summary>The dialog's card: one page, the next one, and posting what is seen.</summary>
    public static RenderedCard Dialog(Answer answer, int page, BotTexts texts)
    {
        var card = AnswerCard.Render(answer, View(page, texts));
        var actions = new JArray();
        if (answer.Answered)
        {
            actions.Add(Submit(texts.PostToChat, new JObject { [PostKey] = true, [PageKey] = page }));
        }

        if (card.HasMore)
        {
            actions.Add(Submit(texts.More, new JObject { [PageKey] = page + 1 }));
        }

        return card.WithActions(_ => actions);
    }

    /// <summary>The card to be posted.</summary>
    public static RenderedCard Posted(Answer answer, int page, BotTexts texts) =>
        AnswerCard.Render(answer, View(page, texts)).WithActions(_ => []);

    /// <summary>Every source is shown, since no button could ask for the rest.</summary>
    private static CardView View(int page, BotTexts texts) => new() { Texts = texts, Page = page, AllSources = true, InPlace = false };

    private static JObject Submit(string title, JObject data) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JObject { [AskButton.DataKey] = data },
    };
}
