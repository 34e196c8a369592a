using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a client shows instead: another element, or nothing.</summary>
[JsonConverter(typeof(FallbackConverter))]
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType)
    {
        Type = fallbackType;
    }

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement Content { get; set; }

    /// <summary>The kinds of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }
}
