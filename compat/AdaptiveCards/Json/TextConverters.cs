using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Writes something as the text it is.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
    where T : class
{
    public override T ReadJson(
        JsonReader reader,
        Type objectType,
        T existingValue,
        bool hasExistingValue,
        JsonSerializer serializer) =>
        reader.Value is null ? null : Read(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));

    public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer) =>
        writer.WriteValue(value?.ToString());

    protected abstract T Read(string text);
}

/// <summary>Versions such as "1.5".</summary>
internal sealed class SchemaVersionConverter : TextConverter<AdaptiveSchemaVersion>
{
    protected override AdaptiveSchemaVersion Read(string text)
    {
        try
        {
            return new AdaptiveSchemaVersion(text);
        }
        catch (ArgumentException fault)
        {
            throw new AdaptiveSerializationException(fault.Message, fault);
        }
    }
}

/// <summary>Heights such as "stretch".</summary>
internal sealed class HeightConverter : TextConverter<AdaptiveHeight>
{
    protected override AdaptiveHeight Read(string text) => new(text);
}

/// <summary>Widths such as "auto", and weights, which are numbers.</summary>
internal sealed class WidthConverter : TextConverter<AdaptiveWidth>
{
    public override void WriteJson(JsonWriter writer, AdaptiveWidth value, JsonSerializer serializer)
    {
        if (value is { WidthType: AdaptiveWidthType.Auto, Weight: { } weight })
        {
            writer.WriteValue(weight);
        }
        else
        {
            base.WriteJson(writer, value, serializer);
        }
    }

    protected override AdaptiveWidth Read(string text) => new(text);
}
