using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>Where a conversation takes place, and what clients can do there.</summary>
internal static class Surface
{
    /// <summary>Whether Teams is at the other end: cards that act in place, feedback, refresh.</summary>
    public static bool IsTeams(IActivity activity) => activity.ChannelId == Channels.Msteams;

    /// <summary>Whether one person talks with the bot alone; channels without group conversations name no type.</summary>
    public static bool IsPersonal(IActivity activity) => activity.Conversation?.ConversationType?.ToUpperInvariant() is not ("CHANNEL" or "GROUPCHAT");

    /// <summary>Whether a message is meant for the bot: among several people only what mentions it, or presses one of its buttons.</summary>
    /// <remarks>An app that may read a channel gets every message in it.</remarks>
    public static bool IsSpokenTo(IMessageActivity activity) =>
        IsPersonal(activity) || MessageText.Mentions(activity) || ButtonWords.AreIn(activity.Value);
}
