using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Shows and hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}
