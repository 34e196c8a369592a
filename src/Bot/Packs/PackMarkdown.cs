using System.Text;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Packs;

/// <summary>A pack as Markdown.</summary>
internal static class PackMarkdown
{
    public static string Render(Answer composed, DateTimeOffset at, BotTexts texts)
    {
        var pack = AnswerLabels.In(composed, texts);
        var text = new StringBuilder();
        text.Append($"# {texts.PackTitle}\n\n{PackText.Composed(pack, at, texts)} {texts.Disclaimer}\n");
        foreach (var section in pack.Sections)
        {
            if (section.Title is not null)
            {
                text.Append($"\n## {CardText.Escape(section.Title)}\n\n");
            }

            foreach (var line in Lines(section, texts))
            {
                text.Append($"- {line}\n");
            }
        }

        Append(text, texts.Notes, pack.Notes.Select(note => CardText.Escape(note.Marked)));
        Append(text, texts.Sources, pack.Citations.Select(citation => Source(citation, texts)));
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

    private static IEnumerable<string> Lines(Section section, BotTexts texts) => section switch
    {
        Section.Lines lines => lines.Items.Select(line => CardText.Escape(line.Marked)),
        Section.Quotes quotes => quotes.Items.SelectMany(quote => Quote(quote, texts)),
        _ => throw new System.Diagnostics.UnreachableException("A pack has lines and quotes."),
    };

    private static IEnumerable<string> Quote(Quote quote, BotTexts texts) =>
    [
        CardText.Escape($"\u201c{quote.Text}\u201d - {quote.Speaker}, {quote.Role} [{quote.Citation}]"),
        .. quote.Notes.Select(note => texts.NoteOn(CardText.Escape(note.Marked))),
    ];

    private static string Source(Citation citation, BotTexts texts)
    {
        var source = citation.Source;
        var link = PackText.Link(source) is { } url ? $" <{url}>" : "";
        return $"[{citation.Number}] {CardText.Escape($"{source.Label}. {source.Title.TrimEnd('.')}. {PackText.Standing(source, texts)}")}{link}";
    }
}
