using System.Text;

namespace HccBot.Evaluation.Reports;

/// <summary>A table as Markdown, with columns of even width so that it reads well as plain text too.</summary>
internal sealed class TextTable(params string[] heads)
{
    private readonly List<string[]> _rows = [heads];

    /// <summary>Adds a row; the first cell names it, the others hold figures.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = heads.Select((_, column) => Math.Max(3, _rows.Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder(Line(heads, widths));
        text.AppendLine($"|{string.Join('|', widths.Select((width, column) => new string('-', width + (column == 0 ? 2 : 1)) + (column == 0 ? "" : ":")))}|");
        foreach (var row in _rows.Skip(1))
        {
            text.Append(Line(row, widths));
        }

        return text.ToString();
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |{Environment.NewLine}";
}
