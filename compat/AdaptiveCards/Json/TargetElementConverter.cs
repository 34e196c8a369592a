using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A target may be no more than the id of an element.</summary>
internal sealed class TargetElementConverter : JsonConverter<AdaptiveTargetElement>
{
    public override bool CanWrite => false;

    public override AdaptiveTargetElement ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveTargetElement existingValue,
        bool hasExistingValue,
        JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.String)
        {
            return new AdaptiveTargetElement((string)reader.Value);
        }

        var target = new AdaptiveTargetElement();
        serializer.Populate(reader, target);
        return target;
    }

    public override void WriteJson(JsonWriter writer, AdaptiveTargetElement value, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
