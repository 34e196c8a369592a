using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Packs;

/// <summary>A pack as a page to read or print: plain HTML that needs nothing else.</summary>
internal static partial class PackPage
{
    /// <summary>What a browser may do with it: show its own style, nothing more.</summary>
    public static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleElement)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Style =
        """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } li { margin: .4rem 0; } a { color: #0b57a4; }
        .sources { list-style: none; padding: 0; overflow-wrap: anywhere; } .small { color: #444; font-size: .9rem; }
        @media print { body { margin: 0; max-width: none; font-size: 10pt; } h2, li { break-inside: avoid; } h2 { break-after: avoid; } a { color: inherit; text-decoration: none; } }
        """;

    /// <summary>What stands between the tags of the style element, by whose hash browsers know it.</summary>
    private static string StyleElement => Style.ReplaceLineEndings("\n");

    public static string Render(Answer composed, DateTimeOffset at, BotTexts texts)
    {
        var pack = AnswerLabels.In(composed, texts);
        var body = new StringBuilder();
        body.Append($"<h1>{Encode(texts.PackTitle)}</h1>\n<p class=\"small\">{Encode($"{PackText.Composed(pack, at, texts)} {texts.Disclaimer}")}</p>\n");
        foreach (var section in pack.Sections)
        {
            if (section.Title is not null)
            {
                body.Append($"<h2>{Encode(section.Title)}</h2>\n");
            }

            Append(body, List("ul", "", texts), Lines(section, texts));
        }

        if (pack.Notes.Count > 0)
        {
            body.Append($"<h2>{Encode(texts.Notes)}</h2>\n");
            Append(body, List("ul", "", texts), pack.Notes.Select(note => Cited(note.Marked)));
        }

        if (pack.Citations.Count > 0)
        {
            body.Append($"<h2>{Encode(texts.Sources)}</h2>\n{List("ul", " class=\"sources\"", texts)}\n");
            foreach (var (number, source) in pack.Citations)
            {
                var link = PackText.Link(source) is { } url ? $" <a href=\"{Encode(url)}\" rel=\"noreferrer\">{Encode(url)}</a>" : "";
                body.Append($"<li id=\"s{number}\">[{number}] {Encode($"{source.Label}. {source.Title.TrimEnd('.')}. {PackText.Standing(source, texts)}")}{link}</li>\n");
            }

            body.Append("</ul>\n");
        }

        return Page(texts, texts.PackTitle, body.ToString());
    }

    /// <summary>What is shown where a pack is not, or no longer, there.</summary>
    public static string Gone(BotTexts texts) => Page(
        texts, texts.NoSuchPack, $"<h1>{Encode(texts.NoSuchPack)}</h1>\n<p>{Encode(texts.PackGone)}</p>\n");

    private static string Page(BotTexts texts, string title, string body) =>
        $"<!doctype html>\n<html lang=\"{texts.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{Encode(title)}</title>\n<style>{StyleElement}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n";

    /// <summary>A list of statements, which are English on every page.</summary>
    private static string List(string element, string attributes, BotTexts texts) =>
        $"<{element}{attributes}{(texts == BotTexts.English ? "" : " lang=\"en\"")}>";

    private static void Append(StringBuilder body, string list, IEnumerable<string> items) =>
        body.Append($"{list}\n{string.Concat(items.Select(item => $"<li>{item}</li>\n"))}</ul>\n");

    private static IEnumerable<string> Lines(Section section, BotTexts texts) => section switch
    {
        Section.Lines lines => lines.Items.Select(line => Cited(line.Marked)),
        Section.Quotes quotes => quotes.Items.Select(quote =>
            Cited($"\u201c{quote.Text}\u201d - {quote.Speaker}, {quote.Role} [{quote.Citation}]")
            + string.Concat(quote.Notes.Select(note => $"<br><span class=\"small\">{Cited(texts.NoteOn(note.Marked))}</span>"))),
        _ => throw new System.Diagnostics.UnreachableException("A pack has lines and quotes."),
    };

    /// <summary>Data, with its [n] marks as links to the sources.</summary>
    private static string Cited(string text) => Mark().Replace(Encode(text), "<a href=\"#s$1\">[$1]</a>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\[(\d{1,3})\]")]
    private static partial Regex Mark();
}
