using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where one cloud of the Bot Framework is found, and what its tokens say of it.</summary>
/// <param name="ChannelIssuer">Who issues the tokens of the channels.</param>
/// <param name="ChannelMetadata">OpenID metadata of that issuer.</param>
/// <param name="EmulatorMetadata">OpenID metadata of those who issue tokens to bots themselves.</param>
/// <param name="Login">Where the bot fetches its own tokens, with the tenant of bots of many tenants.</param>
/// <param name="Scope">What they are for.</param>
/// <param name="CallerId">What activities from its channels say their caller is.</param>
/// <param name="ValidateAuthority">Whether the login is checked to be one of Microsoft's.</param>
internal sealed record Cloud(
    string ChannelIssuer,
    string ChannelMetadata,
    string EmulatorMetadata,
    string Login,
    string Scope,
    string CallerId,
    bool ValidateAuthority)
{
    private const string UsGovernment = "https://botframework.azure.us";

    private static readonly Cloud Public = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.com/" + AuthenticationConstants.DefaultChannelAuthTenant,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        "urn:botframework:azure",
        ValidateAuthority: true);

    private static readonly Cloud UsGov = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        "urn:botframework:azureusgov",
        ValidateAuthority: true);

    /// <summary>Issuers of the tokens that the Emulator fetches in the name of a bot of many tenants.</summary>
    public static IReadOnlyList<string> EmulatorIssuers { get; } =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    /// <summary>The cloud that the configuration names, with every address that it gives in place of the cloud's own.</summary>
    /// <exception cref="NotSupportedException">ChannelService names a cloud that is not known.</exception>
    public static Cloud Of(IConfiguration configuration)
    {
        var named = configuration["ChannelService"] switch
        {
            null or "" => Public,
            UsGovernment => UsGov,
            var other => throw new NotSupportedException($"The ChannelService {other} is not known."),
        };
        return new Cloud(
            Given("ToBotFromChannelTokenIssuer", named.ChannelIssuer),
            Given("ToBotFromChannelOpenIdMetadataUrl", named.ChannelMetadata),
            Given("ToBotFromEmulatorOpenIdMetadataUrl", named.EmulatorMetadata),
            Given("ToChannelFromBotLoginUrl", named.Login),
            Given("ToChannelFromBotOAuthScope", named.Scope),
            Given("CallerId", named.CallerId),
            configuration.GetValue("ValidateAuthority", named.ValidateAuthority));

        string Given(string key, string standard) => configuration[key] is { Length: > 0 } given ? given : standard;
    }
}
