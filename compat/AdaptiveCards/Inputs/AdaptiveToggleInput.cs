using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something to switch on or off.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public string Title { get; set; } = string.Empty;

    [DefaultValue("true")]
    public string ValueOn { get; set; } = "true";

    [DefaultValue("false")]
    public string ValueOff { get; set; } = "false";

    public bool Wrap { get; set; }

    public string Value { get; set; }

    public override string GetNonInteractiveValue() => Value ?? ValueOff;
}
