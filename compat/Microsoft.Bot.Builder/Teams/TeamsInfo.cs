using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Looks up who is in a Teams conversation.</summary>
public static class TeamsInfo
{
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string teamId = null,
        string continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, Team(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    /// <summary>The members of the team where the turn is in one, else those of the conversation.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOrConversation(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext,
        string userId,
        string teamId = null,
        CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Team(turnContext, teamId), cancellationToken);

    /// <summary>A member of the team where the turn is in one, else of the conversation.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext,
        string userId,
        CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOrConversation(turnContext), cancellationToken);

    private static string Team(ITurnContext turnContext, string teamId) =>
        teamId
        ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This turn is not in a team.");

    private static string TeamOrConversation(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("This turn has no conversation.");

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext,
        string conversationId,
        string continuationToken,
        int? pageSize,
        CancellationToken cancellationToken) =>
        (await Connector(turnContext).PagedMembersAsync<TeamsPagedMembersResult>(
            conversationId, pageSize, continuationToken, null, cancellationToken)).Body;

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext,
        string userId,
        string conversationId,
        CancellationToken cancellationToken) =>
        (await Connector(turnContext).MemberAsync<TeamsChannelAccount>(
            userId, conversationId, cancellationToken)).Body;

    private static Conversations Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations as Conversations
        ?? throw new InvalidOperationException("This turn has no connector.");
}
