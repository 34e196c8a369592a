using HccBot.Bot.Hosting;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Access;

/// <summary>Whose people the bot talks with: those of its own tenant, or of the tenants and teams that are listed.</summary>
internal sealed class Admission(IOptions<BotIdentityOptions> identity, IOptions<AccessOptions> access)
{
    private readonly bool _all = identity.Value.ServesThisMachineOnly;

    private readonly HashSet<string> _tenants = new(
        access.Value.Tenants is { Length: > 0 } tenants ? tenants : [identity.Value.MicrosoftAppTenantId ?? ""], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _teams = new(access.Value.Teams, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the bot takes an activity. One without a tenant is from nowhere; the Emulator, where it is let in, knows none.</summary>
    public bool Takes(IActivity activity)
    {
        if (_all || activity.ChannelId == Channels.Emulator)
        {
            return true;
        }

        var channelData = activity.ChannelData as JObject;
        string[] tenants = [.. Given(activity.Conversation?.TenantId), .. Given(Id(channelData, "tenant", "id"))];
        string[] teams = [.. Given(Id(channelData, "team", "id")), .. Given(Id(channelData, "team", "aadGroupId"))];
        return tenants.Length > 0 && tenants.All(_tenants.Contains)
            && (_teams.Count == 0 || !IsOfTeam(activity, teams) || teams.Any(_teams.Contains));
    }

    /// <summary>Whether a place that was kept is still one of ours; what it does not say was checked when it was kept.</summary>
    public bool Takes(ConversationReference reference) =>
        _all || string.IsNullOrEmpty(reference.Conversation?.TenantId) || _tenants.Contains(reference.Conversation.TenantId);

    private static bool IsOfTeam(IActivity activity, string[] teams) =>
        teams.Length > 0 || string.Equals(activity.Conversation?.ConversationType, "channel", StringComparison.OrdinalIgnoreCase);

    private static string[] Given(string? id) => string.IsNullOrWhiteSpace(id) ? [] : [id];

    private static string? Id(JObject? channelData, string of, string name) =>
        (channelData?[of] as JObject)?[name] is JValue { Type: JTokenType.String } id ? (string?)id : null;
}
