using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Sends the data and the inputs as an invoke, whose answer may replace the card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public object Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    public string Verb { get; set; }

    /// <summary>The data as JSON text.</summary>
    [JsonIgnore]
    public string DataJson
    {
        get => Data is null ? null : JsonConvert.SerializeObject(Data, Formatting.Indented);
        set => Data = value is null ? null : JsonConvert.DeserializeObject(value);
    }
}
