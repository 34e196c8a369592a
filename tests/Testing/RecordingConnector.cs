using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>The channel's side: a listener on loopback that records what the bot sends.</summary>
public sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, JObject Activity)> _sent = new();

    private readonly ConcurrentQueue<string> _addresses = new();

    private readonly TaskCompletionSource _typing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RecordingConnector(WebApplication app) => _app = app;

    /// <summary>Where the bot sends to.</summary>
    public string ServiceUrl => _app.Urls.First();

    /// <summary>What the bot has said, with the path it was posted to; signs that it is typing depend on the machine's load.</summary>
    public IReadOnlyList<(string Path, JObject Activity)> Sent =>
        [.. _sent.Where(sent => (string?)sent.Activity["type"] != "typing")];

    /// <summary>All that the bot has sent, signs that it is typing among it.</summary>
    public IReadOnlyList<JObject> Everything => [.. _sent.Select(sent => sent.Activity)];

    /// <summary>Paths and queries that were posted to.</summary>
    public IReadOnlyList<string> Addresses => [.. _addresses];

    /// <summary>Ends once the bot has shown that it is typing.</summary>
    public Task Typing => _typing.Task;

    /// <summary>What the connector answers to a send.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>Where it redirects a send to, for as long as <see cref="Status"/> says so.</summary>
    public string? Location { get; set; }

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new RecordingConnector(builder.Build());
        connector._app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", connector.RecordAsync);
        connector._app.MapPost("/elsewhere", connector.RecordAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RecordAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var activity = JObject.Parse(await body.ReadToEndAsync(context.RequestAborted));
        _sent.Enqueue((context.Request.Path, activity));
        _addresses.Enqueue(context.Request.Path + context.Request.QueryString);
        if ((string?)activity["type"] == "typing")
        {
            _typing.TrySetResult();
        }

        context.Response.StatusCode = Status;
        context.Response.Headers.Location = Location;
        await context.Response.WriteAsJsonAsync(new { id = $"sent-{_sent.Count}" }, context.RequestAborted);
    }
}
