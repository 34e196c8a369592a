using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The space above an element.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

/// <summary>The look of a container.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveContainerStyle
{
    Normal,
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>Where an element stands across.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}

/// <summary>Where the content of a cell stands across.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveHorizontalContentAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Where content stands from top to bottom.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

/// <summary>How large a picture is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

/// <summary>How a picture is cropped.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveImageStyle
{
    Default,
    Normal,
    Person,
}

/// <summary>How a height is measured.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveHeightType
{
    Auto,
    Stretch,
    Pixel,
}

/// <summary>How a width is measured.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveWidthType
{
    Auto,
    Stretch,
    Pixel,
}
