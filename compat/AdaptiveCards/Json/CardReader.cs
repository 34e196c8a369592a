using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Reads a card and gathers what is odd about it.</summary>
internal static class CardReader
{
    public const int UnknownElementType = -1;
    public const int UnsupportedSchemaVersion = 1;

    public static AdaptiveCardParseResult Read(string json)
    {
        List<AdaptiveWarning> warnings = [];
        var settings = new JsonSerializerSettings(CardJson.Settings)
        {
            ContractResolver = new WarningResolver(warnings),
        };

        try
        {
            var read = JsonConvert.DeserializeObject<JObject>(json, settings)
                ?? throw new AdaptiveSerializationException("There is no card.");
            var version = VersionOf(read, settings);

            return new AdaptiveCardParseResult
            {
                Card = version.CompareTo(AdaptiveCard.KnownSchemaVersion) > 0
                    ? Fallback(read, version, warnings)
                    : read.ToObject<AdaptiveCard>(JsonSerializer.Create(settings)),
                Warnings = warnings,
            };
        }
        catch (JsonException fault)
        {
            throw new AdaptiveSerializationException(fault.Message, fault);
        }
    }

    private static AdaptiveSchemaVersion VersionOf(JObject card, JsonSerializerSettings settings)
    {
        if (card["version"] is { Type: not JTokenType.Null } named)
        {
            return named.ToObject<AdaptiveSchemaVersion>(JsonSerializer.Create(settings));
        }

        var version = AdaptiveCard.OnDeserializingMissingVersion?.Invoke()
            ?? throw new AdaptiveSerializationException("The card names no version.");
        card["version"] = version.ToString();
        return version;
    }

    private static AdaptiveCard Fallback(JObject card, AdaptiveSchemaVersion version, List<AdaptiveWarning> warnings)
    {
        warnings.Add(new AdaptiveWarning(
            UnsupportedSchemaVersion,
            $"Schema version {version} is above {AdaptiveCard.KnownSchemaVersion}; the fallback text is shown."));

        return new AdaptiveCard(AdaptiveCard.KnownSchemaVersion)
        {
            Body = [new AdaptiveTextBlock((string)card["fallbackText"] ?? "This card cannot be shown.") { Wrap = true }],
        };
    }

    /// <summary>Has every element read by a converter that knows where warnings go.</summary>
    private sealed class WarningResolver(List<AdaptiveWarning> warnings) : DefaultContractResolver
    {
        protected override JsonConverter ResolveContractConverter(Type objectType) =>
            typeof(AdaptiveTypedElement).IsAssignableFrom(objectType)
                ? new TypedElementConverter(warnings)
                : base.ResolveContractConverter(objectType);
    }
}
