using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Rows of cells.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public AdaptiveContainerStyle? GridStyle { get; set; }

    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    [DefaultValue(true)]
    public bool FirstRowAsHeaders { get; set; } = true;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();

    public override void Add(AdaptiveElement element) => Rows.Add((AdaptiveTableRow)element);
}
