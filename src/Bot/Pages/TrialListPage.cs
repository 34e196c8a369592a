using System.Xml.Linq;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Pages;

/// <summary>The trials that there are pages of: by themselves, or as the way on from an address of none.</summary>
internal static class TrialListPage
{
    public static Page All(IKnowledge knowledge, BotTexts texts) => Of(knowledge, texts, texts.Trials, texts.EveryTrial, StatusCodes.Status200OK);

    /// <summary>Says that there is no such trial. What was asked for is not repeated.</summary>
    public static Page NotFound(IKnowledge knowledge, BotTexts texts) =>
        Of(knowledge, texts, texts.NoSuchTrial, texts.NoTrialOfName, StatusCodes.Status404NotFound);

    private static Page Of(IKnowledge knowledge, BotTexts texts, string title, string intro, int status)
    {
        var trials = knowledge.FindTrials("").OrderBy(trial => trial.Name, StringComparer.OrdinalIgnoreCase);
        XElement[] content = [new("h1", title), new("p", intro), new("ul", trials.Select(Item))];
        return new Page(title, content, knowledge.Corpus.Hash, knowledge.Corpus.AsOf, texts, status);
    }

    private static XElement Item(TrialSummary trial) => new(
        "li",
        new XElement("a", new XAttribute("href", Uri.EscapeDataString(trial.Id)), trial.Name),
        $" ({trial.Nct}): {trial.Arms}");
}
