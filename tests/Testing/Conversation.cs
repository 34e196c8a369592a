using System.Net;
using System.Text;
using HccBot.Bot.Hosting;
using HccBot.Knowledge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>A person in a chat with the bot: the real host in this process, over HTTP, with a channel that records.</summary>
public sealed class Conversation : IAsyncDisposable
{
    private const string BotId = "28:bot";

    private readonly DirectoryInfo? _ownData;
    private readonly Action<WebApplicationBuilder> _configure;
    private readonly LocalCloud? _cloud;
    private WebApplication _app = null!;
    private HttpClient _http = null!;
    private long _lastId = 1485983408510;

    private Conversation(RecordingConnector connector, DirectoryInfo? ownData, LocalCloud? cloud, Action<WebApplicationBuilder> configure) =>
        (Connector, _ownData, _cloud, _configure) = (connector, ownData, cloud, configure);

    public RecordingConnector Connector { get; }

    public RecordingLog Log { get; } = new();

    /// <summary>The parts of the bot.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a bot that knows what it is given.</summary>
    /// <param name="knowledge">What it knows.</param>
    /// <param name="data">Folder of what outlasts it; null for one that goes with the conversation.</param>
    /// <param name="time">Its clock; null for the real one.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="cloud">Where the bot is registered; null for a bot of this machine, whose callers prove nothing.</param>
    public static async Task<Conversation> StartAsync(
        IKnowledge knowledge, string? data = null, TimeProvider? time = null, Action<HccBotOptions>? settings = null, LocalCloud? cloud = null)
    {
        var ownData = data is null ? Directory.CreateTempSubdirectory("hccbot-test-") : null;
        var conversation = new Conversation(await RecordingConnector.StartAsync(), ownData, cloud, builder =>
        {
            builder.Services.PostConfigure<HccBotOptions>(options => options.Data = data ?? ownData!.FullName);
            builder.Services.PostConfigure(settings ?? (_ => { }));
            builder.Services.AddSingleton(time ?? TimeProvider.System);
        });
        cloud?.Lead(conversation.Connector);
        await conversation.RunAsync(knowledge);
        return conversation;
    }

    /// <summary>Stops the bot and starts it again, with its data and the same channel.</summary>
    public async Task RestartAsync(IKnowledge knowledge)
    {
        await StopAsync();
        await RunAsync(knowledge);
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

    /// <summary>An activity as Teams sends it, with an id of its own and the members given.</summary>
    public JObject Activity(string type, JObject? members = null)
    {
        var activity = new JObject
        {
            ["type"] = type,
            ["id"] = $"{Interlocked.Increment(ref _lastId)}",
            ["serviceUrl"] = _cloud is null ? Connector.ServiceUrl : LocalCloud.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JObject { ["id"] = "29:person", ["name"] = "Megan Bowen" },
            ["conversation"] = new JObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = _cloud is null ? "t" : LocalCloud.Tenant },
            ["recipient"] = new JObject { ["id"] = BotId, ["name"] = "HccBot" },
        };
        activity.Merge(members ?? []);
        return activity;
    }

    public Task<HttpStatusCode> PostAsync(JObject activity) => PostAsync(activity.ToString(Formatting.None));

    /// <summary>Posts any body to the bot.</summary>
    public async Task<HttpStatusCode> PostAsync(string body)
    {
        using var response = await SendAsync(Request(body));
        return response.StatusCode;
    }

    /// <summary>Posts an invoke; returns what the bot answers with, an empty object for no body.</summary>
    public async Task<(HttpStatusCode Status, JObject Body)> InvokeAsync(string name, JToken? value, JObject? members = null)
    {
        var invoke = Activity("invoke", new JObject { ["name"] = name, ["value"] = value });
        invoke.Merge(members ?? []);
        using var response = await SendAsync(Request(invoke.ToString(Formatting.None)));
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.StartsWith('{') ? JObject.Parse(body) : []);
    }

    /// <summary>Posts an activity whose sender waits for the replies; returns what comes back.</summary>
    public async Task<JObject> ReplyOnConnectionAsync(JObject activity)
    {
        using var content = new StringContent(activity.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return JObject.Parse(await response.Content.ReadAsStringAsync());
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
        await StopAsync();
        await Connector.DisposeAsync();
        _ownData?.Delete(recursive: true);
    }

    private HttpRequestMessage Request(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (_cloud is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {_cloud.Token()}");
        }

        return request;
    }

    private async Task RunAsync(IKnowledge knowledge)
    {
        var builder = HccBotHost.CreateBuilder();
        if (_cloud is not null)
        {
            builder.Environment.EnvironmentName = _cloud.Environment;
            builder.Configuration.AddInMemoryCollection(_cloud.Settings);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.AddSingleton(knowledge);
        _configure(builder);
        if (_cloud is not null)
        {
            builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => _cloud.Network);
        }

        _app = builder.Build();
        _app.UseHccBot();
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    private async Task StopAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
