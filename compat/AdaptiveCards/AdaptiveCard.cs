using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A card.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    /// <summary>The highest version that <see cref="FromJson"/> reads in full.</summary>
    public static readonly AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion)
    {
        Version = schemaVersion;
    }

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    [JsonConstructor]
    internal AdaptiveCard()
    {
    }

    /// <summary>Gives the version of cards that name none; without it, they are refused.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -8)]
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a client shows that cannot show the card; it should be a complete answer.</summary>
    [JsonProperty(Order = -7)]
    public string FallbackText { get; set; }

    [JsonProperty(Order = -6)]
    public string Speak { get; set; }

    [JsonProperty(Order = -5)]
    public string Lang { get; set; }

    [JsonIgnore]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonIgnore]
    public List<AdaptiveAction> Actions { get; set; } = [];

    public bool? Rtl { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    [JsonProperty("body", Order = -4)]
    private List<AdaptiveElement> BodyInJson
    {
        get => Body is { Count: > 0 } ? Body : null;
        set => Body = value ?? [];
    }

    [JsonProperty("actions", Order = -3)]
    private List<AdaptiveAction> ActionsInJson
    {
        get => Actions is { Count: > 0 } ? Actions : null;
        set => Actions = value ?? [];
    }

    /// <summary>Reads a card; of a version above <see cref="KnownSchemaVersion"/>, only the fallback text.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no card.</exception>
    public static AdaptiveCardParseResult FromJson(string json) => CardReader.Read(json);

    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented, CardJson.Settings);
}
