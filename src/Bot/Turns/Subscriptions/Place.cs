using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.Subscriptions;

/// <summary>A conversation as a place to speak in later: the channel rather than one of its threads, and no person.</summary>
/// <param name="Key">What it is kept under.</param>
/// <param name="Team">Id of its team; null outside teams.</param>
/// <param name="Reference">How it is reached.</param>
internal sealed record Place(string Key, string? Team, ConversationReference Reference)
{
    /// <summary>Teams marks a thread of a channel by this behind the channel's id.</summary>
    private const string ThreadMark = ";messageid=";

    /// <summary>The place that an activity comes from, with the language of whoever spoke there.</summary>
    public static Place Of(IActivity activity)
    {
        var conversation = activity.Conversation;
        var id = conversation.Id.Split(ThreadMark)[0];
        var team = ((activity.ChannelData as JObject)?["team"] as JObject)?["id"] as JValue;
        return new Place($"{activity.ChannelId} {id}", (string?)team, new ConversationReference
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = (activity as Activity)?.Locale,
            Bot = new ChannelAccount(activity.Recipient.Id, activity.Recipient.Name),
            Conversation = new ConversationAccount(
                isGroup: conversation.IsGroup, conversationType: conversation.ConversationType, id: id, tenantId: conversation.TenantId),
        });
    }
}
