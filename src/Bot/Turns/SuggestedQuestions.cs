using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>First questions to tap, under a message of their own: Teams shows none under a card. The card has them as buttons too.</summary>
internal static class SuggestedQuestions
{
    /// <summary>Teams shows three.</summary>
    private const int Max = 3;

    /// <summary>The message; null where the answer suggests nothing.</summary>
    public static Activity? Of(Answer answer, ChannelAccount? person, BotTexts texts)
    {
        var questions = answer.FollowUps.Select(next => next.Question).Take(Max).ToArray();
        if (questions.Length == 0)
        {
            return null;
        }

        // Some clients send the title of what is tapped, others its value.
        var message = MessageFactory.Text(texts.OrTap);
        message.SuggestedActions = new SuggestedActions(
            to: person?.Id is { } id ? [id] : Array.Empty<string>(),
            actions: (IList<CardAction>)[.. questions.Select(question => new CardAction(ActionTypes.ImBack, title: question, value: question))]);
        return message;
    }
}
