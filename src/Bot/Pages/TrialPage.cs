using System.Globalization;
using System.Xml.Linq;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Trials;

namespace HccBot.Bot.Pages;

/// <summary>A trial's page: what its card says, then every fact, then the numbered sources.</summary>
internal static class TrialPage
{
    public static Page Of(Dossier dossier)
    {
        var card = dossier.Card;
        return new Page($"{dossier.Trial.Name} ({dossier.Trial.Nct})", Content(dossier), card.CorpusHash, card.AsOf.Text);
    }

    private static IEnumerable<XElement> Content(Dossier dossier)
    {
        var (trial, card) = (dossier.Trial, dossier.Card);
        var markup = new SectionMarkup(trial.Name);
        Chapter[] chapters = [new("At a glance", card.Sections), .. dossier.Chapters];
        yield return new XElement("h1", trial.Name);
        yield return new XElement(
            "p",
            new XAttribute("class", "soft"),
            $"{trial.Arms} \u00B7 ",
            new XElement("a", new XAttribute("href", $"https://clinicaltrials.gov/study/{trial.Nct}"), $"{trial.Nct} in ClinicalTrials.gov"));
        yield return new XElement("p", new XAttribute("class", "headline"), markup.Line(card.Headline));
        yield return Contents([.. chapters.Select(chapter => chapter.Title), "Sources"]);
        foreach (var chapter in chapters)
        {
            yield return Section(chapter.Title, chapter.Sections.SelectMany(markup.Of));
        }

        yield return Section("Sources", [new XElement("ol", dossier.Citations.Select(Source))]);
        yield return new XElement("p", new XElement("a", new XAttribute("href", "."), "All trials"));
    }

    private static XElement Contents(IEnumerable<string> titles) => new(
        "nav",
        new XAttribute("aria-label", "On this page"),
        new XElement("ul", titles.Select(title => new XElement("li", new XElement("a", new XAttribute("href", $"#{Anchor(title)}"), title)))));

    private static XElement Section(string title, IEnumerable<XElement> content) => new(
        "section",
        new XAttribute("id", Anchor(title)),
        new XAttribute("aria-labelledby", $"{Anchor(title)}-heading"),
        new XElement("h2", new XAttribute("id", $"{Anchor(title)}-heading"), title),
        content);

    private static XElement Source(Citation citation)
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
            $"{title} ({source.Rung.Text()}{date})");
    }

    private static Uri? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    private static string Anchor(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
