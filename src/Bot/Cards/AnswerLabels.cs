using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Puts an answer's labels into another language: headings, columns, titles of buttons, and lines of fixed wording.</summary>
/// <remarks>What rests on a fact stays in the words that were checked against it, numbers and units included.</remarks>
internal static class AnswerLabels
{
    /// <summary>The answer with its labels in the language of the texts.</summary>
    public static Answer In(Answer answer, BotTexts texts)
    {
        var labels = texts.Labels;
        return labels.IsEmpty ? answer : answer with
        {
            Headline = Plain(answer.Headline, labels),
            Understanding = [.. answer.Understanding.Select(labels.Line)],
            Sections = In(answer.Sections, texts),
            Notes = [.. answer.Notes.Select(note => Plain(note, labels))],
            FollowUps = [.. answer.FollowUps.Select(next => next with { Title = labels.Line(next.Title) })],
        };
    }

    /// <summary>Sections with their labels in the language of the texts.</summary>
    public static IReadOnlyList<Section> In(IReadOnlyList<Section> sections, BotTexts texts) =>
        texts.Labels.IsEmpty ? sections : [.. sections.Select(section => In(section, texts.Labels))];

    private static Section In(Section section, ILabels labels)
    {
        var title = section.Title is null ? null : labels.Heading(section.Title);
        return section switch
        {
            Section.Group group => new Section.Group(title!, group.Standing, [.. group.Rows.Select(row => row with { Detail = Marked(row.Detail, labels) })]),
            Section.Table table => new Section.Table(title, [.. table.Columns.Select(labels.Heading)], [.. table.Rows.Select(row => In(row, labels))]),
            Section.Lines lines => new Section.Lines(title, [.. lines.Items.Select(line => Plain(line, labels))]),
            Section.Quotes quotes => new Section.Quotes(title, [.. quotes.Items.Select(quote => quote with { Role = labels.Word(quote.Role) })]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static TableRow In(TableRow row, ILabels labels) => row with
    {
        Label = labels.Heading(row.Label),
        Cells = [.. row.Cells.Select(labels.Cell)],
        Statement = Marked(row.Statement, labels),
    };

    /// <summary>A line that states no fact is fixed wording.</summary>
    private static Statement Plain(Statement statement, ILabels labels) =>
        statement is { Facts.Count: 0, Citations.Count: 0 } ? statement with { Text = labels.Line(statement.Text) } : Marked(statement, labels);

    private static Statement Marked(Statement statement, ILabels labels) =>
        statement.Mark is null ? statement : statement with { Mark = labels.Word(statement.Mark) };
}
