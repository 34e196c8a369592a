using HccBot.Bot.Turns.CardActions;
using HccBot.Bot.Turns.Feedback;
using HccBot.Bot.Turns.MessageExtensions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>The bot: which turn answers which activity. What is not named here is acknowledged and left alone.</summary>
internal sealed partial class TumorBoardBot(
    QuestionTurn question, WelcomeTurn welcome, ExtensionTurn extension, CardActionTurn cardAction, FeedbackTurn feedback) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        !Surface.IsSpokenTo(turnContext.Activity) ? Task.CompletedTask : IncomingMessage.Read(turnContext.Activity) switch
        {
            IncomingMessage.Question asked => question.AnswerAsync(turnContext, asked.Text, cancellationToken),
            IncomingMessage.Nothing => question.AnswerAsync(turnContext, QuestionTurn.Help, cancellationToken),
            IncomingMessage.InsertedCard => Task.CompletedTask,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // The base looks every new member up at the channel; only the bot's own arrival matters here.
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return Has(activity.MembersAdded, activity.Recipient) ? welcome.GreetAsync(turnContext, cancellationToken)
            : Has(activity.MembersRemoved, activity.Recipient) ? welcome.ForgetAsync(turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        welcome.GreetAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        welcome.ForgetAsync(turnContext, cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        cardAction.AnswerAsync(turnContext.Activity, invokeValue.Action, cancellationToken);

    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
        {
            FeedbackTurn.InvokeName => Task.FromResult(feedback.Count(turnContext.Activity)),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

    private static bool Has(IList<ChannelAccount>? members, ChannelAccount bot) =>
        members is not null && members.Any(member => member?.Id == bot.Id);
}
