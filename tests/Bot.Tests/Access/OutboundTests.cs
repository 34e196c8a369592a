using System.Net;
using HccBot.Bot.Access;
using HccBot.Bot.Turns.Subscriptions;
using HccBot.Knowledge.Corpus;
using HccBot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace HccBot.Bot.Tests.Access;

/// <summary>How the bot proves itself, and to whom it sends.</summary>
public sealed class OutboundTests
{
    private static readonly CorpusDigest Changed =
        new("second", new Dictionary<string, FactDigest> { ["leap-012-os"] = new("leap-012", "second") });

    private readonly LocalCloud _cloud = new();

    [Theory]
    [InlineData("SingleTenant", "/" + LocalCloud.Tenant + "/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "/botframework.com/oauth2/v2.0/token")]
    [InlineData(null, "/botframework.com/oauth2/v2.0/token")]
    public async Task The_token_is_fetched_by_the_secret_from_the_tenant_of_the_type(string? type, string path)
    {
        _cloud.Settings["MicrosoftAppType"] = type;
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await bot.SayAsync("help");

        var login = Assert.Single(_cloud.Logins);
        Assert.Equal(path, login.Url.AbsolutePath);
        Assert.Contains($"client_secret={LocalCloud.Secret}", login.Body);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", login.Body);
    }

    [Fact]
    public async Task Every_send_carries_the_token_and_one_token_serves_many()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await bot.SayAsync("help");
        await bot.SayAsync("help");

        Assert.Single(_cloud.Logins);
        Assert.All(_cloud.Sends, send => Assert.Equal($"Bearer {LocalLogin.Token}", send.Authorization));
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_fetched_anew()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        await bot.SayAsync("help");
        _cloud.RefusedTokens.Add(LocalLogin.Token);
        _cloud.Login.Issued = "token-of-tomorrow";

        await bot.SayAsync("help");
        await bot.SayAsync("help");

        Assert.Equal(2, _cloud.Logins.Count());
        Assert.Equal(
            [LocalLogin.Token, LocalLogin.Token, "token-of-tomorrow", "token-of-tomorrow"],
            _cloud.Sends.Select(send => send.Authorization!["Bearer ".Length..]));
    }

    [Fact]
    public async Task Where_the_channel_refuses_a_new_token_too_the_bot_gives_up()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        await bot.SayAsync("help");
        _cloud.RefusedTokens.UnionWith([LocalLogin.Token, "token-of-tomorrow"]);
        _cloud.Login.Issued = "token-of-tomorrow";
        var before = _cloud.Sends.Count();

        await bot.PostAsync(bot.Message("help"));

        // The answer by both tokens, and word of the failure by the newer one.
        Assert.Single(bot.Connector.Sent);
        Assert.Equal(3, _cloud.Sends.Count() - before);
    }

    [Theory]
    [InlineData(".pfx")]
    [InlineData(".pem")]
    public async Task With_a_certificate_the_secret_stays_at_home(string kind)
    {
        using var file = new CertificateFile(kind);
        _cloud.Settings["MicrosoftAppPassword"] = null;
        (_cloud.Settings["HccBot:CertificateFile"], _cloud.Settings["HccBot:CertificatePassword"]) = (file.Path, file.Password);
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await bot.SayAsync("help");

        var login = Assert.Single(_cloud.Logins);
        Assert.Contains("client_assertion=ey", login.Body);
        Assert.DoesNotContain("client_secret", login.Body);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_platform()
    {
        (_cloud.Settings["MicrosoftAppType"], _cloud.Settings["MicrosoftAppPassword"]) = ("UserAssignedMSI", null);
        _cloud.Network.Put("169.254.169.254", _cloud.Login.AnswerAsync);
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await bot.SayAsync("help");

        Assert.Contains(_cloud.Logins, login => login.Url.Query.Contains($"client_id={LocalCloud.AppId}", StringComparison.Ordinal));
        Assert.All(_cloud.Sends, send => Assert.Equal($"Bearer {LocalLogin.Token}", send.Authorization));
    }

    [Fact]
    public async Task An_expired_secret_is_said_in_the_log_and_nothing_is_sent()
    {
        _cloud.Login.Error = "AADSTS7000222: The provided client secret keys are expired.";
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        var status = await bot.PostAsync(bot.Message("help"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("the login gives it no token (invalid_client AADSTS7000222)", bot.Log.Text);
        Assert.DoesNotContain(LocalCloud.Secret, bot.Log.Text);
        Assert.Empty(_cloud.Sends);
    }

    [Fact]
    public async Task The_bot_speaks_up_in_a_conversation_that_it_remembers()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await ContinueAsync(bot, LocalCloud.ServiceUrl);

        Assert.Equal($"Bearer {LocalLogin.Token}", Assert.Single(_cloud.Sends).Authorization);
    }

    [Fact]
    public async Task A_subscribed_conversation_is_told_of_changes_with_the_token()
    {
        var knowledge = new ScriptedKnowledge();
        await using var bot = await Conversation.StartAsync(knowledge, cloud: _cloud);
        await bot.SayAsync("subscribe");
        knowledge.Digest = Changed;

        await bot.Services.GetRequiredService<ChangeAnnouncer>().RoundAsync(CancellationToken.None);

        Assert.Equal(2, _cloud.Sends.Count(send => send.Authorization == $"Bearer {LocalLogin.Token}"));
    }

    [Fact]
    public async Task A_subscribed_conversation_of_a_tenant_that_is_no_longer_let_in_is_told_nothing()
    {
        var knowledge = new ScriptedKnowledge();
        await using var bot = await Conversation.StartAsync(knowledge, cloud: _cloud);
        await bot.SayAsync("subscribe");
        _cloud.Settings["HccBot:Tenants:0"] = LocalCloud.OtherTenant;
        await bot.RestartAsync(knowledge);
        knowledge.Digest = Changed;

        await bot.Services.GetRequiredService<ChangeAnnouncer>().RoundAsync(CancellationToken.None);

        Assert.Single(_cloud.Sends);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://localhost:3978/")]
    public async Task A_conversation_that_was_kept_with_another_host_gets_neither_message_nor_token(string serviceUrl)
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        await Assert.ThrowsAsync<ForeignHostException>(() => ContinueAsync(bot, serviceUrl, throwOn: true));

        Assert.Empty(_cloud.Network.Calls);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge());
        (bot.Connector.Status, bot.Connector.Location) = (status, "/elsewhere");

        await bot.PostAsync(bot.Message("help"));

        Assert.DoesNotContain(bot.Connector.Sent, sent => sent.Path == "/elsewhere");
    }

    [Fact]
    public async Task No_secret_and_no_token_is_ever_logged()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        await bot.SayAsync("help");
        var refused = new Knock(_cloud, bot.Message("help"));
        refused.Claims["aud"] = "other";

        var (_, _, token) = await refused.SendAsync(bot);

        Assert.Contains("not for this bot alone", bot.Log.Text);
        Assert.All(
            [LocalCloud.Secret, LocalLogin.Token, token.Split('.')[1], token.Split('.')[2], "Bearer ey"],
            secret => Assert.DoesNotContain(secret, bot.Log.Text));
    }

    private static async Task ContinueAsync(Conversation bot, string serviceUrl, bool throwOn = false)
    {
        var adapter = bot.Services.GetRequiredService<BotAdapter>();
        adapter.OnTurnError = throwOn ? null : adapter.OnTurnError;
        var reference = new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = serviceUrl,
            Bot = new ChannelAccount("28:bot"),
            Conversation = new ConversationAccount(id: "a:chat"),
        };
        await adapter.ContinueConversationAsync(
            LocalCloud.AppId, reference, (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token), CancellationToken.None);
    }
}
