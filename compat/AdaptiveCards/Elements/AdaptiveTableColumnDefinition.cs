using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How wide a column of a table is, and where its cells put their content.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveTableColumnDefinition
{
    public const string TypeName = "TableColumnDefinition";

    [JsonProperty("verticalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty("horizontalCellContentAlignment", DefaultValueHandling = DefaultValueHandling.Ignore)]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    /// <summary>A width in pixels, which leads over the weight.</summary>
    [JsonIgnore]
    public double PixelWidth { get; set; }

    /// <summary>The weight among the columns.</summary>
    [JsonIgnore]
    public double Width { get; set; }

    /// <summary>The width as the schema has it: a weight, or pixels such as "50px".</summary>
    [JsonProperty("width")]
    private object WidthInJson
    {
        get => this switch
        {
            { PixelWidth: > 0 } => PixelSize.Write(PixelWidth),
            { Width: > 0 } => Width,
            _ => null,
        };
        set => (Width, PixelWidth) = value switch
        {
            string text when PixelSize.TryRead(text, out var pixels) => (0d, pixels),
            string text when double.TryParse(text, CultureInfo.InvariantCulture, out var weight) => (weight, 0d),
            IConvertible number and not string => (number.ToDouble(CultureInfo.InvariantCulture), 0d),
            _ => (0d, 0d),
        };
    }
}
