namespace Microsoft.Bot.Connector;

/// <summary>Calls the channel that a conversation lives on.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL that every route starts from.</summary>
    Uri BaseUri { get; set; }

    IConversations Conversations { get; }
}
