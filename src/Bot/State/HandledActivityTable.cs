namespace HccBot.Bot.State;

/// <summary>The table of handled activities. While a turn is under way, its row says how long it is held; afterwards, nothing.</summary>
internal sealed class HandledActivityTable(IDatabase database) : IHandledActivities
{
    /// <inheritdoc/>
    public async Task<bool> TakeAsync(string activity, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            INSERT INTO handled_activity (activity, taken_until, expires) VALUES (@activity, @until, @until)
            ON CONFLICT (activity) DO UPDATE SET taken_until = excluded.taken_until, expires = excluded.expires
            WHERE handled_activity.taken_until < @now
            """,
            [("@activity", activity), ("@until", until.Stored()), ("@now", now.Stored())],
            cancellationToken) > 0;

    /// <inheritdoc/>
    public async Task<bool> IsFinishedAsync(string activity, CancellationToken cancellationToken) => await database.QueryAsync(
        "SELECT taken_until FROM handled_activity WHERE activity = @activity", [("@activity", activity)], row => row.IsDBNull(0), cancellationToken) is [true];

    /// <inheritdoc/>
    public Task RenewAsync(string activity, DateTimeOffset until, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE handled_activity SET taken_until = @until, expires = @until WHERE activity = @activity AND taken_until IS NOT NULL",
        [("@activity", activity), ("@until", until.Stored())],
        cancellationToken);

    /// <inheritdoc/>
    public Task FinishAsync(string activity, DateTimeOffset expires, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE handled_activity SET taken_until = NULL, expires = @expires WHERE activity = @activity",
        [("@activity", activity), ("@expires", expires.Stored())],
        cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(string activity, CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM handled_activity WHERE activity = @activity", [("@activity", activity)], cancellationToken);
}
