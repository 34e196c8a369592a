using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

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
    internal MeetingEventDetails()
    {
    }

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
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }

    [JsonProperty("meeting")]
    public UserMeetingDetails Meeting { get; set; }
}

/// <summary>Whether and as what somebody takes part in a meeting.</summary>
public class UserMeetingDetails
{
    [JsonProperty("inMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty("role")]
    public string Role { get; set; }
}
