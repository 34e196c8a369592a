namespace Microsoft.Bot.Builder;

/// <summary>Something that takes turns in conversations.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
