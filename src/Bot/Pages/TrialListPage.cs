using System.Xml.Linq;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Pages;

/// <summary>The trials that there are pages of: by themselves, or as the way on from an address of none.</summary>
internal static class TrialListPage
{
    public static Page All(IKnowledge knowledge) =>
        Of(knowledge, "Trials", [Intro("Every trial of the corpus, with its facts and their sources.")], StatusCodes.Status200OK);

    /// <summary>Says that there is no such trial. What was asked for is not repeated.</summary>
    public static Page NotFound(IKnowledge knowledge) =>
        Of(knowledge, "No such trial", [Intro("The corpus holds no trial with this name or registry number. It holds these:")], StatusCodes.Status404NotFound);

    private static Page Of(IKnowledge knowledge, string title, IEnumerable<XElement> intro, int status)
    {
        var trials = knowledge.FindTrials("").OrderBy(trial => trial.Name, StringComparer.OrdinalIgnoreCase);
        XElement[] content = [new("h1", title), .. intro, new("ul", trials.Select(Item))];
        return new Page(title, content, knowledge.Corpus.Hash, knowledge.Corpus.AsOf, status);
    }

    private static XElement Intro(string text) => new("p", text);

    private static XElement Item(TrialSummary trial) => new(
        "li",
        new XElement("a", new XAttribute("href", Uri.EscapeDataString(trial.Id)), trial.Name),
        $" ({trial.Nct}): {trial.Arms}");
}
