using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something to choose.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The values chosen, with commas between them.</summary>
    public string Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    public bool Wrap { get; set; }

    public string Placeholder { get; set; }

    public override string GetNonInteractiveValue()
    {
        var chosen = Value?.Split(',') ?? [];
        return string.Join(", ", Choices.Where(choice => chosen.Contains(choice.Value)).Select(choice => choice.Title));
    }
}
