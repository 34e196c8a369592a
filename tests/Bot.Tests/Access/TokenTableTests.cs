using System.Text;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Access;

/// <summary>Good and bad tokens at the bot's door, one difference a row.</summary>
/// <remarks>
/// The table holds with Microsoft's packages as well: rows marked (ours) are refused by our own rules in <c>src/Bot/Access</c>, where those packages
/// would let the caller in or answer 500; all others by the SDK, too.
/// </remarks>
public sealed class TokenTableTests(TokenTableTests.Door door) : IClassFixture<TokenTableTests.Door>
{
    private static readonly TableRow[] Table =
    [
        new("as Teams sends it", 200, _ => { }),
        new("ended four minutes ago", 200, knock => knock.Claims["exp"] = Knock.Now - 240),
        new("begins in four minutes", 200, knock => knock.Claims["nbf"] = Knock.Now + 240),
        new("without a beginning", 200, knock => knock.Claims.Remove("nbf")),
        new("RS384", 200, knock => knock.Header["alg"] = "RS384"),
        new("RS512", 200, knock => knock.Header["alg"] = "RS512"),
        new("service URL in capitals", 200, knock => knock.Claims["serviceurl"] = LocalCloud.ServiceUrl.ToUpperInvariant()),
        new("audience as a list of one", 200, knock => knock.Claims["aud"] = new JArray(LocalCloud.AppId)),
        new("claims and headers that nobody knows", 200, knock => (knock.Claims["new"], knock.Header["new"]) = ("x", "y")),

        new("no header", 401, knock => knock.Authorization = _ => []),
        new("empty header", 401, knock => knock.Authorization = _ => [""]),
        new("the scheme alone", 401, knock => knock.Authorization = _ => ["Bearer"]),
        new("the token alone", 401, knock => knock.Authorization = token => [token]),
        new("scheme in lower case", 401, knock => knock.Authorization = token => [$"bearer {token}"]),
        new("scheme in upper case", 401, knock => knock.Authorization = token => [$"BEARER {token}"]),
        new("another scheme", 401, knock => knock.Authorization = token => [$"Basic {token}"]),
        new("two spaces", 401, knock => knock.Authorization = token => [$"Bearer  {token}"]),
        new("in the query instead", 401, knock => (knock.Authorization, knock.Path) = (_ => [], "/api/messages?access_token=TOKEN")),
        new("two tokens in one header", 401, knock => knock.Authorization = token => [$"Bearer {token} {token}"]),
        new("two headers", 401, knock => knock.Authorization = token => [$"Bearer {token}", $"Bearer {token}"]),
        new("a second header of another scheme", 401, knock => knock.Authorization = token => ["Basic bWU6bWU=", $"Bearer {token}"]),

        new("two parts (ours)", 401, knock => knock.Authorization = token => [$"Bearer {token[..token.LastIndexOf('.')]}"]),
        new("an empty signature (ours)", 401, knock => knock.Authorization = token => [$"Bearer {token[..(token.LastIndexOf('.') + 1)]}"]),
        new("four parts (ours)", 401, knock => knock.Authorization = token => [$"Bearer {token}.x"]),
        new("five parts, as encrypted (ours)", 401, knock => knock.Authorization = token => [$"Bearer {token}.x.x"]),
        new("letters and dots (ours)", 401, knock => knock.Authorization = _ => ["Bearer a.b.c"]),
        new("signs outside base64url (ours)", 401, knock => knock.Authorization = token => [$"Bearer {token.Replace('.', '!')}"]),
        new("header that is no JSON (ours)", 401, knock => knock.Authorization = token => [$"Bearer {Encoded("no json")}{token[token.IndexOf('.')..]}"]),
        new("claims that are no JSON (ours)", 401, knock => knock.Authorization = token => [$"Bearer {Part(token, 0)}.{Encoded("no json")}.{Part(token, 2)}"]),
        new("twenty thousand characters (ours)", 401, knock => knock.Claims["x"] = new string('x', 20_000)),
        new("more than the server reads", 431, knock => knock.Claims["x"] = new string('x', 60_000)),

        new("no algorithm, no signature (ours)", 401, knock =>
        {
            knock.Header["alg"] = "none";
            knock.Authorization = token => [$"Bearer {token[..(token.LastIndexOf('.') + 1)]}"];
        }),
        new("no algorithm, any signature (ours)", 401, knock => knock.Header["alg"] = "none"),
        new("no algorithm, written otherwise (ours)", 401, knock => knock.Header["alg"] = "NoNe"),
        new("without naming an algorithm (ours)", 401, knock => knock.Header.Remove("alg")),
        new("HS256 with the public key as secret (ours)", 401, knock => knock.Header["alg"] = "HS256"),
        new("PS256, which is not on the list", 401, knock => knock.Header["alg"] = "PS256"),
        new("ES256 over a signature by RSA (ours)", 401, knock => knock.Header["alg"] = "ES256"),

        new("claims changed after signing (ours)", 401, knock => knock.Authorization = token =>
            [$"Bearer {Part(token, 0)}.{LocalAuthority.Encode(new JObject(knock.Claims) { ["more"] = "x" })}.{Part(token, 2)}"]),
        new("signature of another token (ours)", 401, knock => knock.Authorization = token =>
        {
            knock.Claims["exp"] = Knock.Now + 7200;
            return [$"Bearer {token[..token.LastIndexOf('.')]}.{Part(knock.Token, 2)}"];
        }),
        new("a stranger's key under a known id (ours)", 401, knock => knock.Key = LocalAuthority.Stranger(knock.Key.Id)),
        new("a known key under another's id (ours)", 401, knock => knock.Header["kid"] = "quiet-key"),
        new("a key id that nobody has (ours)", 401, knock => knock.SignWith(LocalAuthority.Stranger("nobody"))),
        new("a key id that is a path (ours)", 401, knock => knock.SignWith(LocalAuthority.Stranger("../../dev/null"))),
        new("a key id that is a number (ours)", 401, knock => knock.Header["kid"] = 5),
        new("without a key id (ours)", 401, knock => knock.Header.Remove("kid")),
        new("a key id that two keys share (ours)", 401, knock => knock.SignWith(Door.Shared)),
        new("its own key in its header (ours)", 401, knock =>
        {
            knock.SignWith(LocalAuthority.Stranger("own"));
            knock.Header["jwk"] = knock.Key.Published();
        }),
        new("an address of its own keys (ours)", 401, knock =>
        {
            knock.SignWith(LocalAuthority.Stranger("own"));
            (knock.Header["jku"], knock.Header["x5u"]) = ("https://evil.example/keys", "https://evil.example/cert");
        }),
        new("the key of the Emulator's issuer (ours)", 401, knock => knock.SignWith(Door.Cloud.Entra.Key)),
        new("a key without endorsements", 401, knock => knock.SignWith(Door.Quiet)),
        new("a key endorsed for another channel", 401, knock => knock.SignWith(Door.Other)),

        new("another issuer", 401, knock => knock.Claims["iss"] = "https://evil.example"),
        new("the issuer with a slash", 401, knock => knock.Claims["iss"] = LocalCloud.ChannelIssuer + "/"),
        new("the issuer of another cloud", 401, knock => knock.Claims["iss"] = "https://api.botframework.us"),
        new("no issuer", 401, knock => knock.Claims.Remove("iss")),
        new("for another bot", 401, knock => knock.Claims["aud"] = "3f1c2d4e-0000-4000-8000-00000000000f"),
        new("for nobody", 401, knock => knock.Claims.Remove("aud")),
        new("for an empty name", 401, knock => knock.Claims["aud"] = ""),
        new("for the bot and another (ours)", 401, knock => knock.Claims["aud"] = new JArray(LocalCloud.AppId, "other")),
        new("for another and the bot", 401, knock => knock.Claims["aud"] = new JArray("other", LocalCloud.AppId)),
        new("for the Bot Framework", 401, knock => knock.Claims["aud"] = LocalCloud.ChannelIssuer),
        new("ended six minutes ago", 401, knock => knock.Claims["exp"] = Knock.Now - 360),
        new("without an end (ours)", 401, knock => knock.Claims.Remove("exp")),
        new("an end in words (ours)", 401, knock => knock.Claims["exp"] = "tomorrow"),
        new("begins in six minutes (ours)", 401, knock => knock.Claims["nbf"] = Knock.Now + 360),
        new("of a bot that calls another (skill)", 401, knock => (knock.Claims["ver"], knock.Claims["azp"]) = ("2.0", "other")),

        new("no service URL", 401, knock => knock.Claims.Remove("serviceurl")),
        new("another service URL", 401, knock => knock.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        new("service URL without the slash", 401, knock => knock.Claims["serviceurl"] = LocalCloud.ServiceUrl.TrimEnd('/')),
        new("two service URLs", 401, knock => knock.Claims["serviceurl"] = new JArray(LocalCloud.ServiceUrl, LocalCloud.ServiceUrl)),
        new("a stranger's host in both (ours)", 401, knock => knock.ServeAt("https://evil.example/")),
        new("a neighbor of Teams' host in both (ours)", 401, knock => knock.ServeAt("https://evil.trafficmanager.net/")),
        new("Teams' host as user name in both (ours)", 401, knock => knock.ServeAt("https://smba.trafficmanager.net@evil.example/")),
        new("without TLS in both (ours)", 401, knock => knock.ServeAt("http://smba.trafficmanager.net/teams/")),
        new("another port in both (ours)", 401, knock => knock.ServeAt("https://smba.trafficmanager.net:8443/teams/")),
        new("this machine in both (ours)", 401, knock => knock.ServeAt("http://localhost:3978/")),
        new("the cloud's own metadata in both (ours)", 401, knock => knock.ServeAt("http://169.254.169.254/")),

        new("no channel", 400, knock => knock.Activity.Remove("channelId")),
        new("a channel that its key does not speak for", 401, knock => knock.Activity["channelId"] = "slack"),
        new("a channel that we do not serve (ours)", 401, knock => knock.Activity["channelId"] = "webchat"),
        new("the Emulator by name", 401, knock => knock.Activity["channelId"] = "emulator"),
        new("a token of the Emulator, version 1 (ours)", 401, knock => knock.AsEmulator("1.0", "appid")),
        new("a token of the Emulator, version 2 (ours)", 401, knock => knock.AsEmulator("2.0", "azp")),
    ];

    public static TheoryData<string> Rows => [.. Table.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_token_opens_the_door_or_does_not(string row)
    {
        var (_, expected, change) = Table.Single(known => known.Name == row);
        var knock = new Knock(Door.Cloud, door.Bot.Message("help"));
        change(knock);
        var (sent, refusals) = (door.Bot.Connector.Sent.Count, door.Refusals);

        var (status, body, token) = await knock.SendAsync(door.Bot);

        Assert.Equal((expected, ""), ((int)status, body));
        Assert.Equal(expected == 200 ? 1 : 0, door.Bot.Connector.Sent.Count - sent);
        Assert.Equal(expected == 401 ? 1 : 0, door.Refusals - refusals);
        Assert.DoesNotContain(Part(token, 2), door.Bot.Log.Text, StringComparison.Ordinal);
        Assert.Empty(Door.Cloud.Network.Strays);
    }

    private static string Part(string token, int part) => token.Split('.')[part];

    private static string Encoded(string text) => LocalAuthority.Encode(Encoding.UTF8.GetBytes(text));

    /// <summary>A registered bot, whose channel has more keys than the one it uses.</summary>
    public sealed class Door : IAsyncLifetime
    {
        internal static readonly LocalCloud Cloud = new();
        internal static readonly LocalAuthority.PublishedKey Quiet = Cloud.Channel.Publish("quiet-key", endorsements: null);
        internal static readonly LocalAuthority.PublishedKey Other = Cloud.Channel.Publish("other-key", "slack");
        internal static readonly LocalAuthority.PublishedKey Shared = Cloud.Channel.Publish("shared-key", "msteams");

        static Door() => Cloud.Channel.Publish("shared-key", "msteams");

        public Conversation Bot { get; private set; } = null!;

        public int Refusals => Bot.Log.Text.Split("A request to /api/messages was refused").Length;

        public async Task InitializeAsync()
        {
            // As shipped: below that, ASP.NET Core logs the addresses asked for, and with them what a caller puts there.
            Cloud.Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning";
            Bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: Cloud);
        }

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
