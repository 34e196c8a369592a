using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something shown in the body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line stands above.</summary>
    public bool Separator { get; set; }

    [JsonIgnore]
    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    [JsonProperty("height")]
    private AdaptiveHeight HeightInJson
    {
        get => Height == AdaptiveHeight.Auto ? null : Height;
        set => Height = value ?? AdaptiveHeight.Auto;
    }
}
