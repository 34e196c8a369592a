using HccBot.Bot.Turns;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Limits;

/// <summary>The bot for one request: known senders only get so many turns.</summary>
internal sealed class CountedBot(IBot bot, Senders senders) : IBot
{
    /// <summary>How long the sender has to wait; null for one who was let in.</summary>
    public TimeSpan? Wait { get; private set; }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Wait = senders.Take(turnContext.Activity);
        if (Wait is null)
        {
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }

        RedeliveryMiddleware.TurnAway(turnContext);
        return Task.CompletedTask;
    }
}
