using HccBot.Bot.Turns.Feedback;

namespace HccBot.Bot.State;

/// <summary>The table of answers that were sent: fingerprint of the message, kind of answer, corpus.</summary>
internal sealed class SentAnswerTable(IDatabase database) : ISentAnswers
{
    /// <inheritdoc/>
    public Task KeepAsync(string conversation, string message, SentAnswer answer, DateTimeOffset expires, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "INSERT INTO sent_answer (message, kind, corpus, expires) VALUES (@message, @kind, @corpus, @expires) ON CONFLICT (message) DO NOTHING",
            [("@message", Fingerprint.Of(conversation, message)), ("@kind", answer.Kind), ("@corpus", answer.Corpus), ("@expires", expires.Stored())],
            cancellationToken);

    /// <inheritdoc/>
    public async Task<SentAnswer?> FindAsync(string conversation, string message, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            "SELECT kind, corpus FROM sent_answer WHERE message = @message",
            [("@message", Fingerprint.Of(conversation, message))],
            row => new SentAnswer(row.GetString(0), row.GetString(1)),
            cancellationToken);
        return rows is [var answer] ? answer : null;
    }
}
