using System.Text;
using HccBot.Bot.Cards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Packs;

/// <summary>A pack as Markdown.</summary>
internal static class PackMarkdown
{
    public static string Render(Answer pack, DateTimeOffset composed)
    {
        var text = new StringBuilder();
        text.Append($"# {PackText.Title}\n\n{PackText.Composed(pack, composed)} {PlainText.Disclaimer}\n");
        foreach (var section in pack.Sections)
        {
            if (section.Title is not null)
            {
                text.Append($"\n## {CardText.Escape(section.Title)}\n\n");
            }

            foreach (var line in Lines(section))
            {
                text.Append($"- {line}\n");
            }
        }

        Append(text, "Notes", pack.Notes.Select(note => CardText.Escape(note.Marked)));
        Append(text, "Sources", pack.Citations.Select(Source));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            text.Append($"\n## {title}\n\n{string.Concat(all.Select(line => $"- {line}\n"))}");
        }
    }

    private static IEnumerable<string> Lines(Section section) => section switch
    {
        Section.Lines lines => lines.Items.Select(line => CardText.Escape(line.Marked)),
        Section.Quotes quotes => quotes.Items.SelectMany(Quote),
        _ => throw new System.Diagnostics.UnreachableException("A pack has lines and quotes."),
    };

    private static IEnumerable<string> Quote(Quote quote) =>
    [
        CardText.Escape($"\u201c{quote.Text}\u201d - {quote.Speaker}, {quote.Role} [{quote.Citation}]"),
        .. quote.Notes.Select(note => $"Note: {CardText.Escape(note.Marked)}"),
    ];

    private static string Source(Citation citation)
    {
        var source = citation.Source;
        var link = PackText.Link(source) is { } url ? $" <{url}>" : "";
        return $"[{citation.Number}] {CardText.Escape($"{source.Label}. {source.Title.TrimEnd('.')}. {PackText.Standing(source)}")}{link}";
    }
}
