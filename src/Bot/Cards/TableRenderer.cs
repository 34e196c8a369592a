using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Figures: side by side where a phone has room for them, else one block a row.</summary>
internal static class TableRenderer
{
    private const int MaxColumns = 3;
    private const int MaxCell = 24;
    private const int MaxLabel = 40;

    public static IEnumerable<AdaptiveElement> Render(Section.Table table) =>
        [.. SectionRenderer.Heading(table.Title), .. Body(table)];

    private static IEnumerable<AdaptiveElement> Body(Section.Table table) =>
        FitsAPhone(table) ? [Grid(table)] : table.Rows.Select(row => Block(table, row));

    private static bool FitsAPhone(Section.Table table) =>
        table.Columns.Count <= MaxColumns
        && table.Rows.All(row => row.Label.Length <= MaxLabel && row.Cells.All(cell => cell.Length <= MaxCell));

    private static AdaptiveTable Grid(Section.Table table) => new()
    {
        Columns = [.. table.Columns.Select(_ => new AdaptiveTableColumnDefinition { Width = 1 })],
        Rows =
        [
            Row(table.Columns.Select(column => column.Length == 0 ? "\u00A0" : column), emphasis: true),
            .. table.Rows.Select(row => Row([row.Label + Marks(row), .. row.Cells], row.Emphasis)),
        ],
        ShowGridLines = true,
        GridStyle = AdaptiveContainerStyle.Default,
    };

    private static AdaptiveTableRow Row(IEnumerable<string> texts, bool emphasis) => new()
    {
        Cells = [.. texts.Select(text => Cell(text, emphasis))],
    };

    private static AdaptiveTableCell Cell(string text, bool emphasis)
    {
        var line = CardText.Line(OneLine(text));
        line.Weight = emphasis ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default;
        return new AdaptiveTableCell { Items = [line] };
    }

    private static AdaptiveContainer Block(Section.Table table, TableRow row)
    {
        var label = CardText.Line(row.Label + Marks(row));
        label.Weight = AdaptiveTextWeight.Bolder;
        var facts = table.Columns.Skip(1).Zip(row.Cells)
            .Where(pair => pair.Second.Length > 0)
            .Select(pair => new AdaptiveFact(CardText.Escape(pair.First), CardText.Escape(OneLine(pair.Second))));
        return new AdaptiveContainer
        {
            Style = row.Emphasis ? AdaptiveContainerStyle.Emphasis : AdaptiveContainerStyle.Default,
            Separator = true,
            Spacing = AdaptiveSpacing.Small,
            Items = [label, new AdaptiveFactSet { Facts = [.. facts] }],
        };
    }

    /// <summary>Markdown takes a line break for a space, so it is written out.</summary>
    private static string OneLine(string text) => text.Replace("\n", "; ", StringComparison.Ordinal);

    /// <summary>The numbers of the row's sources, and how far it is verified.</summary>
    private static string Marks(TableRow row) => row.Statement.Marked[row.Statement.Text.Length..];
}
