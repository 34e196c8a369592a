using HccBot.Bot.Cards;
using HccBot.Bot.Pages;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.CardActions;

/// <summary>A button that acts in place is pressed, or a client looks whether a card is still current: the answer is another card.</summary>
/// <remarks>
/// What the conversation is about stays as it was, since nobody else sees what one person pressed; what was shown goes into the pack.
/// A client that refreshes may come each time the card is seen, and shows nothing that was asked for.
/// </remarks>
internal sealed partial class CardActionTurn(IKnowledge knowledge, ConversationMemory memory, PageLink link, ILogger<CardActionTurn> logger)
{
    private const string Automatic = "automatic";

    /// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(
        ITurnContext turnContext, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        var (activity, texts) = (turnContext.Activity, turnContext.Texts());
        if (CardPress.Read(action) is not { } press)
        {
            Log.Outdated(logger);
            return ByItself(activity, action)
                ? CardActionResponse.Error("BadRequest", texts.OutdatedCard)
                : CardActionResponse.Of(OutdatedCard.Render(CardPress.WordsOf(action), texts));
        }

        var (question, view) = ViewWords.Parse(press.Words);
        var answer = await knowledge.AskAsync(question, cancellationToken);
        if (!ByItself(activity, action))
        {
            await memory.AddShownAsync(turnContext, answer, cancellationToken);
        }

        var renewed = press.Corpus != answer.CorpusHash;
        Log.Shown(logger, press.Verb, view.Page, answer.Kind, renewed);
        return CardActionResponse.Of(link.On(AnswerCard.Render(answer, view with { Texts = texts, Reader = activity.From?.Id, Renewed = renewed }), answer));
    }

    /// <summary>Whether nobody pressed anything: a card that explains a button would then take the place of an answer unasked.</summary>
    private static bool ByItself(IInvokeActivity activity, AdaptiveCardInvokeAction action) =>
        (activity.Value as JObject)?["trigger"] is JValue { Type: JTokenType.String, Value: Automatic }
        || action.Verb?.StartsWith(CardVerbs.Refresh.Split('/')[0], StringComparison.Ordinal) == true;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information,
            Message = "Card action {Verb}, page {Page}: {Kind}, corpus changed: {Renewed}.")]
        public static partial void Shown(ILogger logger, string verb, int page, AnswerKind kind, bool renewed);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A card action that no card of this version makes.")]
        public static partial void Outdated(ILogger logger);
    }
}
