using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A stretch of text within a rich text.</summary>
public class AdaptiveTextRun : AdaptiveInline, IAdaptiveTextElement
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text)
    {
        Text = text;
    }

    public override string Type { get; set; } = TypeName;

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public string Text { get; set; } = string.Empty;

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public bool Underline { get; set; }
}
