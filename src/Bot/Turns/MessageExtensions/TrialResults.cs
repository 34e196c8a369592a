using System.Collections.Concurrent;
using System.Diagnostics;
using HccBot.Bot.Cards;
using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>Trials as results of the message extension. Each card is rendered once a language: the corpus does not change while the bot runs.</summary>
internal sealed class TrialResults(IKnowledge knowledge, PageLink link)
{
    private readonly ConcurrentDictionary<(string Trial, BotTexts Texts), string> _cards = [];

    /// <summary>The trials that fit what was typed, or a line that says that none does.</summary>
    public MessagingExtensionResponse Find(ExtensionQuery query, BotTexts texts)
    {
        var found = knowledge.FindTrials(query.Text);
        return found.Count > 0
            ? ExtensionResult.List(query.Page(found).Select(trial => Of(trial, texts)))
            : ExtensionResult.Message(texts.NoTrialFits);
    }

    /// <summary>The card of a trial with its preview; null when the corpus does not hold it.</summary>
    /// <param name="id">Slug or registry identifier, in any case.</param>
    /// <param name="texts">The language of the card.</param>
    public MessagingExtensionAttachment? Of(string id, BotTexts texts) =>
        knowledge.FindTrials("").FirstOrDefault(trial => trial.GoesBy(id)) is { } trial ? Of(trial, texts) : null;

    private MessagingExtensionAttachment Of(TrialSummary trial, BotTexts texts) => new CardPreview(
        trial.Name, trial.Arms, trial.Population is null ? $"{trial.Nct}" : $"{trial.Nct} \u00B7 {trial.Population}")
        .Over(new JRaw(_cards.GetOrAdd((trial.Id, texts), Render)));

    private string Render((string Trial, BotTexts Texts) card)
    {
        var answer = knowledge.TrialCard(card.Trial) ?? throw new UnreachableException("A trial that is found has a card.");
        return link.On(AnswerCard.Render(answer, new CardView { Texts = card.Texts }), answer).Json;
    }
}
