using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HccBot.Benchmarks.Load;

/// <summary>A channel that receives the bot's answers, and may be slow, fail, throttle or be gone for a while.</summary>
internal sealed class LoadChannel(ChannelPlan plan, Tally tally, string url) : IAsyncDisposable
{
    /// <summary>How a turn's activity is called.</summary>
    public const string TurnPrefix = "turn-";

    private WebApplication? _app;
    private int _requests;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{id}/activities/{replyTo?}", ReceiveAsync);
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context, string? replyTo = null)
    {
        using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
        var isCard = (await body.ReadToEndAsync(context.RequestAborted)).Contains("\"attachments\":[{", StringComparison.Ordinal);
        if (plan.Slow > TimeSpan.Zero)
        {
            await Task.Delay(plan.Slow, context.RequestAborted);
        }

        // Spread evenly rather than by chance, so that two runs are the same.
        var nth = Interlocked.Increment(ref _requests) * 37 % 100;
        if (nth < plan.Failing)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (nth < plan.Failing + plan.Throttling)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
        }
        else
        {
            if (isCard && replyTo?.StartsWith(TurnPrefix, StringComparison.Ordinal) == true)
            {
                tally.NoteAnswer(int.Parse(replyTo.AsSpan(TurnPrefix.Length), CultureInfo.InvariantCulture));
            }

            await context.Response.WriteAsync("{\"id\":\"sent\"}", context.RequestAborted);
        }
    }
}
