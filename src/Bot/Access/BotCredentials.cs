using HccBot.Bot.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace HccBot.Bot.Access;

/// <summary>By what the bot proves itself to its channels: secret, certificate or managed identity, and to allowed hosts only.</summary>
internal sealed class BotCredentials(
    IConfiguration configuration, IOptions<BotIdentityOptions> identity, IOptions<AccessOptions> access, ServiceHosts hosts,
    IHttpClientFactory http, ILogger<BotCredentials> logger) : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _sdk = access.Value.CertificateFile is { Length: > 0 }
        ? new CertificateServiceClientCredentialsFactory(
            BotCertificate.Read(access.Value),
            identity.Value.MicrosoftAppId!,
            AppType.Parse(identity.Value.MicrosoftAppType) == AppType.SingleTenant ? identity.Value.MicrosoftAppTenantId : null,
            http.CreateClient())
        : new ConfigurationServiceClientCredentialFactory(configuration, http.CreateClient());

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _sdk.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _sdk.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        new GuardedCredentials(
            await _sdk.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken), hosts, logger);
}
