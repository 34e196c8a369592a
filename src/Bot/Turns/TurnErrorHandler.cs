using System.Security.Cryptography;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns.CardActions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>The one catch of the bot: a turn that failed is logged, and the person is told by a number.</summary>
internal sealed partial class TurnErrorHandler(ILogger<TurnErrorHandler> logger)
{
    /// <summary>Type of the activity by which the SDK's adapter takes an invoke's answer.</summary>
    public const string InvokeResponseType = "invokeResponse";

    public async Task HandleAsync(ITurnContext turnContext, Exception error)
    {
        var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);

        // The message of an exception may repeat what a person typed, so it is left out.
        Log.TurnFailed(logger, reference, turnContext.Activity.Type, error.GetType().FullName, error.StackTrace);
        try
        {
            await turnContext.SendActivityAsync(Told(turnContext.Activity, turnContext.Texts(), reference), CancellationToken.None);
        }
        catch (Exception unreachable)
        {
            Log.NotTold(logger, reference, unreachable.GetType().FullName);
        }
    }

    /// <summary>A card action is told in its own response: a card that a client refreshes by itself must not make the chat fill up with errors.</summary>
    private static Activity Told(Activity activity, BotTexts texts, string reference) => activity.Name != CardActionResponse.InvokeName
        ? CardMessage.Of(ErrorCard.Render(reference, texts))
        : new Activity(InvokeResponseType)
        {
            Value = new InvokeResponse
            {
                Status = StatusCodes.Status200OK,
                Body = CardActionResponse.Error("InternalError", texts.FailedInPlace(reference), StatusCodes.Status500InternalServerError),
            },
        };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error,
            Message = "Turn {Reference} on a {ActivityType} activity failed: {Error}\n{StackTrace}")]
        public static partial void TurnFailed(
            ILogger logger, string reference, string activityType, string? error, string? stackTrace);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The error of turn {Reference} could not be told: {Error}")]
        public static partial void NotTold(ILogger logger, string reference, string? error);
    }
}
