using HccBot.Bot.Access;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.State;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Turns.Subscriptions;

/// <summary>Tells subscribed conversations what changed in the corpus: one card a day at most, nothing when nothing changed.</summary>
/// <remarks>Of several processes, the one that takes a conversation's day sends; a process that dies then has used up the day, not doubled the card.</remarks>
internal sealed partial class ChangeAnnouncer(
    IKnowledge knowledge, ISubscriptions subscriptions, ICorpusDigests digests, BotAdapter adapter,
    IOptions<BotIdentityOptions> identity, Admission admission, TimeProvider time, ILogger<ChangeAnnouncer> logger) : BackgroundService
{
    /// <summary>How often it looks whether there is something to tell.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Hash of the corpus that was last noted as loaded by this process.</summary>
    private string? _noted;

    /// <summary>Tells every conversation that is behind and whose day is free; waits for a round that is under way.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await TellAllAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge: the next round may fare better, and the bot answers meanwhile.
                Log.RoundFailed(logger, failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TellAllAsync(CancellationToken cancellationToken)
    {
        // One corpus for the whole round, whatever is loaded meanwhile.
        knowledge.Pin();
        var corpus = knowledge.Digest.CorpusHash;
        if (corpus != _noted)
        {
            await digests.NoteLoadAsync(corpus, cancellationToken);
            _noted = corpus;
        }

        // While replicas change over one by one, those with the older corpus say nothing.
        var behind = await digests.IsLatestAsync(corpus, cancellationToken) ? await subscriptions.BehindAsync(corpus, cancellationToken) : [];
        if (behind.Count == 0)
        {
            return;
        }

        await digests.KeepAsync(knowledge.Digest, cancellationToken);
        foreach (var subscription in behind)
        {
            await TellAsync(subscription, cancellationToken);
        }

        await digests.PruneAsync(cancellationToken);
    }

    private async Task TellAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        if (!admission.Takes(subscription.Reference))
        {
            await subscriptions.RemoveAsync(subscription.Conversation, cancellationToken);
            Log.Gone(logger);
            return;
        }

        var known = await digests.FindAsync(subscription.Corpus, cancellationToken);
        if (known is null || knowledge.ChangesSince(known) is not { } changes)
        {
            await subscriptions.NoteAsync(subscription, knowledge.Digest.CorpusHash, cancellationToken);
            return;
        }

        var now = time.GetUtcNow();
        if (string.CompareOrdinal(subscription.NotBefore, now.Stored()) > 0
            || !await subscriptions.ClaimAsync(subscription, DateOnly.FromDateTime(now.UtcDateTime), cancellationToken))
        {
            return;
        }

        var view = new CardView { Texts = BotTexts.Of(subscription.Reference.Locale) };
        var failure = await SendAsync(subscription.Reference, CardMessage.Of(AnswerCard.Render(changes, view)), cancellationToken);
        switch (Delivery.Of(failure))
        {
            case Delivery.Arrived:
                await subscriptions.NoteAsync(subscription, knowledge.Digest.CorpusHash, cancellationToken);
                Log.Told(logger, changes.Trials.Count);
                break;
            case Delivery.Gone:
                await subscriptions.RemoveAsync(subscription.Conversation, cancellationToken);
                Log.Gone(logger);
                break;
            case Delivery.NotNow notNow:
                await subscriptions.NoteFailureAsync(subscription, now + (notNow.After ?? Wait(subscription.Failures)), cancellationToken);
                Log.NotTold(logger, subscription.Failures + 1, failure!.GetType().Name);
                break;
            default:
                await subscriptions.NoteFailureAsync(subscription, null, cancellationToken);
                Log.NotTold(logger, subscription.Failures + 1, failure!.GetType().Name);
                break;
        }
    }

    private static TimeSpan Wait(int failures) =>
        failures > 7 ? LongestWait : TimeSpan.FromMinutes(Math.Min(LongestWait.TotalMinutes, 5 * Math.Pow(2, failures)));

    /// <summary>Sends a message as a new one; returns what went wrong.</summary>
    private async Task<Exception?> SendAsync(ConversationReference reference, Activity message, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        await adapter.ContinueConversationAsync(identity.Value.MicrosoftAppId ?? "", reference, SendAsync, cancellationToken);
        return failure;

        async Task SendAsync(ITurnContext turnContext, CancellationToken cancelled)
        {
            // There is no message that it replies to.
            turnContext.OnSendActivities((_, activities, next) =>
            {
                activities.ForEach(activity => activity.ReplyToId = null);
                return next();
            });
            try
            {
                await turnContext.SendActivityAsync(message, cancelled);
            }
            catch (Exception refused) when (!cancelled.IsCancellationRequested)
            {
                failure = refused;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A subscribed conversation was told of changes in {Trials} trials.")]
        public static partial void Told(ILogger logger, int trials);

        [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A subscribed conversation can't be reached any more and is unsubscribed.")]
        public static partial void Gone(ILogger logger);

        [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "A subscribed conversation could not be told, failure {Failures} in a row: {Error}")]
        public static partial void NotTold(ILogger logger, int failures, string error);

        [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Subscribed conversations could not be told of changes; it is tried again.")]
        public static partial void RoundFailed(ILogger logger, Exception error);
    }
}
