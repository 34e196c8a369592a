namespace HccBot.Bot.State;

/// <summary>Deletes what has expired. Replicas may do it at the same time.</summary>
internal sealed partial class ExpirySweep(IDatabase database, TimeProvider time, ILogger<ExpirySweep> logger) : BackgroundService
{
    /// <summary>How much longer than promised a row lies there at most.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private static readonly string[] Tables = ["conversation_state", "handled_activity", "sent_answer", "pack"];

    /// <summary>Deletes what has expired by now.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
        {
            await database.ExecuteAsync($"DELETE FROM {table} WHERE expires <= @now", [("@now", time.GetUtcNow().Stored())], cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge: the next round may fare better, and nobody reads what has expired.
                Log.NotSwept(logger, failed);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "What has expired could not be deleted; it is tried again.")]
        public static partial void NotSwept(ILogger logger, Exception error);
    }
}
