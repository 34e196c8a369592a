using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A title with its value.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public string Title { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public string Value { get; set; }
}
