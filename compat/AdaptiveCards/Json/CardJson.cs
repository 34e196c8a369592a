using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How cards are written and read: nothing that says only what holds anyway.</summary>
internal static class CardJson
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        DefaultValueHandling = DefaultValueHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };
}
