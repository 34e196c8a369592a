using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HccBot.Compat.Tests.Hosting;

/// <summary>Stands where the channel is, records the calls and answers them as told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Call> _calls = [];
    private LoopbackServer _server;

    public IReadOnlyList<Call> Calls => [.. _calls];

    public int Status { get; set; } = 200;

    public string Body { get; set; } = """{"id":"given"}""";

    public string ServiceUrl => _server.Url.AbsoluteUri;

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        connector._server = await LoopbackServer.StartAsync(connector.HandleAsync);
        return connector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        _calls.Enqueue(new Call($"{context.Request.Method} {target}", await reader.ReadToEndAsync()));

        context.Response.StatusCode = Status;
        await context.Response.WriteAsync(Body);
    }

    internal sealed record Call(string Route, string Body);
}
