using HccBot.Bot.Cards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Pages;

/// <summary>Leads from a trial's card to its page, where the bot has a public address.</summary>
internal sealed class PageLink(TrialAddress address)
{
    /// <summary>The card of an answer, with the button if the answer is a trial's card.</summary>
    public RenderedCard On(RenderedCard card, Answer answer) =>
        answer is { Kind: AnswerKind.Trial, Trials: [var trial] } && address.Of(trial) is { } page ? OpenPageButton.On(card, page) : card;
}
