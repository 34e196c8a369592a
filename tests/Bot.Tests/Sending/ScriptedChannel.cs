using System.Collections.Concurrent;
using System.Net;
using HccBot.Bot.Sending;

namespace HccBot.Bot.Tests.Sending;

/// <summary>The channels' side of an outbox: answers as a test tells it to, and remembers what arrived.</summary>
internal sealed class ScriptedChannel(Outbox outbox)
{
    /// <summary>A service URL in Teams.</summary>
    public const string Teams = "https://smba.trafficmanager.net/emea";

    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _script = new();
    private readonly ConcurrentQueue<string> _arrived = new();

    /// <summary>What arrived, in that order, refused or not.</summary>
    public IReadOnlyList<string> Arrived => [.. _arrived];

    /// <summary>Whether all further requests are left without an answer.</summary>
    public bool IsDead { get; set; }

    /// <summary>How many requests can't reach it.</summary>
    public int Unreachable { get; set; }

    /// <summary>What it answers next; after that, 201.</summary>
    public void Answer(HttpStatusCode status, string? retryAfter = null) => _script.Enqueue(() =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("{}") };
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter is null ? [] : [retryAfter]);
        return response;
    });

    /// <summary>The next request breaks off after it was sent.</summary>
    public void BreakOff() => _script.Enqueue(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));

    /// <summary>Takes the next request and breaks off while it answers.</summary>
    public void BreakOffInAnswer() => _script.Enqueue(() => new HttpResponseMessage(HttpStatusCode.Created) { Content = new BrokenContent() });

    /// <summary>Says something.</summary>
    public async Task<HttpStatusCode> SayAsync(string text, string conversation = "a:chat", string service = Teams)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{service}/v3/conversations/{conversation}/activities")
        {
            Content = new StringContent(text),
        };
        var parcel = await Parcel.OfAsync(request, CancellationToken.None);
        using var response = await outbox.SendAsync(parcel!, ReceiveAsync, CancellationToken.None);
        return response.StatusCode;
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new HttpRequestException(HttpRequestError.ResponseEnded);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Unreachable-- > 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        _arrived.Enqueue(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (IsDead)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return _script.TryDequeue(out var answer) ? answer() : new HttpResponseMessage(HttpStatusCode.Created);
    }
}
