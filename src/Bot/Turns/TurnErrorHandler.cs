using System.Security.Cryptography;
using HccBot.Bot.Cards;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>The one catch of the bot: a turn that failed is logged, and the person is told by a number.</summary>
internal sealed partial class TurnErrorHandler(ILogger<TurnErrorHandler> logger)
{
    public async Task HandleAsync(ITurnContext turnContext, Exception error)
    {
        var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);

        // The message of an exception may repeat what a person typed, so it is left out.
        Log.TurnFailed(logger, reference, turnContext.Activity.Type, error.GetType().FullName, error.StackTrace);
        try
        {
            await turnContext.SendActivityAsync(CardMessage.Of(ErrorCard.Render(reference)), CancellationToken.None);
        }
        catch (Exception unreachable)
        {
            Log.NotTold(logger, reference, unreachable.GetType().FullName);
        }
    }

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
