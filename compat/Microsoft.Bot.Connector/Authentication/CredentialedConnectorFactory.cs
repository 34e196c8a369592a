namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients that carry the bot's credentials.</summary>
internal sealed class CredentialedConnectorFactory(
    Cloud cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    string appId,
    Func<HttpClient> httpClient) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? cloud.Scope, cloud.Login, cloud.ValidateAuthority, cancellationToken);

        return new ConnectorClient(new Uri(serviceUrl), credentials, httpClient());
    }
}
