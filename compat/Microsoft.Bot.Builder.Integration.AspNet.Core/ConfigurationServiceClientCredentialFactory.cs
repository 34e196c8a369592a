using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity as MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId give it. The type
/// is MultiTenant unless it says SingleTenant or UserAssignedMSI.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <exception cref="ArgumentException">A setting that the type needs is missing, or the type is none.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClient httpClient = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var (appId, password) = (configuration["MicrosoftAppId"], configuration["MicrosoftAppPassword"]);
        _inner = configuration["MicrosoftAppType"]?.Trim().ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" =>
                new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Needed("MicrosoftAppId"), Needed("MicrosoftAppPassword"), Needed("MicrosoftAppTenantId"), httpClient, logger),
            "USERASSIGNEDMSI" when Needed("MicrosoftAppTenantId") is not null && string.IsNullOrEmpty(password) =>
                new ManagedIdentityServiceClientCredentialsFactory(Needed("MicrosoftAppId"), httpClient, logger),
            "USERASSIGNEDMSI" => throw new ArgumentException("A managed identity has no MicrosoftAppPassword."),
            _ => throw new ArgumentException("The MicrosoftAppType is not known."),
        };

        string Needed(string key) => configuration[key] is { Length: > 0 } value
            ? value
            : throw new ArgumentException($"{key} is needed for this MicrosoftAppType.");
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
