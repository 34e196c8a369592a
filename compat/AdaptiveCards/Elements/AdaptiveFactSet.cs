using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Titles with their values, in two columns.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveFact> Facts { get; set; } = [];
}
