using System.Globalization;
using System.Xml.Linq;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Pages;

/// <summary>A trial's page: what its card says, then every fact, then the numbered sources.</summary>
internal static class TrialPage
{
    public static Page Of(Dossier dossier, BotTexts texts)
    {
        var card = dossier.Card;
        return new Page($"{dossier.Trial.Name} ({dossier.Trial.Nct})", Content(dossier, texts), card.CorpusHash, card.AsOf.Text, texts);
    }

    private static IEnumerable<XElement> Content(Dossier dossier, BotTexts texts)
    {
        var (trial, card) = (dossier.Trial, dossier.Card);
        var markup = new SectionMarkup(trial.Name, texts);
        Part[] parts =
        [
            new("at-a-glance", texts.AtAGlance, Markup(card.Sections)),
            .. dossier.Chapters.Select(chapter => new Part(Anchor(chapter.Title), texts.Labels.Heading(chapter.Title), Markup(chapter.Sections))),
            new("sources", texts.Sources, [new XElement("ol", dossier.Citations.Select(citation => Source(citation, texts)))]),
        ];
        yield return new XElement("h1", trial.Name);
        yield return new XElement(
            "p",
            new XAttribute("class", "soft"),
            $"{trial.Arms} \u00B7 ",
            new XElement("a", new XAttribute("href", $"https://clinicaltrials.gov/study/{trial.Nct}"), texts.InRegistry($"{trial.Nct}")));
        yield return new XElement("p", new XAttribute("class", "headline"), markup.English, markup.Line(card.Headline));
        yield return Contents(parts, texts);
        foreach (var part in parts)
        {
            yield return Section(part);
        }

        yield return new XElement("p", new XElement("a", new XAttribute("href", "."), texts.AllTrials));

        IEnumerable<XElement> Markup(IReadOnlyList<Section> sections) => AnswerLabels.In(sections, texts).SelectMany(markup.Of);
    }

    private static XElement Contents(IEnumerable<Part> parts, BotTexts texts) => new(
        "nav",
        new XAttribute("aria-label", texts.OnThisPage),
        new XElement("ul", parts.Select(part => new XElement("li", new XElement("a", new XAttribute("href", $"#{part.Anchor}"), part.Title)))));

    private static XElement Section(Part part) => new(
        "section",
        new XAttribute("id", part.Anchor),
        new XAttribute("aria-labelledby", $"{part.Anchor}-heading"),
        new XElement("h2", new XAttribute("id", $"{part.Anchor}-heading"), part.Title),
        part.Content);

    private static XElement Source(Citation citation, BotTexts texts)
    {
        var source = citation.Source;
        var label = Link(source.Url) is { } link ? new XElement("a", new XAttribute("href", link.AbsoluteUri), source.Label) : (object)source.Label;
        var title = source.Title == source.Label ? "" : $": {source.Title}";
        var date = source.Date is { } when ? $", {when}" : "";
        return new XElement(
            "li",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"source-{citation.Number}")),
            new XAttribute("value", citation.Number),
            label,
            $"{title} ({texts.Labels.Word(source.Rung.Text())}{date})");
    }

    private static Uri? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    /// <summary>The same in every language, so that an address leads everybody to the same place.</summary>
    private static string Anchor(string title) => title.ToLowerInvariant().Replace(' ', '-');

    /// <summary>A part of the page with its heading.</summary>
    private sealed record Part(string Anchor, string Title, IEnumerable<XElement> Content);
}
