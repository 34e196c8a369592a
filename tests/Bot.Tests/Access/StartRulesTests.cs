using HccBot.Bot.Hosting;
using HccBot.Testing;

namespace HccBot.Bot.Tests.Access;

/// <summary>Which settings the bot starts with.</summary>
public sealed class StartRulesTests
{
    private readonly LocalCloud _cloud = new();

    [Theory]
    [InlineData("MicrosoftAppId", "the app", "MicrosoftAppId is no app id")]
    [InlineData("MicrosoftAppId", "3F1C2D4E-0000-4000-8000-000000000001", "MicrosoftAppId has capital letters")]
    [InlineData("MicrosoftAppId", null, "MicrosoftAppPassword is set, but MicrosoftAppId is not")]
    [InlineData("MicrosoftAppType", "Single", "must be SingleTenant, MultiTenant or UserAssignedMSI")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI", "take MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId", null, "MicrosoftAppTenantId is not set")]
    [InlineData("MicrosoftAppTenantId", "contoso.example", "no id of a tenant")]
    [InlineData("MicrosoftAppPassword", null, "set MicrosoftAppPassword")]
    [InlineData("HccBot:CertificateFile", "hccbot.pfx", "are both set")]
    [InlineData("HccBot:Tenants:0", "contoso", "no id of a tenant")]
    [InlineData("HccBot:Tenants", LocalCloud.OtherTenant, "HccBot:Tenants is a list: set HccBot:Tenants:0 and so on (HccBot__Tenants__0")]
    [InlineData("HccBot:ServiceHosts", "smba.trafficmanager.net", "is a list")]
    [InlineData("HccBot:EmulatorTokens", "true", "is for the environment Development")]
    [InlineData("ChannelService", "https://botframework.example", "ChannelService must be")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://localhost/metadata", "begins with https://")]
    public async Task A_setting_that_is_missing_or_wrong_stops_the_start_and_is_named(string key, string? value, string message)
    {
        _cloud.Settings[key] = value;

        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);

        Assert.Contains(message, refused.Message);
        Assert.DoesNotContain(LocalCloud.Secret, refused.Message);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_must_know_whose_people_may_talk_to_it()
    {
        (_cloud.Settings["MicrosoftAppType"], _cloud.Settings["MicrosoftAppTenantId"]) = ("MultiTenant", null);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);

        Assert.Contains("Nobody could talk to the bot", refused.Message);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_stops_the_start()
    {
        (_cloud.Settings["MicrosoftAppPassword"], _cloud.Settings["HccBot:CertificateFile"]) = (null, "/none/hccbot.pfx");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);

        Assert.Contains("/none/hccbot.pfx", refused.Message);
    }

    [Fact]
    public async Task Without_an_app_id_it_starts_for_this_machine_and_says_so()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge());

        Assert.Contains("MicrosoftAppId is not set", bot.Log.Text);
    }

    [Fact]
    public async Task Without_an_app_id_it_does_not_start_in_what_is_called_production()
    {
        Forget("environment", "Production");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(StartAsync);

        Assert.Contains("HccBot:LocalOnly=true", refused.Message);
    }

    [Fact]
    public async Task Unless_it_is_meant_to_serve_this_machine()
    {
        Forget("environment", "Production");
        _cloud.Settings["HccBot:LocalOnly"] = "true";

        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);

        Assert.Contains("MicrosoftAppId is not set", bot.Log.Text);
    }

    /// <summary>Leaves nothing of the registration but one setting.</summary>
    private void Forget(string key, string value)
    {
        foreach (var setting in _cloud.Settings.Keys.Where(name => name.StartsWith("MicrosoftApp", StringComparison.Ordinal)).ToArray())
        {
            _cloud.Settings.Remove(setting);
        }

        _cloud.Settings[key] = value;
    }

    private async Task StartAsync()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
    }
}
