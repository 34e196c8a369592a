using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Hosting;

/// <summary>A bot behind HTTP, and the channel it talks to.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private LoopbackServer _server;

    private BotHost(FakeConnector connector) => Connector = connector;

    public FakeConnector Connector { get; }

    public CloudAdapter Adapter { get; private init; }

    public static async Task<BotHost> StartAsync(
        BotCallbackHandler turn, string appId = null, IHttpClientFactory network = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("MicrosoftAppId", appId), new("MicrosoftAppPassword", appId)])
            .Build();
        BotFrameworkAuthentication authentication = new ConfigurationBotFrameworkAuthentication(
            configuration, httpClientFactory: network);
        var host = new BotHost(await FakeConnector.StartAsync()) { Adapter = new CloudAdapter(authentication) };
        host._server = await LoopbackServer.StartAsync(http =>
            host.Adapter.ProcessAsync(http.Request, http.Response, new Bot(turn), CancellationToken.None));
        return host;
    }

    public async Task<Answer> PostAsync(string body, string authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await SendAsync(request);
    }

    public Task<Answer> PostAsync(JObject activity) => PostAsync(activity.ToString());

    public Task<Answer> SendAsync(HttpMethod method) => SendAsync(new HttpRequestMessage(method, _server.Url));

    /// <summary>An activity as Teams sends it, in a conversation whose id needs escaping.</summary>
    public JObject Activity(string type = ActivityTypes.Message) => new()
    {
        ["type"] = type,
        ["id"] = "1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JObject { ["id"] = "29:ada" },
        ["recipient"] = new JObject { ["id"] = "28:bot" },
        ["conversation"] = new JObject { ["id"] = "19:a|b@thread.tacv2;messageid=1" },
    };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private static async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal sealed record Answer(int Status, string Body);

    private sealed class Bot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turn(turnContext, cancellationToken);
    }
}
