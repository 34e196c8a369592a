using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Lays trials side by side: as columns where they are few, as rows where they are many.</summary>
internal sealed class ComparisonTable(AnswerBuilder builder, IReadOnlyList<Subject> subjects)
{
    /// <summary>One table with a column a trial.</summary>
    public void AddColumns(IReadOnlyList<(string Name, ComparisonCell[] Cells)> rows) => builder.Add(new Section.Table(
        "Side by side", ["", .. subjects.Select(subject => subject.Trial.Name)],
        [.. rows.Where(row => row.Cells.Any(cell => cell.Facts.Count > 0)).Select((row, i) => new TableRow(row.Name, [.. row.Cells.Select(cell => cell.Text)], Statement(row.Name, row.Cells), i == 0))]));

    /// <summary>One table of a topic with a row a trial, each with its setting.</summary>
    public void AddRows(string topic, ComparisonCell[] cells, IReadOnlyList<(string Name, ComparisonCell[] Row)> settings)
    {
        var rows = subjects.Select((subject, i) => (subject, cell: cells[i], beside: settings.Select(setting => setting.Row[i]).ToArray()))
            .Where(row => row.cell.Facts.Count > 0)
            .Select(row => new TableRow(
                row.subject.Trial.Name, [row.cell.Text, .. row.beside.Select(cell => cell.Text)],
                builder.Cite(
                    $"{row.subject.Trial.Name}: {row.cell.Text}. {string.Join("; ", settings.Zip(row.beside).Where(pair => pair.Second.Facts.Count > 0).Select(pair => $"{pair.First.Name}: {pair.Second.Text}"))}",
                    [.. row.cell.Facts, .. row.beside.SelectMany(cell => cell.Facts)])));
        builder.Add(new Section.Table(topic, ["Trial", topic, .. settings.Select(setting => setting.Name)], [.. rows]));
    }

    private Statement Statement(string name, ComparisonCell[] cells)
    {
        var known = cells.Select((cell, i) => (cell, subjects[i].Trial)).Where(pair => pair.cell.Facts.Count > 0).ToArray();
        Fact[] facts = [.. known.SelectMany(pair => pair.cell.Facts)];
        return builder.Cite($"{name}: {known.Words(pair => $"{pair.Trial.Name}: {pair.cell.Text}")}", facts);
    }
}
