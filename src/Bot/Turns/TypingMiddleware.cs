using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>Shows that the bot is at work while an answer takes its time, and stops before the answer is sent.</summary>
/// <remarks>
/// The SDK's own middleware goes on until the turn ends, so that a sign may reach the chat after the answer, and stays there for seconds.
/// A sign shows for three seconds (Teams), and more than one in two seconds is not allowed.
/// </remarks>
internal sealed partial class TypingMiddleware(TimeProvider time, ILogger<TypingMiddleware> logger) : Microsoft.Bot.Builder.IMiddleware
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    /// <summary>A channel that is slower to take a sign makes no answer wait longer for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(turnContext, answered.Token);
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            await StopAsync();
            return await send();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await StopAsync();
        }

        // A turn that failed is told of after this has ended.
        async Task StopAsync()
        {
            if (!showing.IsCompleted)
            {
                await answered.CancelAsync();
                await showing;
            }
        }
    }

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken answered)
    {
        try
        {
            for (var wait = Delay; ; wait = Period)
            {
                // Most turns end here, so this throws nothing.
                await Task.Delay(wait, time, answered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (answered.IsCancellationRequested)
                {
                    return;
                }

                // Past the turn's own handlers: a sign of life is nothing that was said. One that is under way is not broken off,
                // or it might still arrive after the answer.
                using var patience = new CancellationTokenSource(Patience, time);
                var sign = new Activity(ActivityTypes.Typing);
                sign.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The channel was too slow to be told.
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException)
        {
            Log.NotShown(logger, fault.GetType().FullName);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A sign of typing could not be sent: {Error}")]
        public static partial void NotShown(ILogger logger, string? error);
    }
}
