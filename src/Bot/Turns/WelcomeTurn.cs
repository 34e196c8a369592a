using HccBot.Bot.Cards;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>The bot arrives in a conversation: it says once what it is for.</summary>
/// <remarks>Channels announce an arrival by two activities, in any order and at the same time.</remarks>
internal sealed class WelcomeTurn : IDisposable
{
    private readonly IKnowledge _knowledge;
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<bool> _greeted;
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public WelcomeTurn(IKnowledge knowledge, ConversationState state)
    {
        (_knowledge, _state) = (knowledge, state);
        _greeted = state.CreateProperty<bool>("greeted");
    }

    /// <summary>Greets, unless the conversation has been greeted.</summary>
    public async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await MarkAsync(turnContext, true, cancellationToken))
        {
            await turnContext.SendActivityAsync(CardMessage.Of(WelcomeCard.Render(_knowledge.Corpus, turnContext.Texts())), cancellationToken);
        }
    }

    /// <summary>Forgets the conversation, which the bot has left.</summary>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        MarkAsync(turnContext, false, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<bool> MarkAsync(ITurnContext turnContext, bool greeted, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await _state.LoadAsync(turnContext, force: true, cancellationToken);
            if (await _greeted.GetAsync(turnContext, () => false, cancellationToken) == greeted)
            {
                return false;
            }

            await _greeted.SetAsync(turnContext, greeted, cancellationToken);
            await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
