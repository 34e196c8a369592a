using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An identity made of an app id and a secret. Without an app id, authentication is disabled.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly BotIdentity _identity;

    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, null, null)
    {
    }

    public PasswordServiceClientCredentialFactory(
        string appId,
        string password,
        string tenantId,
        HttpClient httpClient,
        ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _identity = BotIdentity.Confidential(() => AppId, tenantId, httpClient, builder => builder.WithClientSecret(Password));
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(_identity.Is(appId));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_identity.IsNone);

    /// <exception cref="InvalidOperationException">The credentials asked for are another bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        Task.FromResult(_identity.Credentials(appId, oauthScope, loginEndpoint, validateAuthority));
}
