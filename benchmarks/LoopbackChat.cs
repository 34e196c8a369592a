using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using HccBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HccBot.Benchmarks;

/// <summary>A person's chat with the bot: the real host and a channel that receives its replies, both on loopback.</summary>
internal sealed class LoopbackChat : IAsyncDisposable
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    private readonly WebApplication _bot;
    private readonly WebApplication _channel;
    private readonly HttpClient _http;
    private readonly Channel<int> _replies = Channel.CreateUnbounded<int>();
    private long _lastId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private LoopbackChat(WebApplication bot, WebApplication channel)
    {
        (_bot, _channel) = (bot, channel);
        _http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
    }

    /// <summary>Starts the bot on the corpus, and the channel.</summary>
    public static async Task<LoopbackChat> StartAsync()
    {
        var builder = HccBotHost.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.PostConfigure<HccBotOptions>(options => options.Data = Path.Combine(Path.GetTempPath(), "hccbot-benchmarks"));
        var bot = builder.Build();
        bot.UseHccBot();
        await bot.StartAsync();

        var slim = WebApplication.CreateSlimBuilder();
        slim.Logging.ClearProviders();
        slim.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = slim.Build();
        var chat = new LoopbackChat(bot, channel);
        channel.MapPost("/v3/conversations/{id}/activities/{replyTo?}", chat.ReceiveAsync);
        await channel.StartAsync();
        return chat;
    }

    /// <summary>Types a message and waits for the bot's card; returns how many bytes the reply has.</summary>
    public async Task<int> SayAsync(string text)
    {
        using var content = new StringContent(Message(text), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(Messages, content);
        response.EnsureSuccessStatusCode();
        return await _replies.Reader.ReadAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        using var reply = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
        await context.Response.WriteAsJsonAsync(new { id = "sent" }, context.RequestAborted);
        if (reply.RootElement.TryGetProperty("attachments", out _))
        {
            await _replies.Writer.WriteAsync((int)body.Length, context.RequestAborted);
        }
    }

    private string Message(string text) => JsonSerializer.Serialize(new
    {
        type = "message",
        id = $"{++_lastId}",
        serviceUrl = _channel.Urls.First(),
        channelId = "msteams",
        from = new { id = "29:person", name = "Megan Bowen" },
        conversation = new { id = "a:chat", conversationType = "personal", tenantId = "t" },
        recipient = new { id = "28:bot", name = "HccBot" },
        text,
        textFormat = "plain",
    });
}
