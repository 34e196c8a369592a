using System.Xml.Linq;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Pages;

/// <summary>Parts of an answer as HTML.</summary>
/// <param name="subject">What the page is about, which its lines need not repeat.</param>
/// <param name="texts">The language of the page; statements are marked as English in any other.</param>
internal sealed class SectionMarkup(string subject, BotTexts texts)
{
    /// <summary>How the words of a superseded result begin.</summary>
    private const string Earlier = "Earlier analysis: ";

    /// <summary>A section with its heading of the third level.</summary>
    public IEnumerable<XElement> Of(Section section) => section switch
    {
        Section.Group group => [.. Heading(group.Title), List(group.Rows.Select(row => row.Detail))],
        Section.Table table => [Table(table)],
        Section.Lines lines => [.. Heading(lines.Title), List(lines.Items)],
        Section.Quotes quotes => [.. Heading(quotes.Title), .. quotes.Items.Select(Quoted)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Says that what stands in an element is English on a page that is not.</summary>
    public XAttribute? English => texts == BotTexts.English ? null : new XAttribute("lang", "en");

    /// <summary>A line with links to its sources.</summary>
    public IEnumerable<object> Line(Statement statement) => [WithoutSubject(statement.Text), .. Marks(statement)];

    private static IEnumerable<XElement> Heading(string? title) => title is null ? [] : [new XElement("h3", title)];

    private XElement List(IEnumerable<Statement> statements) => new("ul", English, statements.Select(statement => new XElement("li", Line(statement))));

    private XElement Table(Section.Table table) => new(
        "table",
        table.Title is null ? null : new XElement("caption", WithoutSubject(table.Title)),
        new XElement("thead", new XElement("tr", table.Columns.Select(column => new XElement("th", new XAttribute("scope", "col"), Cell(column))))),
        new XElement("tbody", English, table.Rows.Select(Row)));

    private XElement Row(TableRow row) => new(
        "tr",
        row.Emphasis ? new XAttribute("class", "leads") : null,
        new XElement("th", new XAttribute("scope", "row"), row.Label, Marks(row.Statement)),
        row.Cells.Select(cell => new XElement("td", Cell(cell).Split('\n').SelectMany((line, index) => index == 0 ? [line] : new object[] { new XElement("br"), line }))));

    /// <summary>An element without content would not be closed as HTML.</summary>
    private static string Cell(string text) => text.Length == 0 ? "\u00a0" : text;

    private XElement Quoted(Quote quote) => new(
        "blockquote",
        new XElement("p", English, $"\u201C{quote.Text}\u201D", Source(quote.Citation)),
        new XElement("p", new XAttribute("class", "soft"), $"{quote.Speaker}, {quote.Role}"),
        quote.Notes.Select(note => new XElement("p", $"{texts.Correction}: ", new XElement("span", English, Line(note)))));

    private IEnumerable<object> Marks(Statement statement) =>
        [.. statement.Citations.SelectMany(Source), .. statement.Mark is null ? [] : new object[] { $" ({statement.Mark})" }];

    private object[] Source(int number) =>
    [
        " ",
        new XElement(
            "a", new XAttribute("class", "cite"), new XAttribute("href", $"#source-{number}"), new XAttribute("aria-label", texts.SourceNumber(number)), $"[{number}]"),
    ];

    private string WithoutSubject(string text)
    {
        var start = text.StartsWith(Earlier, StringComparison.Ordinal) ? Earlier.Length : 0;
        var end = start + subject.Length;
        var repeats = text.AsSpan(start).StartsWith(subject, StringComparison.Ordinal) && text.Length > end + 2 && text[end] is ':' or ',';
        var rest = repeats ? text[..start] + text[(end + 1)..].TrimStart() : text;
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }
}
