using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Lets in who proves by a token to be a channel of the Bot Framework, or to hold the bot's own secret (the Emulator).
/// Without an app id it lets in who sends no token.
/// </summary>
internal sealed class TokenAuthentication : BotFrameworkAuthentication
{
    private readonly Cloud _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _rules;
    private readonly Func<HttpClient> _httpClient;
    private readonly TokenValidator _channel;
    private readonly TokenValidator _emulator;

    public TokenAuthentication(
        Cloud cloud,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration rules,
        IHttpClientFactory httpClientFactory)
    {
        var ownClient = new Lazy<HttpClient>(() => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }));
        (_cloud, _credentials, _rules) = (cloud, credentials, rules);
        _httpClient = () => httpClientFactory?.CreateClient() ?? ownClient.Value;
        _channel = new TokenValidator(
            [cloud.ChannelIssuer], new SigningKeys(cloud.ChannelMetadata, _httpClient, TimeProvider.System));
        _emulator = new TokenValidator(
            [.. Cloud.EmulatorIssuers, .. rules.ValidTokenIssuers ?? []],
            new SigningKeys(cloud.EmulatorMetadata, _httpClient, TimeProvider.System));
    }

    public override string GetOriginatingAudience() => _cloud.Scope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);

        var disabled = await _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        var identity = disabled ? Anonymous(authHeader) : await IdentifyAsync(activity, authHeader, cancellationToken);
        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = identity,
            CallerId = disabled ? null : _cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) => throw new NotSupportedException("Web sockets are not carried.");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken) => throw new NotSupportedException("Skills are not carried.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);

        var appId = Value(claimsIdentity, AuthenticationConstants.AudienceClaim)
            ?? Value(claimsIdentity, AuthenticationConstants.AppIdClaim);
        return new CredentialedConnectorFactory(_cloud, _credentials, appId ?? string.Empty, _httpClient);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot signs nobody in.");

    private static ClaimsIdentity Anonymous(string authHeader) => string.IsNullOrWhiteSpace(authHeader)
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : throw new UnauthorizedAccessException("The request carries a token, and there is no app id that it could be for.");

    private async Task<ClaimsIdentity> IdentifyAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken)
    {
        var token = BearerToken.Read(authHeader);
        var identity = _emulator.Takes(token)
            ? await EmulatorAsync(token, cancellationToken)
            : await ChannelAsync(token, activity, cancellationToken);
        if (_rules.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        }

        return identity;
    }

    private async Task<ClaimsIdentity> ChannelAsync(
        JsonWebToken token,
        Activity activity,
        CancellationToken cancellationToken)
    {
        var (identity, key) = await _channel.ValidateAsync(token, cancellationToken);
        string[] endorsements = [activity.ChannelId, .. _rules.RequiredEndorsements ?? []];
        if (endorsements.Except(key.Endorsements, StringComparer.Ordinal).Any())
        {
            throw new UnauthorizedAccessException("The key that signed the token does not speak for the channel.");
        }

        await CheckAudienceAsync(token, cancellationToken);
        var serviceUrl = Value(identity, AuthenticationConstants.ServiceUrlClaim);
        return string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) && serviceUrl is not null
            ? identity
            : throw new UnauthorizedAccessException("The token is for another service URL.");
    }

    private async Task<ClaimsIdentity> EmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (identity, _) = await _emulator.ValidateAsync(token, cancellationToken);
        await CheckAudienceAsync(token, cancellationToken);
        var caller = Value(identity, AuthenticationConstants.VersionClaim) switch
        {
            "" or "1.0" => Value(identity, AuthenticationConstants.AppIdClaim),
            "2.0" => Value(identity, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        return caller is not null && await _credentials.IsValidAppIdAsync(caller, cancellationToken)
            ? identity
            : throw new UnauthorizedAccessException("The token was not issued to the bot itself.");
    }

    private async Task CheckAudienceAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var audiences = token.Audiences.ToArray();
        if (audiences.Length != 1 || !await _credentials.IsValidAppIdAsync(audiences[0], cancellationToken))
        {
            throw new UnauthorizedAccessException("The token is for another bot.");
        }
    }

    /// <summary>The value of a claim; null where it is missing, or there several times.</summary>
    private static string Value(ClaimsIdentity identity, string type)
    {
        var claims = identity.FindAll(type).ToArray();
        return claims.Length == 1 ? claims[0].Value : null;
    }
}
