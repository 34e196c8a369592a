using HccBot.Bot.Access;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>Stands before the bot and lets those in who may talk to it.</summary>
internal sealed class AdmittingBot(Admission admission, TumorBoardBot bot, ForeignTurn foreign) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => admission.Takes(turnContext.Activity)
        ? bot.OnTurnAsync(turnContext, cancellationToken)
        : foreign.AnswerAsync(turnContext, cancellationToken);
}
