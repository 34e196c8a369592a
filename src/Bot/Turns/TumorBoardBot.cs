using HccBot.Bot.Turns.CardActions;
using HccBot.Bot.Turns.Feedback;
using HccBot.Bot.Turns.MessageExtensions;
using HccBot.Bot.Turns.Subscriptions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HccBot.Bot.Turns;

/// <summary>The bot: which turn answers which activity. What is not named here is acknowledged and left alone.</summary>
internal sealed partial class TumorBoardBot(
    QuestionTurn question, WelcomeTurn welcome, ExtensionTurn extension, CardActionTurn cardAction, FeedbackTurn feedback,
    SubscriptionTurn subscription, PackTurn pack, MessageActionTurn messageAction) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        !Surface.IsSpokenTo(turnContext.Activity) ? Task.CompletedTask : IncomingMessage.Read(turnContext.Activity) switch
        {
            IncomingMessage.Question asked when SubscriptionTurn.Takes(asked.Text) => subscription.AnswerAsync(turnContext, asked.Text, cancellationToken),
            IncomingMessage.Question asked when PackTurn.Takes(asked.Text) => pack.AnswerAsync(turnContext, cancellationToken),
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
            : Has(activity.MembersRemoved, activity.Recipient) ? ForgetAsync(turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        welcome.GreetAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ForgetAsync(turnContext, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        messageAction.OpenAsync(action, turnContext.Texts(), cancellationToken);

    // We send no previews of bot messages, so whatever a client calls the step, it is one of our dialog.
    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        messageAction.SubmitAsync(action, turnContext.Texts(), cancellationToken);

    private async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await welcome.ForgetAsync(turnContext, cancellationToken);
        await subscription.ForgetAsync(turnContext, cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        cardAction.AnswerAsync(turnContext, invokeValue.Action, cancellationToken);

    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
        {
            FeedbackTurn.InvokeName => feedback.CountAsync(turnContext.Activity, cancellationToken),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

    private static bool Has(IList<ChannelAccount>? members, ChannelAccount bot) =>
        members is not null && members.Any(member => member?.Id == bot.Id);
}
