using System.Diagnostics;
using HccBot.Bot.Turns;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Telemetry;

/// <summary>Measures each turn and what is sent in it, as a metric and as a span.</summary>
internal sealed class TurnTelemetry(TurnMetrics metrics, TimeProvider time) : Microsoft.Bot.Builder.IMiddleware
{
    private static readonly ActivitySource Spans = new(TurnMetrics.Name);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        using var span = Spans.StartActivity("turn");
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var said = activities.Count(activity => activity.Type != TurnErrorHandler.InvokeResponseType);
            var unsent = true;
            try
            {
                var responses = await send();
                unsent = false;
                return responses;
            }
            finally
            {
                metrics.Sent(said, unsent);
            }
        });
        var began = time.GetTimestamp();
        var failed = true;
        try
        {
            await next(cancellationToken);
            failed = false;
        }
        finally
        {
            var tags = new TagList
            {
                { "kind", TurnKind.Of(turnContext.Activity) },
                { "surface", TurnKind.SurfaceOf(turnContext.Activity) },
                { "answer", turnContext.Noted() },
                { "outcome", TurnMetrics.Outcome(failed) },
            };
            metrics.TurnEnded(time.GetElapsedTime(began), tags);
            foreach (var (name, value) in tags)
            {
                span?.SetTag($"hccbot.{name}", value);
            }
        }
    }
}
