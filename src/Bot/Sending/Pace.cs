namespace HccBot.Bot.Sending;

/// <summary>How fast the bot may speak in one conversation; for one caller at a time.</summary>
/// <remarks>The limits that Teams publishes for sends of a bot to a conversation; what goes beyond is refused with 429.</remarks>
internal sealed class Pace(TimeProvider time)
{
    private static readonly (int Sends, TimeSpan Within)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan Longest = Limits[^1].Within;

    private readonly List<DateTimeOffset> _sends = [];

    /// <summary>Whether nothing that was sent counts any more.</summary>
    public bool IsForgotten => _sends.Count == 0 || time.GetUtcNow() - _sends[^1] >= Longest;

    /// <summary>Waits until one more send is allowed, and counts it.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        while (Wait() is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        var now = time.GetUtcNow();
        _sends.RemoveAll(sent => now - sent >= Longest);
        _sends.Add(now);
    }

    private TimeSpan Wait()
    {
        var now = time.GetUtcNow();
        return Limits.Where(limit => _sends.Count >= limit.Sends)
            .Select(limit => _sends[^limit.Sends] + limit.Within - now)
            .DefaultIfEmpty(TimeSpan.Zero)
            .Max();
    }
}
