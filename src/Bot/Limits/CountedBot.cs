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
        return Wait is null ? bot.OnTurnAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }
}
