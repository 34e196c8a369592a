using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>A command is called on a message of a chat: a dialog shows what there is on it, and can post it.</summary>
/// <remarks>The client sends the message again with every step, so nothing of it is kept in between.</remarks>
internal sealed partial class MessageActionTurn(IKnowledge knowledge, ILogger<MessageActionTurn> logger)
{
    private const int MostPages = 1000;

    /// <summary>Opens the dialog.</summary>
    public async Task<MessagingExtensionActionResponse> OpenAsync(MessagingExtensionAction? action, BotTexts texts, CancellationToken cancellationToken) =>
        await AnswerAsync(action, cancellationToken) is { } answer
            ? Dialog(action!.CommandId, MessageActionCard.Dialog(answer, Page(action), texts), texts)
            : Dialog(action?.CommandId, NoMessage(action, texts), texts);

    /// <summary>Goes on in the dialog, or puts its card into the chat.</summary>
    public async Task<MessagingExtensionActionResponse> SubmitAsync(MessagingExtensionAction? action, BotTexts texts, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(action, cancellationToken) is not { } answer)
        {
            return Dialog(action?.CommandId, NoMessage(action, texts), texts);
        }

        return Pressed(action!)?[MessageActionCard.PostKey] is JValue { Type: JTokenType.Boolean, Value: true } && answer.Answered
            ? Post(MessageActionCard.Posted(answer, Page(action!), texts))
            : Dialog(action!.CommandId, MessageActionCard.Dialog(answer, Page(action!), texts), texts);
    }

    private async Task<Answer?> AnswerAsync(MessagingExtensionAction? action, CancellationToken cancellationToken)
    {
        var text = MessageBody.Of(action?.MessagePayload);
        if (text.Length == 0)
        {
            return null;
        }

        var answer = action!.CommandId switch
        {
            ExtensionCommands.CheckMessage => await knowledge.CheckMessageAsync(text, cancellationToken),
            ExtensionCommands.ExplainMessage => await knowledge.ExplainMessageAsync(text, cancellationToken),
            _ => null,
        };
        if (answer is not null)
        {
            // Never the words: they may speak of a patient.
            Log.Answered(logger, action.CommandId, text.Length, answer.Kind, answer.Facts.Count);
        }

        return answer;
    }

    private static RenderedCard NoMessage(MessagingExtensionAction? action, BotTexts texts) =>
        action?.CommandId is ExtensionCommands.CheckMessage or ExtensionCommands.ExplainMessage
            ? NoticeCard.Render(texts, texts.NoMessage, texts.CallOnMessage, texts.CallAgain)
            : NoticeCard.Render(texts, texts.UnknownCommand, texts.ReloadClient);

    private static JObject? Pressed(MessagingExtensionAction action) => (action.Data as JObject)?[AskButton.DataKey] as JObject;

    private static int Page(MessagingExtensionAction action) =>
        Pressed(action)?[MessageActionCard.PageKey] is JValue { Type: JTokenType.Integer, Value: long page } ? (int)Math.Clamp(page, 1, MostPages) : 1;

    private static MessagingExtensionActionResponse Dialog(string? command, RenderedCard card, BotTexts texts) => new(
        task: new TaskModuleContinueResponse(new TaskModuleTaskInfo(
            title: command == ExtensionCommands.ExplainMessage ? texts.TrialsInMessage : texts.CheckedMessage,
            height: "large",
            width: "large",
            card: new Attachment { ContentType = AdaptiveCards.AdaptiveCard.ContentType, Content = card.Content })));

    /// <summary>The card as a result that goes into the compose box: it works in every chat, whether the bot is a member of it or not.</summary>
    private static MessagingExtensionActionResponse Post(RenderedCard card) => new(
        composeExtension: ExtensionResult.List([new CardPreview(card.Summary, null, null).Over(card.Content)]).ComposeExtension);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information,
            Message = "{Command} on a message of {Length} characters: {Kind} with {Facts} facts.")]
        public static partial void Answered(ILogger logger, string command, int length, AnswerKind kind, int facts);
    }
}
