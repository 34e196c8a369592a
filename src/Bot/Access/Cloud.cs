namespace HccBot.Bot.Access;

/// <summary>Whose tokens the bot takes, by the Bot Framework's own keys.</summary>
/// <param name="ChannelIssuer">Issuer of the channels' tokens.</param>
internal sealed record Cloud(string ChannelIssuer)
{
    /// <summary>The <c>ChannelService</c> of the cloud for the government of the United States.</summary>
    public const string UsGovernment = "https://botframework.azure.us";

    /// <summary>Tenants in which bots of many tenants have their identity; the Emulator fetches their tokens there.</summary>
    private static readonly string[] BotFrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>The cloud that the configuration names.</summary>
    public static Cloud Of(IConfiguration configuration) => new(configuration["ToBotFromChannelTokenIssuer"] is { Length: > 0 } issuer ? issuer
        : configuration["ChannelService"] == UsGovernment ? "https://api.botframework.us"
        : "https://api.botframework.com");

    /// <summary>Issuers of the tokens that an Emulator fetches in the bot's name.</summary>
    /// <param name="tenant">The bot's own tenant, if it has one.</param>
    public static IEnumerable<string> EmulatorIssuers(string? tenant) =>
        BotFrameworkTenants.Concat(string.IsNullOrWhiteSpace(tenant) ? [] : [tenant])
            .SelectMany(id => new[] { $"https://sts.windows.net/{id}/", $"https://login.microsoftonline.com/{id}/v2.0" });
}
