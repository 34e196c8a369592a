using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace HccBot.Bot.State;

/// <summary>The table of subscriptions.</summary>
internal sealed class SubscriptionTable(IDatabase database) : ISubscriptions
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    /// <inheritdoc/>
    public async Task<bool> AddAsync(
        string conversation, string? team, ConversationReference reference, string corpus, CancellationToken cancellationToken)
    {
        (string, object?)[] values =
            [("@conversation", conversation), ("@team", team), ("@reference", JsonConvert.SerializeObject(reference, Json)), ("@corpus", corpus)];
        var added = await database.ExecuteAsync(
            """
            INSERT INTO subscription (conversation, team, reference, corpus, failures) VALUES (@conversation, @team, @reference, @corpus, 0)
            ON CONFLICT (conversation) DO NOTHING
            """,
            values,
            cancellationToken);
        if (added == 0)
        {
            await database.ExecuteAsync(
                "UPDATE subscription SET team = @team, reference = @reference, failures = 0, not_before = NULL WHERE conversation = @conversation",
                values[..3],
                cancellationToken);
        }

        return added > 0;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string conversation, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "DELETE FROM subscription WHERE conversation = @conversation", [("@conversation", conversation)], cancellationToken) > 0;

    /// <inheritdoc/>
    public Task RemoveTeamAsync(string team, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM subscription WHERE team = @team", [("@team", team)], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Subscription>> BehindAsync(string corpus, CancellationToken cancellationToken) => database.QueryAsync(
        """
        SELECT conversation, reference, corpus, told_on, failures, not_before FROM subscription
        WHERE corpus <> @corpus ORDER BY conversation
        """,
        [("@corpus", corpus)],
        row => new Subscription(
            row.GetString(0), JsonConvert.DeserializeObject<ConversationReference>(row.GetString(1), Json)!, row.GetString(2), row.Text(3), row.GetInt32(4), row.Text(5)),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> ClaimAsync(Subscription subscription, DateOnly day, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            UPDATE subscription SET told_on = @day
            WHERE conversation = @conversation AND corpus = @corpus AND (told_on IS NULL OR told_on < @day)
            """,
            [("@day", day.ToString("O")), ("@conversation", subscription.Conversation), ("@corpus", subscription.Corpus)],
            cancellationToken) > 0;

    /// <inheritdoc/>
    public Task NoteAsync(Subscription subscription, string corpus, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE subscription SET corpus = @now, failures = 0, not_before = NULL WHERE conversation = @conversation AND corpus = @before",
        [("@now", corpus), ("@conversation", subscription.Conversation), ("@before", subscription.Corpus)],
        cancellationToken);

    /// <inheritdoc/>
    public Task NoteFailureAsync(Subscription subscription, DateTimeOffset? notBefore, CancellationToken cancellationToken) => notBefore is { } time
        ? database.ExecuteAsync(
            "UPDATE subscription SET failures = failures + 1, not_before = @time, told_on = @told WHERE conversation = @conversation",
            [("@time", time.Stored()), ("@told", subscription.ToldOn), ("@conversation", subscription.Conversation)],
            cancellationToken)
        : database.ExecuteAsync(
            "UPDATE subscription SET failures = failures + 1 WHERE conversation = @conversation",
            [("@conversation", subscription.Conversation)],
            cancellationToken);
}
