using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How a client fetches the latest state of the card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>The people for whom it is fetched without being asked for, 60 at most.</summary>
    [JsonIgnore]
    public List<string> UserIds { get; set; } = [];

    public DateTime? Expires { get; set; }

    [JsonProperty("userIds")]
    private List<string> UserIdsInJson
    {
        get => UserIds is { Count: > 0 } ? UserIds : null;
        set => UserIds = value ?? [];
    }
}
