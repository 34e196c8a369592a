using System.Threading.RateLimiting;
using HccBot.Bot.Hosting;
using HccBot.Bot.Sending;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Limits;

/// <summary>Lets so many turns in at a time, and none while too much waits to be sent: what can't be answered is better not acknowledged.</summary>
/// <exception cref="StartRefusedException">The limit is none.</exception>
internal sealed class Door(IOptions<LimitOptions> limits, Outbox outbox) : IDisposable
{
    /// <summary>When those who are turned away may come back.</summary>
    public static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Senders.Positive(limits.Value.ConcurrentTurns, nameof(LimitOptions.ConcurrentTurns)),
    });

    /// <summary>A place for one turn, until it is disposed; null where there is none.</summary>
    public IDisposable? Enter()
    {
        var place = outbox.IsFull ? null : _turns.AttemptAcquire();
        return place is { IsAcquired: true } ? place : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
