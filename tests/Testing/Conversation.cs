using System.Net;
using System.Text;
using HccBot.Bot.Hosting;
using HccBot.Knowledge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>A person in a chat with the bot: the real host in this process, over HTTP, with a channel that records.</summary>
public sealed class Conversation : IAsyncDisposable
{
    private const string BotId = "28:bot";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private Conversation(WebApplication app, RecordingConnector connector, RecordingLog log)
    {
        (_app, Connector, Log) = (app, connector, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public RecordingConnector Connector { get; }

    public RecordingLog Log { get; }

    /// <summary>Starts a bot that knows what it is given, and may be set otherwise than by default.</summary>
    public static async Task<Conversation> StartAsync(IKnowledge knowledge, Action<HccBotOptions>? set = null)
    {
        var log = new RecordingLog();
        var builder = HccBotHost.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.AddSingleton(knowledge);
        builder.Services.Configure(set ?? (_ => { }));
        var app = builder.Build();
        app.UseHccBot();
        await app.StartAsync();
        return new Conversation(app, await RecordingConnector.StartAsync(), log);
    }

    /// <summary>Types a message; returns the only reply.</summary>
    public async Task<JObject> SayAsync(string text)
    {
        var before = Connector.Sent.Count;
        var status = await PostAsync(Message(text));
        return status == HttpStatusCode.OK ? Connector.Sent.Skip(before).Single().Activity
            : throw new InvalidOperationException($"The bot answered {status}.");
    }

    /// <summary>A message as Teams sends it.</summary>
    public JObject Message(string? text) => Activity("message", new JObject { ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>An activity as Teams sends it, with the members given.</summary>
    public JObject Activity(string type, JObject? members = null)
    {
        var activity = new JObject
        {
            ["type"] = type,
            ["id"] = "1485983408511",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JObject { ["id"] = "29:person", ["name"] = "Megan Bowen" },
            ["conversation"] = new JObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = "t" },
            ["recipient"] = new JObject { ["id"] = BotId, ["name"] = "HccBot" },
        };
        activity.Merge(members ?? []);
        return activity;
    }

    /// <summary>Sends an invoke; returns the status and the body of its response, null for none.</summary>
    public async Task<(HttpStatusCode Status, JObject? Body)> InvokeAsync(string name, JToken? value, JObject? members = null)
    {
        var invoke = Activity("invoke", new JObject { ["name"] = name, ["value"] = value });
        invoke.Merge(members ?? []);
        using var content = new StringContent(invoke.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? null : JObject.Parse(body));
    }

    public Task<HttpStatusCode> PostAsync(JObject activity) => PostAsync(activity.ToString(Formatting.None));

    /// <summary>Posts any body to the bot.</summary>
    public async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return response.StatusCode;
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await _http.SendAsync(request);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
