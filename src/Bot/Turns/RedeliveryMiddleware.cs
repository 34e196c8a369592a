using System.Security.Cryptography;
using System.Text;
using HccBot.Bot.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace HccBot.Bot.Turns;

/// <summary>A message that the channel delivers again is answered once, whichever replica it comes to.</summary>
/// <remarks>
/// Of several turns on one message, the one that takes it answers; the others wait until it has ended and say nothing. A replica that dies with a
/// message leaves it to the next delivery, once its hold has run out: if it died between sending its answer and noting that, the answer comes twice.
/// Whoever waits for the reply on the same connection has to get it on that connection, so such deliveries are not told apart.
/// </remarks>
internal sealed partial class RedeliveryMiddleware(IHandledActivities handled, TimeProvider time, ILogger<RedeliveryMiddleware> logger)
    : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>How long a replica that fell silent holds a message. Teams itself waits fifteen seconds for a turn.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(15);

    /// <summary>How long a message that was answered is known.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromMinutes(10);

    private const string NotTaken = "hccbot.not-taken";

    /// <summary>How often a turn that takes its time renews its hold.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    /// <summary>How often a turn that waits for another one looks.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Says that a turn was turned away for now: its message is answered when it is delivered again.</summary>
    public static void TurnAway(ITurnContext turnContext) => turnContext.TurnState.Set(NotTaken, NotTaken);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (KeyOf(turnContext.Activity) is not { } activity)
        {
            await next(cancellationToken);
        }
        else if (await TakeAsync(activity, cancellationToken))
        {
            await AnswerAsync(turnContext, activity, next, cancellationToken);
        }
        else
        {
            Log.DeliveredAgain(logger);
        }
    }

    /// <summary>What tells a message from others; null where it is not to be told apart.</summary>
    /// <remarks>
    /// Ids are the channel's; one that gives the same id to different messages loses none of them, since two bytes of a hash of the words go in:
    /// too few to guess the words from.
    /// </remarks>
    private static string? KeyOf(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || activity.DeliveryMode == DeliveryModes.ExpectReplies || string.IsNullOrEmpty(activity.Id))
        {
            return null;
        }

        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Text}\n{JsonConvert.SerializeObject(activity.Value)}"));
        return Fingerprint.Of(activity.ChannelId, activity.Conversation.Id, activity.Id, Convert.ToHexStringLower(content.AsSpan(0, 2)));
    }

    private async Task<bool> TakeAsync(string activity, CancellationToken cancellationToken)
    {
        for (; ; await Task.Delay(Pause, time, cancellationToken))
        {
            var now = time.GetUtcNow();
            if (await handled.TakeAsync(activity, now + Hold, now, cancellationToken))
            {
                return true;
            }

            if (await handled.IsFinishedAsync(activity, cancellationToken))
            {
                return false;
            }
        }
    }

    private async Task AnswerAsync(ITurnContext turnContext, string activity, NextDelegate next, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var holding = HoldAsync(activity, ended.Token);
        var comesAgain = false;
        try
        {
            await next(cancellationToken);
            comesAgain = turnContext.TurnState.Get<string>(NotTaken) is not null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The channel was not told that the message had arrived, so it may deliver it again.
            comesAgain = true;
            throw;
        }
        finally
        {
            await ended.CancelAsync();
            try
            {
                await holding;
            }
            finally
            {
                await (comesAgain
                    ? handled.ReleaseAsync(activity, CancellationToken.None)
                    : handled.FinishAsync(activity, time.GetUtcNow() + Known, CancellationToken.None));
            }
        }
    }

    private async Task HoldAsync(string activity, CancellationToken ended)
    {
        while (true)
        {
            // Most turns end here, so this throws nothing.
            await Task.Delay(Renewal, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return;
            }

            await handled.RenewAsync(activity, time.GetUtcNow() + Hold, CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A message was delivered again and is not answered again.")]
        public static partial void DeliveredAgain(ILogger logger);
    }
}
