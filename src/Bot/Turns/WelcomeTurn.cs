using HccBot.Bot.Cards;
using HccBot.Bot.State;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>The bot arrives in a conversation: it says once what it is for.</summary>
/// <remarks>Channels announce an arrival by two activities, in any order and at the same time.</remarks>
internal sealed class WelcomeTurn(IKnowledge knowledge, IGreetings greetings)
{
    /// <summary>Greets, unless the conversation has been greeted.</summary>
    public async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await greetings.MarkAsync(Key(turnContext.Activity), cancellationToken))
        {
            await turnContext.SendActivityAsync(CardMessage.Of(WelcomeCard.Render(knowledge.Corpus, turnContext.Texts())), cancellationToken);
        }
    }

    /// <summary>Forgets the conversation, which the bot has left.</summary>
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        greetings.ForgetAsync(Key(turnContext.Activity), cancellationToken);

    private static string Key(Activity activity) => $"{activity.ChannelId} {activity.Conversation.Id}";
}
