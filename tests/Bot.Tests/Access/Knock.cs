using System.Net;
using System.Text;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Access;

/// <summary>A request of a channel, before a test changes something about it.</summary>
internal sealed class Knock
{
    private readonly LocalCloud _cloud;

    public Knock(LocalCloud cloud, JObject activity)
    {
        (_cloud, Activity) = (cloud, activity);
        Activity["id"] = Guid.NewGuid().ToString();
        Key = cloud.Channel.Key;
        Header = LocalCloud.Header(Key);
        Claims = LocalCloud.Claims();
    }

    public JObject Activity { get; }

    public JObject Header { get; private set; }

    public JObject Claims { get; }

    public LocalAuthority.PublishedKey Key { get; set; }

    public string Path { get; set; } = "/api/messages";

    public static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public string Token => LocalAuthority.Sign(Header, Claims, Key);

    /// <summary>The values of the Authorization header, made of the token.</summary>
    public Func<string, string[]> Authorization { get; set; } = token => [$"Bearer {token}"];

    /// <summary>Signs with another key, which the header names.</summary>
    public void SignWith(LocalAuthority.PublishedKey key)
    {
        Key = key;
        Header["kid"] = key.Id;
    }

    /// <summary>The token that an Emulator fetches in the bot's name.</summary>
    public void AsEmulator(string version, string callerClaim, string issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
    {
        SignWith(_cloud.Entra.Key);
        Claims.Remove("serviceurl");
        Claims["iss"] = issuer;
        Claims["ver"] = version;
        Claims[callerClaim] = LocalCloud.AppId;
        Activity["channelId"] = "emulator";
        ((JObject)Activity["conversation"]!).Remove("tenantId");
    }

    /// <summary>Lets the activity and the token name another service URL.</summary>
    public void ServeAt(string url)
    {
        Activity["serviceUrl"] = url;
        Claims["serviceurl"] = url;
    }

    /// <summary>Knocks; returns the answer, and the token that was sent.</summary>
    public async Task<(HttpStatusCode Status, string Body, string Token)> SendAsync(Conversation bot)
    {
        var token = Token;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path.Replace("TOKEN", token, StringComparison.Ordinal), UriKind.Relative))
        {
            Content = new StringContent(Activity.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(token));
        using var response = await bot.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), token);
    }
}
