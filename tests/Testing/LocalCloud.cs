using System.Net;
using Newtonsoft.Json.Linq;

namespace HccBot.Testing;

/// <summary>What a registered bot needs of Microsoft's cloud: its channel, the login, and those who sign for them.</summary>
public sealed class LocalCloud
{
    public const string AppId = "3f1c2d4e-0000-4000-8000-000000000001";
    public const string Tenant = "72f988bf-0000-4000-8000-000000000002";
    public const string OtherTenant = "72f988bf-0000-4000-8000-000000000003";
    public const string Secret = "secret-that-nobody-may-see";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    public const string ChannelIssuer = "https://api.botframework.com";

    private static readonly HttpClient Forward = new();

    // Making a key takes longer than most tests do.
    private static readonly LocalAuthority.PublishedKey ChannelKey = LocalAuthority.PublishedKey.New("channel-key", ["msteams", "webchat"]);
    private static readonly LocalAuthority.PublishedKey EntraKey = LocalAuthority.PublishedKey.New("entra-key", null);

    public LocalCloud()
    {
        Channel.Publish(ChannelKey);
        Entra.Publish(EntraKey);
        Network.Put("login.botframework.com", Channel.AnswerAsync);
        Network.Put("login.microsoftonline.com", request =>
            request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) || request.RequestUri.AbsolutePath.Contains("/discovery/", StringComparison.Ordinal)
                ? Login.AnswerAsync(request)
                : Entra.AnswerAsync(request));
    }

    public LocalNetwork Network { get; } = new();

    /// <summary>Signs for the channels.</summary>
    public LocalAuthority Channel { get; } = new("login.botframework.com");

    /// <summary>Signs for the Emulator.</summary>
    public LocalAuthority Entra { get; } = new("login.microsoftonline.com");

    public LocalLogin Login { get; } = new();

    /// <summary>The bot's settings.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = Tenant,
        ["MicrosoftAppPassword"] = Secret,
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
        ["Logging:LogLevel:System.Net.Http"] = "Trace",
    };

    /// <summary>Tokens that the channel doesn't take any more.</summary>
    public HashSet<string> RefusedTokens { get; } = [];

    /// <summary>What the environment is called.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Requests by which the bot fetched its own token.</summary>
    public IEnumerable<LocalNetwork.Call> Logins => Network.Calls.Where(call => call.Url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal));

    /// <summary>Requests that the bot sent to the channel.</summary>
    public IEnumerable<LocalNetwork.Call> Sends => Network.Calls.Where(call => call.Url.Host == "smba.trafficmanager.net");

    /// <summary>The claims of a token as the channel issues it.</summary>
    public static JObject Claims(string serviceUrl = ServiceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JObject
        {
            ["iss"] = ChannelIssuer,
            ["aud"] = AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now - 3600,
            ["exp"] = now + 3600,
        };
    }

    /// <summary>The header of a token by a key.</summary>
    public static JObject Header(LocalAuthority.PublishedKey key) => new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };

    /// <summary>A good token of the channel.</summary>
    public string Token(string serviceUrl = ServiceUrl) => LocalAuthority.Sign(Header(Channel.Key), Claims(serviceUrl), Channel.Key);

    /// <summary>Lets what is sent to the channel's address arrive at a connector.</summary>
    public void Lead(RecordingConnector connector) => Network.Put("smba.trafficmanager.net", async request =>
    {
        if (RefusedTokens.Contains(request.Headers.Authorization?.Parameter ?? ""))
        {
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }

        var url = new Uri(connector.ServiceUrl + request.RequestUri!.AbsolutePath.Replace("/teams/", "/", StringComparison.Ordinal));
        using var copy = new HttpRequestMessage(request.Method, url) { Content = request.Content };
        return await Forward.SendAsync(copy);
    });
}
