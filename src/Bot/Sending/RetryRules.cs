using System.Net;
using System.Security.Cryptography;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace HccBot.Bot.Sending;

/// <summary>Which sends are tried again, and when.</summary>
internal static class RetryRules
{
    /// <summary>How long a channel has for one try.</summary>
    public static readonly TimeSpan PerTry = TimeSpan.FromSeconds(10);

    /// <summary>The longest that a channel makes the bot wait by its Retry-After.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait of the bot's own.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>Teams' list of what passes; anything else is an answer, and the same every time.</summary>
    private static readonly HashSet<HttpStatusCode> Passing =
    [
        HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests,
        HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    /// <summary>Tries until it is settled or the caller gives up.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Persistent(TimeProvider time, SendMetrics metrics) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                UseJitter = true,
                ShouldHandle = tried => ValueTask.FromResult(IsWorthATry(tried.Outcome)),
                OnRetry = tried =>
                {
                    metrics.Retried(tried.Outcome);
                    return ValueTask.CompletedTask;
                },
                DelayGenerator = tried => ValueTask.FromResult(Asked(tried.Outcome.Result, time)),
            })
            .Build();

    /// <summary>One try, which ends in time.</summary>
    public static ResiliencePipeline<HttpResponseMessage> OneTry(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = PerTry })
            .Build();

    /// <summary>
    /// What was refused for now, or was not taken. What got no answer in time has most likely arrived, and a second one would show twice; where the
    /// connection broke it most likely has not, and to see it twice is better than to wait for it in vain.
    /// </summary>
    private static bool IsWorthATry(Outcome<HttpResponseMessage> outcome) =>
        outcome is { Result: { } response } ? Passing.Contains(response.StatusCode) : outcome.Exception is NotTakenException;

    /// <summary>What the channel asks for, and up to a second more, so that all that wait don't come back at once.</summary>
    private static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked is null ? null
            : TimeSpan.FromSeconds(Math.Clamp(asked.Value.TotalSeconds, 0, LongestAsked.TotalSeconds))
                + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1000));
    }
}
