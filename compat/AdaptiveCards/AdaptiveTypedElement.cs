using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What everything in a card has that names its type.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    /// <summary>The features a client must have to show this; without them it shows the fallback.</summary>
    [JsonProperty]
    public IDictionary<string, string> Requires;

    [JsonProperty(Order = -10, Required = Required.Always)]
    public abstract string Type { get; set; }

    /// <summary>Members that this type does not name; they survive a round trip.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = [];

    /// <summary>What a client shows that cannot show this.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    [JsonProperty(Order = -9)]
    public string Id { get; set; }
}
