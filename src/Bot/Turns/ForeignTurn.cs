using HccBot.Bot.Cards;
using HccBot.Bot.State;
using HccBot.Bot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>Somebody asks whom the bot does not serve: it says so once in a conversation, and is silent from then on.</summary>
internal sealed partial class ForeignTurn(IGreetings told, ILogger<ForeignTurn> logger)
{
    public async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        Log.Refused(logger, activity.Type);
        if (activity.Type == ActivityTypes.Invoke)
        {
            var denial = new Activity(TurnErrorHandler.InvokeResponseType) { Value = new InvokeResponse { Status = StatusCodes.Status403Forbidden } };
            await turnContext.SendActivityAsync(denial, cancellationToken);
        }
        else if (activity.Type == ActivityTypes.Message && Surface.IsSpokenTo(activity) && await told.MarkAsync(Key(activity), cancellationToken))
        {
            var texts = BotTexts.Of(activity.Locale);
            var refusal = NoticeCard.Render(texts, texts.NotLetIn, texts.AskWhoRunsIt, texts.NothingRead);
            await turnContext.SendActivityAsync(CardMessage.Of(refusal), cancellationToken);
        }
    }

    private static string Key(Activity activity) => $"foreign {activity.ChannelId} {activity.Conversation.Id}";

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A {ActivityType} activity of another tenant or team was refused (HccBot:Tenants, HccBot:Teams).")]
        public static partial void Refused(ILogger logger, string activityType);
    }
}
