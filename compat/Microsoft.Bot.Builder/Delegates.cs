using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What a turn comes to after all middleware.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Hands the turn on to what stands behind the present middleware.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees activities before they are sent; without calling <paramref name="next"/>, they are not.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext,
    List<Activity> activities,
    Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an activity before it replaces an earlier one.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext,
    Activity activity,
    Func<Task<ResourceResponse>> next);

/// <summary>Sees which activity is about to be deleted.</summary>
public delegate Task DeleteActivityHandler(
    ITurnContext turnContext,
    ConversationReference reference,
    Func<Task> next);
