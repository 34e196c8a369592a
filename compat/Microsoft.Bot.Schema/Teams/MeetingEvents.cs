using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public class MeetingDetailsBase
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("joinUrl")]
    public Uri JoinUrl { get; set; }

    [JsonProperty("title")]
    public string Title { get; set; }
}

/// <summary>The meeting that an event is about.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    [JsonProperty("meetingType")]
    public string MeetingType { get; set; }
}

/// <summary>A meeting began.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    [JsonProperty("startTime")]
    public DateTime StartTime { get; set; }
}

/// <summary>A meeting ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    [JsonProperty("endTime")]
    public DateTime EndTime { get; set; }
}

/// <summary>People joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    [JsonProperty("members")]
    public IList<TeamsMeetingMember> Members { get; set; }
}

/// <summary>A participant of a meeting.</summary>
public class TeamsMeetingMember
{
    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }
}
