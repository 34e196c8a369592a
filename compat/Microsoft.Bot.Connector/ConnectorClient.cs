using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The connector of one service URL. The HTTP client belongs to whoever made it and is not disposed here.</summary>
internal sealed class ConnectorClient : IConnectorClient
{
    private readonly ConnectorChannel _channel;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient)
    {
        _channel = new ConnectorChannel(baseUri, credentials, httpClient);
        Conversations = new Conversations(_channel);
    }

    public Uri BaseUri
    {
        get => _channel.BaseUri;
        set => _channel.BaseUri = value;
    }

    public IConversations Conversations { get; }

    public void Dispose()
    {
    }
}
