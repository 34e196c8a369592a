namespace HccBot.Bot.Access;

/// <summary>Whose tokens the bot takes and where it gets its own, by the Bot Framework's own keys.</summary>
/// <param name="ChannelIssuer">Issuer of the channels' tokens.</param>
/// <param name="ChannelMetadata">Where that issuer says which keys it has.</param>
/// <param name="Login">Where the bot fetches its own tokens; those of one tenant only, in their tenant on the same host.</param>
/// <param name="Scope">What they are for.</param>
internal sealed record Cloud(string ChannelIssuer, string ChannelMetadata, string Login, string Scope)
{
    /// <summary>The <c>ChannelService</c> of the cloud for the government of the United States.</summary>
    public const string UsGovernment = "https://botframework.azure.us";

    /// <summary>Tenants in which bots of many tenants have their identity; the Emulator fetches their tokens there.</summary>
    private static readonly string[] BotFrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private static readonly Cloud Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/botframework.com",
        "https://api.botframework.com");

    private static readonly Cloud OfUsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us");

    /// <summary>The cloud that the configuration names, with every address that it gives in place of the cloud's own.</summary>
    public static Cloud Of(IConfiguration configuration)
    {
        var named = configuration["ChannelService"] == UsGovernment ? OfUsGovernment : Public;
        return new Cloud(
            Given("ToBotFromChannelTokenIssuer", named.ChannelIssuer),
            Given("ToBotFromChannelOpenIdMetadataUrl", named.ChannelMetadata),
            Given("ToChannelFromBotLoginUrl", named.Login),
            Given("ToChannelFromBotOAuthScope", named.Scope));

        string Given(string key, string standard) => configuration[key] is { Length: > 0 } given ? given : standard;
    }

    /// <summary>Issuers of the tokens that an Emulator fetches in the bot's name.</summary>
    /// <param name="tenant">The bot's own tenant, if it has one.</param>
    public static IEnumerable<string> EmulatorIssuers(string? tenant) =>
        BotFrameworkTenants.Concat(string.IsNullOrWhiteSpace(tenant) ? [] : [tenant])
            .SelectMany(id => new[] { $"https://sts.windows.net/{id}/", $"https://login.microsoftonline.com/{id}/v2.0" });
}
