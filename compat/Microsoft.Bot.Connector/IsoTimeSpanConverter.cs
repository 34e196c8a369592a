using System.Xml;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Durations in the form of ISO 8601, such as PT5M.</summary>
internal sealed class IsoTimeSpanConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    public override object ReadJson(
        JsonReader reader,
        Type objectType,
        object existingValue,
        JsonSerializer serializer) => reader.Value switch
        {
            null => null,
            string text when TryParse(text, out var span) => span,
            _ => throw new JsonSerializationException($"Not a duration at {reader.Path}."),
        };

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        writer.WriteValue(XmlConvert.ToString((TimeSpan)value));

    private static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        try
        {
            span = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }
}
