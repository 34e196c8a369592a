using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HccBot.Bot.Tests.Telemetry;

/// <summary>A collector of OpenTelemetry that keeps what it gets.</summary>
internal sealed class RecordingCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Text)> _got = new();

    private RecordingCollector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public static async Task<RecordingCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new RecordingCollector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.KeepAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came to a path; names and values stand in it as they are.</summary>
    public string Text(string path) => string.Join("\n", _got.Where(got => got.Path == path).Select(got => got.Text));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _got.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
    }
}
