namespace HccBot.Bot.Sending;

/// <summary>What one service URL may take of the bot, so that a slow or dead one leaves enough for the others.</summary>
internal sealed class ServiceGate : IDisposable
{
    /// <summary>Requests at a time.</summary>
    public const int MostRequests = 256;

    /// <summary>Turns that wait for it at a time; the answers of further ones are sent later.</summary>
    public const int MostWaiting = 128;

    private readonly SemaphoreSlim _requests = new(MostRequests);
    private readonly SemaphoreSlim _waiting = new(MostWaiting);

    /// <summary>Waits until one more request may go.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _requests.WaitAsync(cancellationToken);
        return new Leaving(_requests);
    }

    /// <summary>A place to wait for it; null where enough turns do.</summary>
    public IDisposable? TakeSeat() => _waiting.Wait(0) ? new Leaving(_waiting) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        _waiting.Dispose();
    }
}
