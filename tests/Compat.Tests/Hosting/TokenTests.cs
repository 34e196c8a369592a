using HccBot.Testing;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Hosting;

/// <summary>Tokens at the door of a bot that has nothing but the SDK; the whole table is with the bot's own tests.</summary>
public sealed class TokenTests : IHttpClientFactory, IDisposable
{
    private const string AppId = "00000000-0000-0000-0000-000000000001";
    private const string Emulator = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    private readonly LocalNetwork _network = new();
    private readonly LocalAuthority _channel = new("login.botframework.com");

    public TokenTests()
    {
        _channel.Publish("key", "msteams");
        _network.Put("login.botframework.com", _channel.AnswerAsync);
        _network.Put("login.microsoftonline.com", _channel.AnswerAsync);
    }

    public void Dispose() => _network.Dispose();

    public HttpClient CreateClient(string name) => new(_network, disposeHandler: false);

    [StandInTheory]
    [InlineData("nothing", null, 200)]
    [InlineData("iss", "https://evil.example", 401)]
    [InlineData("aud", "00000000-0000-0000-0000-000000000002", 401)]
    [InlineData("serviceurl", "https://evil.example", 401)]
    [InlineData("exp", "1", 401)]
    [InlineData("nbf", "4000000000", 401)]
    public async Task Claims_decide(string claim, string value, int status)
    {
        await using var host = await BotHost.StartAsync(Silent, AppId, this);
        var claims = Claims(host);
        claims[claim] = long.TryParse(value, out var number) ? number : value;

        Assert.Equal((status, string.Empty), await PostAsync(host, claims));
    }

    [StandInFact]
    public async Task Channel_that_the_key_does_not_speak_for_is_refused()
    {
        await using var host = await BotHost.StartAsync(Silent, AppId, this);
        var activity = host.Activity();
        activity["channelId"] = "slack";

        Assert.Equal((401, string.Empty), await PostAsync(host, Claims(host), activity));
    }

    [StandInTheory]
    [InlineData("1.0", "appid", AppId, 200)]
    [InlineData("2.0", "azp", AppId, 200)]
    [InlineData("2.0", "azp", "other", 401)]
    [InlineData("2.0", "appid", AppId, 401)]
    public async Task Emulator_proves_itself_by_the_bots_own_id(string version, string claim, string caller, int status)
    {
        await using var host = await BotHost.StartAsync(Silent, AppId, this);
        var claims = Claims(host);
        (claims["iss"], claims["ver"], claims[claim]) = (Emulator, version, caller);

        Assert.Equal((status, string.Empty), await PostAsync(host, claims));
    }

    [StandInFact]
    public async Task Caller_id_is_the_channels()
    {
        string callerId = null;
        await using var host = await BotHost.StartAsync(
            (turn, _) => Task.FromResult(callerId = turn.Activity.CallerId), AppId, this);

        await PostAsync(host, Claims(host));

        Assert.Equal("urn:botframework:azure", callerId);
    }

    private static JObject Claims(BotHost host)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = host.Connector.ServiceUrl,
            ["nbf"] = now - 3600,
            ["exp"] = now + 3600,
        };
    }

    private async Task<(int Status, string Body)> PostAsync(BotHost host, JObject claims, JObject activity = null)
    {
        var header = new JObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = _channel.Key.Id };
        var answer = await host.PostAsync(
            (activity ?? host.Activity()).ToString(), $"Bearer {LocalAuthority.Sign(header, claims, _channel.Key)}");
        return (answer.Status, answer.Body);
    }

    private static Task Silent(ITurnContext turn, CancellationToken token) => Task.CompletedTask;
}
