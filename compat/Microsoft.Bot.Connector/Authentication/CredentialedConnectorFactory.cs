namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients that carry the bot's credentials.</summary>
internal sealed class CredentialedConnectorFactory(
    ServiceClientCredentialsFactory credentialsFactory,
    string appId,
    string defaultAudience,
    Func<HttpClient> httpClient) : ConnectorFactory
{
    private const string LoginEndpoint = "https://login.microsoftonline.com/" + AuthenticationConstants.DefaultChannelAuthTenant;

    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? defaultAudience, LoginEndpoint, validateAuthority: true, cancellationToken);

        return new ConnectorClient(new Uri(serviceUrl), credentials, httpClient());
    }
}
