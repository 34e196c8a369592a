using System.Net;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Access;

/// <summary>People of which tenants and teams the bot talks with.</summary>
public sealed class AdmissionTests
{
    private const string Team = "19:board@thread.tacv2";

    private readonly LocalCloud _cloud = new();
    private readonly ScriptedKnowledge _knowledge = new();

    [Fact]
    public async Task People_of_the_bots_own_tenant_are_answered()
    {
        await using var bot = await StartAsync();

        await bot.SayAsync("which trials?");

        Assert.Equal(["which trials?"], _knowledge.Asked);
    }

    [Theory]
    [InlineData(LocalCloud.OtherTenant, null)]
    [InlineData(LocalCloud.Tenant, LocalCloud.OtherTenant)]
    [InlineData(null, LocalCloud.OtherTenant)]
    [InlineData(null, null)]
    public async Task People_of_another_tenant_are_told_so_and_not_heard(string? conversation, string? channelData)
    {
        await using var bot = await StartAsync();

        await bot.PostAsync(From(bot, conversation, channelData));

        Assert.Equal("I can't answer here.", (string?)Assert.Single(bot.Connector.Sent).Activity["summary"]);
        Assert.Empty(_knowledge.Asked);
    }

    [Fact]
    public async Task They_are_told_once_in_a_conversation()
    {
        await using var bot = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
        {
            var message = From(bot, LocalCloud.OtherTenant, null);
            message["id"] = $"{number}";
            return bot.PostAsync(message);
        }));

        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task They_get_nothing_from_the_message_extension_and_no_greeting()
    {
        await using var bot = await StartAsync();
        var foreign = new JObject { ["conversation"] = new JObject { ["tenantId"] = LocalCloud.OtherTenant } };

        var (status, body) = await bot.InvokeAsync("composeExtension/query", new JObject { ["commandId"] = "searchTrials" }, foreign);
        await bot.PostAsync(bot.Activity("installationUpdate", new JObject(foreign) { ["action"] = "add" }));

        Assert.Equal((HttpStatusCode.Forbidden, 0), (status, body.Count));
        Assert.Empty(bot.Connector.Sent);
    }

    [Fact]
    public async Task What_is_logged_of_them_names_nobody()
    {
        await using var bot = await StartAsync();

        await bot.PostAsync(From(bot, LocalCloud.OtherTenant, null));

        Assert.Contains("of another tenant or team was refused", bot.Log.Text);
        Assert.All(["Megan", "29:person", "which trials"], personal => Assert.DoesNotContain(personal, bot.Log.Text));
    }

    [Theory]
    [InlineData(LocalCloud.OtherTenant, 1)]
    [InlineData(LocalCloud.Tenant, 0)]
    public async Task A_list_takes_the_place_of_the_own_tenant(string tenant, int asked)
    {
        _cloud.Settings["HccBot:Tenants:0"] = LocalCloud.OtherTenant.ToUpperInvariant();
        await using var bot = await StartAsync();

        await bot.PostAsync(From(bot, tenant, null));

        Assert.Equal(asked, _knowledge.Asked.Count);
    }

    [Theory]
    [InlineData("channel", Team, null, 1)]
    [InlineData("channel", "19:other@thread.tacv2", Team, 1)]
    [InlineData("channel", "19:other@thread.tacv2", null, 0)]
    [InlineData("channel", null, null, 0)]
    [InlineData("personal", null, null, 1)]
    [InlineData("groupChat", null, null, 1)]
    public async Task A_list_of_teams_closes_the_channels_of_others(string type, string? team, string? group, int asked)
    {
        _cloud.Settings["HccBot:Teams:0"] = Team;
        await using var bot = await StartAsync();
        var message = bot.Message("which trials?");
        message["conversation"]!["conversationType"] = type;
        message["channelData"] = new JObject { ["team"] = team is null ? null : new JObject { ["id"] = team, ["aadGroupId"] = group } };
        message["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "x", ["mentioned"] = new JObject { ["id"] = "28:bot" } });

        await bot.PostAsync(message);

        Assert.Equal(asked, _knowledge.Asked.Count);
    }

    private Task<Conversation> StartAsync() => Conversation.StartAsync(_knowledge, cloud: _cloud);

    private static JObject From(Conversation bot, string? conversation, string? channelData)
    {
        var message = bot.Message("which trials?");
        message["conversation"]!["tenantId"] = conversation;
        message["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = channelData } };
        return message;
    }
}
