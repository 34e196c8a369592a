using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using HccBot.Bot.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Limits;

/// <summary>How many turns each person has left. Kept in memory for a minute, by a hash that leads to nobody.</summary>
/// <exception cref="StartRefusedException">The limit is none.</exception>
internal sealed class Senders(IOptions<LimitOptions> limits) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int _turns = Positive(limits.Value.TurnsPerMinute, nameof(LimitOptions.TurnsPerMinute));
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(32);
    private PartitionedRateLimiter<IActivity>? _limiter;

    private PartitionedRateLimiter<IActivity> Limiter => LazyInitializer.EnsureInitialized(ref _limiter, Create);

    /// <summary>Takes one turn of whoever sends an activity; returns how long to wait where there is none left.</summary>
    public TimeSpan? Take(IActivity activity)
    {
        using var lease = Limiter.AttemptAcquire(activity);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();

    /// <summary>A limit that lets anything through.</summary>
    public static int Positive(int limit, string name) => limit > 0 ? limit
        : throw new StartRefusedException($"{LimitOptions.Section}:{name} is {limit}; it must be at least 1.");

    private PartitionedRateLimiter<IActivity> Create() => PartitionedRateLimiter.Create<IActivity, string>(activity =>
        RateLimitPartition.GetFixedWindowLimiter(Hash(activity), _ => new FixedWindowRateLimiterOptions { PermitLimit = _turns, Window = Window }));

    private string Hash(IActivity activity) =>
        Convert.ToHexString(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.From?.Id}")));
}
