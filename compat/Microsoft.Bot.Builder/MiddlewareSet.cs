using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order it was added; each decides whether the next one is reached.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);

        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken)
    {
        await ReceiveActivityWithStatusAsync(turnContext, callback: null, cancellationToken);
        await next(cancellationToken);
    }

    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) => RunFromAsync(0, turnContext, callback, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(
        int position,
        ITurnContext turnContext,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        position == _middleware.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : _middleware[position].OnTurnAsync(
                turnContext,
                token => RunFromAsync(position + 1, turnContext, callback, token),
                cancellationToken);
}
