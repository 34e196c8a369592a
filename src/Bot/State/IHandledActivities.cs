namespace HccBot.Bot.State;

/// <summary>Activities that a turn has been given to, so that one that is delivered again is answered once.</summary>
internal interface IHandledActivities
{
    /// <summary>Takes an activity for a turn; of several turns that try, one succeeds, until it is finished or its hold on it has run out.</summary>
    /// <param name="activity">Fingerprint of the activity.</param>
    /// <param name="until">How long it is held unless the hold is renewed.</param>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<bool> TakeAsync(string activity, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whether the turn of an activity has ended.</summary>
    Task<bool> IsFinishedAsync(string activity, CancellationToken cancellationToken);

    /// <summary>Holds an activity longer.</summary>
    Task RenewAsync(string activity, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Notes that the turn of an activity has ended; this is kept until it expires.</summary>
    Task FinishAsync(string activity, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Gives an activity back: its turn was broken off.</summary>
    Task ReleaseAsync(string activity, CancellationToken cancellationToken);
}
