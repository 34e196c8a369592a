using HccBot.Bot.Access;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>Stands before the bot and lets those in who may talk to it.</summary>
internal sealed class AdmittingBot(Admission admission, TumorBoardBot bot, ForeignTurn foreign) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (admission.Takes(turnContext.Activity))
        {
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }

        turnContext.Note(TurnNote.Foreign);
        return foreign.AnswerAsync(turnContext, cancellationToken);
    }
}
