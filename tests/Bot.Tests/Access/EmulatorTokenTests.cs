using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Access;

/// <summary>Tokens that an Emulator fetches by the bot's own secret, where they are let in.</summary>
public sealed class EmulatorTokenTests : IAsyncLifetime
{
    private const string OwnTenant = $"https://login.microsoftonline.com/{LocalCloud.Tenant}/v2.0";

    private static readonly TableRow[] Table =
    [
        new("version 1", 200, knock => knock.AsEmulator("1.0", "appid")),
        new("version 2", 200, knock => knock.AsEmulator("2.0", "azp")),
        new("of the bot's own tenant", 200, knock => knock.AsEmulator("2.0", "azp", OwnTenant)),
        new("of a channel, as ever", 200, _ => { }),

        new("version 1 with the claim of version 2", 401, knock => knock.AsEmulator("1.0", "azp")),
        new("version 2 with the claim of version 1", 401, knock => knock.AsEmulator("2.0", "appid")),
        new("a version that nobody knows", 401, knock => knock.AsEmulator("3.0", "azp")),
        new("without a version", 401, knock =>
        {
            knock.AsEmulator("1.0", "appid");
            knock.Claims.Remove("ver");
        }),
        new("issued to another program", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp");
            knock.Claims["azp"] = "other";
        }),
        new("for another program (ours)", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp");
            knock.Claims["aud"] = "https://graph.microsoft.com";
        }),
        new("of another tenant, which its own tid names (ours)", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp", $"https://login.microsoftonline.com/{LocalCloud.OtherTenant}/v2.0");
            knock.Claims["tid"] = LocalCloud.OtherTenant;
        }),
        new("signed by the channel's key", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp");
            knock.SignWith(new LocalAuthority.PublishedKey("channel-key", knock.Key.Rsa, null));
        }),
        new("with a service URL elsewhere (ours)", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp");
            knock.Activity["serviceUrl"] = "https://evil.example/";
        }),
        new("that has ended", 401, knock =>
        {
            knock.AsEmulator("2.0", "azp");
            knock.Claims["exp"] = Knock.Now - 360;
        }),
    ];

    private readonly LocalCloud _cloud = new() { Environment = "Development" };
    private Conversation _bot = null!;

    public static TheoryData<string> Rows => [.. Table.Select(row => row.Name)];

    public async Task InitializeAsync()
    {
        _cloud.Settings["HccBot:EmulatorTokens"] = "true";
        _bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_token_opens_the_door_or_does_not(string row)
    {
        var (_, expected, change) = Table.Single(known => known.Name == row);
        var knock = new Knock(_cloud, _bot.Message("help"));
        change(knock);

        var (status, body, _) = await knock.SendAsync(_bot);

        Assert.Equal((expected, ""), ((int)status, body));
        Assert.Equal(expected == 200 ? 1 : 0, _bot.Connector.Sent.Count);
        Assert.Empty(_cloud.Network.Strays);
    }

    [Fact]
    public async Task An_Emulator_on_this_machine_may_be_sent_to()
    {
        var knock = new Knock(_cloud, _bot.Message("help"));
        knock.AsEmulator("2.0", "azp");
        knock.Activity["serviceUrl"] = "http://localhost:56150/";
        _cloud.Network.Put("localhost", _ => Task.FromResult(LocalNetwork.Json(new JObject { ["id"] = "1" }.ToString())));

        await knock.SendAsync(_bot);

        Assert.Contains(_cloud.Network.Calls, call => call.Url.Port == 56150);
    }
}
