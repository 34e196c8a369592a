using HccBot.Bot.Turns.CardActions;
using HccBot.Bot.Turns.Feedback;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Telemetry;

/// <summary>What kind of turn an activity begins, and where. Whoever sends it writes its words, so only known ones are told on.</summary>
internal static class TurnKind
{
    private const string Other = "other";

    private static readonly HashSet<string> Kinds =
    [
        ActivityTypes.Message, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.MessageReaction, ActivityTypes.Event,
        CardActionResponse.InvokeName, FeedbackTurn.InvokeName,
        "composeExtension/query", "composeExtension/selectItem", "composeExtension/queryLink", "composeExtension/anonymousQueryLink",
        "composeExtension/querySettingUrl", "composeExtension/fetchTask", "composeExtension/submitAction",
    ];

    public static string Of(IActivity activity) => activity switch
    {
        Activity { Type: ActivityTypes.Invoke, Name: { } name } when Kinds.Contains(name) => name,
        { Type: { } type } when Kinds.Contains(type) => type,
        _ => Other,
    };

    public static string SurfaceOf(IActivity activity) => (activity.ChannelId, activity.Conversation?.ConversationType?.ToUpperInvariant()) switch
    {
        (Channels.Msteams, "CHANNEL") => "channel",
        (Channels.Msteams, "GROUPCHAT") => "group",
        (Channels.Msteams, _) => "personal",
        (Channels.Webchat, _) => "web",
        (Channels.Emulator, _) => "emulator",
        _ => Other,
    };
}
