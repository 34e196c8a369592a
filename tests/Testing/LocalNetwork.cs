#nullable enable
using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace HccBot.Testing;

/// <summary>The network as a bot sees it: the hosts that a test puts there, and no other.</summary>
public sealed class LocalNetwork : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<HttpRequestMessage, Task<HttpResponseMessage>>> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<Call> _calls = new();

    /// <summary>Every request, in the order sent.</summary>
    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>Requests to hosts that are not there.</summary>
    public IEnumerable<Uri> Strays => Calls.Select(call => call.Url).Where(url => !_hosts.ContainsKey(url.Host));

    /// <summary>The time that hosts tell; null where they tell none.</summary>
    public DateTimeOffset? Time { get; set; }

    public void Put(string host, Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) => _hosts[host] = answer;

    /// <summary>Takes a host away.</summary>
    public void Remove(string host) => _hosts.TryRemove(host, out _);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _calls.Enqueue(new Call(request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        var response = _hosts.TryGetValue(request.RequestUri!.Host, out var answer)
            ? await answer(request)
            : throw new HttpRequestException(HttpRequestError.NameResolutionError, $"There is no host {request.RequestUri.Host}.");
        response.Headers.Date ??= Time;
        return response;
    }

    public sealed record Call(Uri Url, string? Authorization, string Body);
}
