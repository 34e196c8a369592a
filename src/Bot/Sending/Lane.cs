namespace HccBot.Bot.Sending;

/// <summary>What the bot says in one conversation: one after the other, in the order said, and no faster than is allowed.</summary>
internal sealed class Lane(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _first = new(1);

    public Pace Pace { get; } = new(time);

    /// <summary>Waits until all that was said before is sent, or given up.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _first.WaitAsync(cancellationToken);
        return new Leaving(_first);
    }

    /// <inheritdoc/>
    public void Dispose() => _first.Dispose();
}
