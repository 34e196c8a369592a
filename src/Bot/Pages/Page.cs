using System.Text;
using System.Xml;
using System.Xml.Linq;
using HccBot.Bot.Texts;

namespace HccBot.Bot.Pages;

/// <summary>A page: plain HTML without scripts that loads nothing from anywhere.</summary>
/// <param name="Title">Title of the window.</param>
/// <param name="Content">What stands in its main part. Built as a tree, so that every text of it is encoded.</param>
/// <param name="CorpusHash">Content hash of the corpus that it shows.</param>
/// <param name="AsOf">As of when the corpus is true.</param>
/// <param name="Texts">The language of its labels.</param>
/// <param name="Status">Status of the response.</param>
internal sealed record Page(string Title, IEnumerable<XElement> Content, string CorpusHash, string AsOf, BotTexts Texts, int Status = StatusCodes.Status200OK) : IResult
{
    private static readonly XmlWriterSettings Writing = new()
    {
        OmitXmlDeclaration = true,
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>The page as HTML.</summary>
    public string Html()
    {
        var html = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(html, Writing))
        {
            Document().WriteTo(writer);
        }

        return html.ToString();
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src {PageStyle.Source}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-cache";
        return response.WriteAsync(Html(), httpContext.RequestAborted);
    }

    private XElement Document() => new(
        "html",
        new XAttribute("lang", Texts.Language),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", $"{Title} - HccBot"),
            new XElement("style", PageStyle.Css)),
        new XElement(
            "body",
            new XElement("main", Content),
            new XElement(
                "footer",
                Texts == BotTexts.English ? null : new XElement("p", Texts.AsPublished),
                new XElement("p", Texts.PageFooter(Texts.Disclaimer)),
                new XElement("p", Texts.PageCorpus(CorpusHash, AsOf)))));
}
