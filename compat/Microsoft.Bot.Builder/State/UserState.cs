using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What is remembered of a person on one channel, across conversations.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/users/{StateKeys.User(turnContext)}";
}

/// <summary>What is remembered of a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}";
}

/// <summary>What is remembered of one person in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}" +
        $"/users/{StateKeys.User(turnContext)}";
}

/// <summary>The parts of the keys that states are stored under.</summary>
internal static class StateKeys
{
    public static string Channel(ITurnContext turnContext) =>
        Required(turnContext.Activity.ChannelId, nameof(Activity.ChannelId));

    public static string Conversation(ITurnContext turnContext) =>
        Required(turnContext.Activity.Conversation?.Id, nameof(Activity.Conversation));

    public static string User(ITurnContext turnContext) =>
        Required(turnContext.Activity.From?.Id, nameof(Activity.From));

    private static string Required(string part, string member) =>
        part ?? throw new InvalidOperationException($"The activity has no {member}, which keys the state.");
}
