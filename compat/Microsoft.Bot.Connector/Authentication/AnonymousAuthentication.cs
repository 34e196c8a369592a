using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Lets anonymous callers in where the bot has no app id, and nobody else: a token cannot be checked here, so whoever
/// sends one is refused, and so is everybody once an app id is set.
/// </summary>
internal sealed class AnonymousAuthentication(
    ServiceClientCredentialsFactory credentialsFactory,
    IHttpClientFactory httpClientFactory) : BotFrameworkAuthentication
{
    private readonly Lazy<HttpClient> _ownClient = new(() => new HttpClient());

    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken) => await AuthenticateAsync(authHeader, cancellationToken);

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) => await AuthenticateAsync(authHeader, cancellationToken);

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken) =>
        (await AuthenticateAsync(authHeader, cancellationToken)).ClaimsIdentity;

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CredentialedConnectorFactory(
            credentialsFactory,
            claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value ?? string.Empty,
            GetOriginatingAudience(),
            () => httpClientFactory?.CreateClient() ?? _ownClient.Value);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot signs nobody in.");

    private async Task<AuthenticateRequestResult> AuthenticateAsync(
        string authHeader,
        CancellationToken cancellationToken)
    {
        if (!await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken))
        {
            throw new UnauthorizedAccessException("An app id is set, and tokens are not checked here.");
        }

        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            throw new UnauthorizedAccessException("The request carries a token, and tokens are not checked here.");
        }

        var identity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = identity,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }
}
