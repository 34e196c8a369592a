using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.State;

/// <summary>The tables of digests, and of the order in which corpora were loaded, one row a corpus.</summary>
internal sealed class CorpusDigestTable(IDatabase database) : ICorpusDigests
{
    /// <inheritdoc/>
    public Task KeepAsync(CorpusDigest digest, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO corpus_digest (corpus, facts) VALUES (@corpus, @facts) ON CONFLICT (corpus) DO NOTHING",
        [("@corpus", digest.CorpusHash), ("@facts", digest.Text())],
        cancellationToken);

    /// <inheritdoc/>
    public async Task<CorpusDigest?> FindAsync(string corpus, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            "SELECT facts FROM corpus_digest WHERE corpus = @corpus", [("@corpus", corpus)], row => row.GetString(0), cancellationToken);
        return rows is [var facts] ? CorpusDigest.Parse(corpus, facts) : null;
    }

    /// <inheritdoc/>
    public Task PruneAsync(CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM corpus_digest WHERE corpus NOT IN (SELECT corpus FROM subscription)", [], cancellationToken);

    /// <inheritdoc/>
    /// <remarks>SQLite can't tell the end of a query from the conflict that follows it, unless the query has a condition.</remarks>
    public Task NoteLoadAsync(string corpus, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO corpus_load (corpus, loaded) SELECT @corpus, COALESCE(MAX(loaded), 0) + 1 FROM corpus_load WHERE TRUE
        ON CONFLICT (corpus) DO UPDATE SET loaded = excluded.loaded
        """,
        [("@corpus", corpus)],
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsLatestAsync(string corpus, CancellationToken cancellationToken) => await database.QueryAsync(
        "SELECT 1 FROM corpus_load WHERE corpus = @corpus AND loaded = (SELECT MAX(loaded) FROM corpus_load)", [("@corpus", corpus)], _ => true, cancellationToken) is [true];
}
