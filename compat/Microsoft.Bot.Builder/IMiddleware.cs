namespace Microsoft.Bot.Builder;

/// <summary>Stands between the adapter and the bot.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
