using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>Somebody asks whom the bot does not serve: it says so once in a conversation, and is silent from then on.</summary>
internal sealed partial class ForeignTurn(ConversationState state, ILogger<ForeignTurn> logger) : IDisposable
{
    private readonly IStatePropertyAccessor<bool> _told = state.CreateProperty<bool>("foreign");
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        Log.Refused(logger, activity.Type);
        if (activity.Type == ActivityTypes.Invoke)
        {
            var denial = new Activity(TurnErrorHandler.InvokeResponseType) { Value = new InvokeResponse { Status = StatusCodes.Status403Forbidden } };
            await turnContext.SendActivityAsync(denial, cancellationToken);
        }
        else if (activity.Type == ActivityTypes.Message && Surface.IsSpokenTo(activity) && await IsFirstAsync(turnContext, cancellationToken))
        {
            var texts = BotTexts.Of(activity.Locale);
            var refusal = NoticeCard.Render(texts, texts.NotLetIn, texts.AskWhoRunsIt, texts.NothingRead);
            await turnContext.SendActivityAsync(CardMessage.Of(refusal), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<bool> IsFirstAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await state.LoadAsync(turnContext, force: true, cancellationToken);
            if (await _told.GetAsync(turnContext, () => false, cancellationToken))
            {
                return false;
            }

            await _told.SetAsync(turnContext, true, cancellationToken);
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A {ActivityType} activity of another tenant or team was refused (HccBot:Tenants, HccBot:Teams).")]
        public static partial void Refused(ILogger logger, string activityType);
    }
}
