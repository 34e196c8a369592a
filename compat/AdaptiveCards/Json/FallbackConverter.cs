using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A fallback is the word "drop" or an element.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    private const string Drop = "drop";

    public override AdaptiveFallbackElement ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveFallbackElement existingValue,
        bool hasExistingValue,
        JsonSerializer serializer) => reader.TokenType switch
        {
            JsonToken.Null => null,
            JsonToken.StartObject => new AdaptiveFallbackElement(serializer.Deserialize<AdaptiveTypedElement>(reader)),
            JsonToken.String when Drop.Equals((string)reader.Value, StringComparison.OrdinalIgnoreCase) =>
                new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
            _ => throw new AdaptiveSerializationException("A fallback is an element or \"drop\"."),
        };

    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
    {
        switch (value.Type)
        {
            case AdaptiveFallbackElement.AdaptiveFallbackType.Drop:
                writer.WriteValue(Drop);
                break;
            case AdaptiveFallbackElement.AdaptiveFallbackType.Content:
                serializer.Serialize(writer, value.Content);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }
}
