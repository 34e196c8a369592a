using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How large text is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveTextSize
{
    Default,
    Normal,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>How heavy text is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveTextWeight
{
    Default,
    Normal,
    Lighter,
    Bolder,
}

/// <summary>What the colour of text means.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>The typeface of text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveFontType
{
    Default,
    Monospace,
}

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}
