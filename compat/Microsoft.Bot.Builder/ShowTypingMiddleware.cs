using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is writing while a turn on a message takes its time.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <param name="delay">Milliseconds before the first sign.</param>
    /// <param name="period">Milliseconds between signs.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);

        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);

        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var turnEnded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, turnEnded.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await turnEnded.CancelAsync();
            await typing;
        }
    }

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken turnEnded)
    {
        try
        {
            await Task.Delay(_delay, turnEnded);
            while (true)
            {
                // Past the turn's own handlers: a sign of life is nothing that was said.
                var sign = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
                sign.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [sign], turnEnded);
                await Task.Delay(_period, turnEnded);
            }
        }
        catch (OperationCanceledException) when (turnEnded.IsCancellationRequested)
        {
            // The turn has ended, so there is nothing left to show.
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException)
        {
            // A sign of life that does not arrive is no reason for the turn to fail.
        }
    }
}
