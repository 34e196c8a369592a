using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Text with parts of different looks.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveInline> Inlines { get; set; } = [];
}
