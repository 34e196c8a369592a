using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.State;

/// <summary>The table of digests, one row a corpus.</summary>
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
}
