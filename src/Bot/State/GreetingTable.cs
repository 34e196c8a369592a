namespace HccBot.Bot.State;

/// <summary>The table of greetings: fingerprints of conversations.</summary>
internal sealed class GreetingTable(IDatabase database) : IGreetings
{
    /// <inheritdoc/>
    public async Task<bool> MarkAsync(string conversation, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "INSERT INTO greeting (conversation) VALUES (@conversation) ON CONFLICT (conversation) DO NOTHING",
        [("@conversation", Fingerprint.Of(conversation))],
        cancellationToken) > 0;

    /// <inheritdoc/>
    public Task ForgetAsync(string conversation, CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM greeting WHERE conversation = @conversation", [("@conversation", Fingerprint.Of(conversation))], cancellationToken);
}
