using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Polly;

namespace HccBot.Bot.Sending;

/// <summary>Sends what the bot says: in order, at the channel's pace, again where that helps, and on after the turn has ended.</summary>
/// <remarks>
/// A channel waits ten to fifteen seconds for a turn. A send that takes longer is taken over from its turn, which is told that it was
/// accepted, and goes on for as long as it <see cref="Lasts"/>. That is kept in memory: what is not sent when the process ends is lost, and logged.
/// </remarks>
internal sealed partial class Outbox(TimeProvider time, SendMetrics metrics, ILogger<Outbox> logger) : IHostedService, IDisposable
{
    /// <summary>How long a turn waits for what it says to be sent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>How long it is tried to send something. The bot's token is good for at least five minutes.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);

    /// <summary>Bytes that may be under way; with more, no new turns are taken.</summary>
    private const long Capacity = 128 * 1024 * 1024;

    /// <summary>Connectors answer with an id.</summary>
    private const int MaxResponse = 1024 * 1024;

    private static readonly AsyncLocal<bool> InTurn = new();

    private readonly ResiliencePipeline<HttpResponseMessage> _persistent = RetryRules.Persistent(time, metrics);
    private readonly ResiliencePipeline<HttpResponseMessage> _oneTry = RetryRules.OneTry(time);
    private readonly Shelf<Lane> _lanes = new(() => new Lane(time), lane => !lane.Pace.IsForgotten);
    private readonly Shelf<ServiceGate> _gates = new(() => new ServiceGate(), _ => false);
    private readonly ConcurrentDictionary<Task, bool> _late = new();
    private readonly CancellationTokenSource _stop = new();
    private long _bytes;

    /// <summary>Sends a request by whatever lies behind.</summary>
    public delegate Task<HttpResponseMessage> Transport(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Whether so much waits for channels that nothing should be added.</summary>
    public bool IsFull => Interlocked.Read(ref _bytes) >= Capacity;

    /// <summary>From here on, what the caller says answers somebody: it is tried again, and may be sent after the turn. What nobody asked for is tried once, and whoever sends it sees to the rest.</summary>
    public static void BeginTurn() => InTurn.Value = true;

    /// <summary>Sends a parcel; 202 with an empty object where it is not settled in time and goes on without the caller.</summary>
    public async Task<HttpResponseMessage> SendAsync(Parcel parcel, Transport send, CancellationToken cancellationToken)
    {
        if (!InTurn.Value)
        {
            return await DeliverAsync(parcel, send, cancellationToken);
        }

        using var gate = _gates.Borrow(parcel.Service);
        using var seat = gate.Value.TakeSeat();
        var giveUp = new CancellationTokenSource();
        var delivery = DeliverAsync(parcel, send, giveUp.Token);
        try
        {
            return await delivery.WaitAsync(seat is null ? TimeSpan.Zero : Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            Follow(delivery);
            return Nameless(HttpStatusCode.Accepted);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await giveUp.CancelAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is under way, as long as the host waits; the rest is given up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var late = Task.WhenAll(_late.Keys);
        await late.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stop.CancelAsync();
        await late;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task<HttpResponseMessage> DeliverAsync(Parcel parcel, Transport send, CancellationToken giveUp)
    {
        Interlocked.Add(ref _bytes, parcel.Bytes);
        try
        {
            using var lane = _lanes.Borrow(parcel.Conversation);
            using var gate = _gates.Borrow(parcel.Service);
            using var end = new CancellationTokenSource(Lasts, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(giveUp, end.Token, _stop.Token);
            using var first = await lane.Value.EnterAsync(either.Token);
            var brokenOff = 0;
            return InTurn.Value
                ? await _persistent.ExecuteAsync(async token => await TryAsync(token), either.Token)
                : await TryAsync(either.Token);

            async Task<HttpResponseMessage> TryAsync(CancellationToken cancelled)
            {
                if (parcel.IsPaced)
                {
                    await lane.Value.Pace.KeepAsync(cancelled);
                }

                using var place = await gate.Value.EnterAsync(cancelled);
                using var request = parcel.Request();
                try
                {
                    return await _oneTry.ExecuteAsync(async token => await SendOnceAsync(parcel, request, send, token), cancelled);
                }
                catch (Exception failed) when (request.Content is ParcelContent { HasLeft: false } && !cancelled.IsCancellationRequested)
                {
                    throw new NotTakenException(failed);
                }
                catch (HttpRequestException broken) when (brokenOff++ == 0 && !cancelled.IsCancellationRequested)
                {
                    // It may have been taken, so once is enough.
                    throw new NotTakenException(broken);
                }
            }
        }
        finally
        {
            Interlocked.Add(ref _bytes, -parcel.Bytes);
        }
    }

    /// <summary>Sends once, and once more with a new token where the channel refuses the one that there was.</summary>
    private static async Task<HttpResponseMessage> SendOnceAsync(Parcel parcel, HttpRequestMessage request, Transport send, CancellationToken cancellationToken)
    {
        var response = await ExchangeAsync(request, send, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || await parcel.RequestAnewAsync(cancellationToken) is not { } anew)
        {
            return response;
        }

        response.Dispose();
        using (anew)
        {
            return await ExchangeAsync(anew, send, cancellationToken);
        }
    }

    private static async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request, Transport send, CancellationToken cancellationToken)
    {
        var response = await send(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxResponse, cancellationToken);
            return response;
        }
        catch (HttpRequestException) when (response.IsSuccessStatusCode)
        {
            // It was taken; how the channel calls it is lost.
            var status = response.StatusCode;
            response.Dispose();
            return Nameless(status);
        }
    }

    private static HttpResponseMessage Nameless(HttpStatusCode status) => new(status) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

    private void Follow(Task<HttpResponseMessage> delivery)
    {
        var ended = new TaskCompletionSource();
        _late.TryAdd(ended.Task, true);
        _ = FollowAsync(delivery, ended);
    }

    /// <summary>The edge for what no turn waits for any more.</summary>
    private async Task FollowAsync(Task<HttpResponseMessage> delivery, TaskCompletionSource ended)
    {
        var failed = true;
        try
        {
            using var response = await delivery;
            failed = !response.IsSuccessStatusCode;
            if (response.IsSuccessStatusCode)
            {
                Log.SentLate(logger);
            }
            else
            {
                Log.NotSent(logger, Reference(), $"status {(int)response.StatusCode}");
            }
        }
        catch (Exception fault)
        {
            Log.NotSent(logger, Reference(), (fault.InnerException ?? fault).GetType().Name);
        }
        finally
        {
            metrics.Late(failed);
            _late.TryRemove(ended.Task, out _);
            ended.SetResult();
        }
    }

    private static string Reference() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "An answer was sent after its turn had ended.")]
        public static partial void SentLate(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error,
            Message = "Answer {Reference} could not be sent, and its turn was acknowledged: {Reason}. The person who asked sees nothing of it.")]
        public static partial void NotSent(ILogger logger, string reference, string reason);
    }
}
