using System.Collections.Concurrent;
using System.Diagnostics;
using HccBot.Bot.Cards;
using HccBot.Bot.Pages;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Turns.MessageExtensions;

/// <summary>Trials as results of the message extension. Each card is rendered once: the corpus does not change while the bot runs.</summary>
internal sealed class TrialResults(IKnowledge knowledge, TrialAddress address)
{
    private readonly ConcurrentDictionary<string, string> _cards = new(StringComparer.Ordinal);

    /// <summary>The trials that fit what was typed, or a line that says that none does.</summary>
    public MessagingExtensionResponse Find(ExtensionQuery query)
    {
        var found = knowledge.FindTrials(query.Text);
        return found.Count > 0
            ? ExtensionResult.List(query.Page(found).Select(Of))
            : ExtensionResult.Message(
                "No trial of the corpus fits this. Type the beginning of a trial's name or number, a treatment or a criterion: lenvatinib, portal vein.");
    }

    /// <summary>The card of a trial with its preview; null when the corpus does not hold it.</summary>
    /// <param name="id">Slug or registry identifier, in any case.</param>
    public MessagingExtensionAttachment? Of(string id) =>
        knowledge.FindTrials("").FirstOrDefault(trial => trial.GoesBy(id)) is { } trial ? Of(trial) : null;

    private MessagingExtensionAttachment Of(TrialSummary trial) => new CardPreview(
        trial.Name, trial.Arms, trial.Population is null ? $"{trial.Nct}" : $"{trial.Nct} \u00B7 {trial.Population}")
        .Over(new JRaw(_cards.GetOrAdd(trial.Id, Render)));

    private string Render(string id)
    {
        var answer = knowledge.TrialCard(id) ?? throw new UnreachableException("A trial that is found has a card.");
        var card = AnswerCard.Render(answer);
        return (address.Of(id) is { } page ? OpenPageButton.On(card, page) : card).Content.ToString(Formatting.None);
    }
}
