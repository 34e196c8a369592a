using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversation routes of the connector.</summary>
public class Conversations : IConversations
{
    private readonly ConnectorChannel _channel;

    internal Conversations(ConnectorChannel channel) => _channel = channel;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _channel.CallAsync<ConversationResourceResponse>(
            HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _channel.CallAsync<ResourceResponse>(
            HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _channel.CallAsync<ResourceResponse>(
            HttpMethod.Put, OneActivity(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var headers = customHeaders is null ? [] : new Dictionary<string, List<string>>(customHeaders);
        if (conversationId.All(c => c is >= ' ' and <= '~'))
        {
            // A header holds no other characters; the address names the conversation in any case.
            headers["x-ms-conversation-id"] = [conversationId];
        }

        return _channel.CallAsync<ResourceResponse>(
            HttpMethod.Post, OneActivity(conversationId, activityId), activity, headers, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await _channel.CallAsync<object>(
            HttpMethod.Delete, OneActivity(conversationId, activityId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _channel.CallAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"{Conversation(conversationId)}/members", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        PagedMembersAsync<PagedMembersResult>(
            conversationId, pageSize, continuationToken, customHeaders, cancellationToken);

    internal Task<HttpOperationResponse<T>> PagedMembersAsync<T>(
        string conversationId,
        int? pageSize,
        string continuationToken,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        string[] query =
        [
            .. pageSize is { } size ? [$"pageSize={size}"] : Array.Empty<string>(),
            .. continuationToken is { } token
                ? [$"continuationToken={Uri.EscapeDataString(token)}"]
                : Array.Empty<string>(),
        ];
        var route = $"{Conversation(conversationId)}/pagedmembers";

        return _channel.CallAsync<T>(
            HttpMethod.Get,
            query.Length == 0 ? route : $"{route}?{string.Join('&', query)}",
            null,
            customHeaders,
            cancellationToken);
    }

    internal Task<HttpOperationResponse<T>> MemberAsync<T>(
        string userId,
        string conversationId,
        CancellationToken cancellationToken) =>
        _channel.CallAsync<T>(
            HttpMethod.Get,
            $"{Conversation(conversationId)}/members/{ConnectorChannel.PathPart(userId)}",
            null,
            null,
            cancellationToken);

    private static string Conversation(string conversationId) =>
        $"v3/conversations/{ConnectorChannel.PathPart(conversationId)}";

    private static string Activities(string conversationId) => $"{Conversation(conversationId)}/activities";

    private static string OneActivity(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{ConnectorChannel.PathPart(activityId)}";
}
