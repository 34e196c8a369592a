using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Whether an action is a button or stands in the overflow menu.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}

/// <summary>Whether the inputs are submitted with an action.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}

/// <summary>What kind of text is typed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter))]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}
