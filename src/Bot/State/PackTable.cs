namespace HccBot.Bot.State;

/// <summary>The table of packs.</summary>
internal sealed class PackTable(IDatabase database) : IPacks
{
    /// <inheritdoc/>
    public Task KeepAsync(string id, StoredPack pack, DateTimeOffset expires, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO pack (id, expires, markdown, html) VALUES (@id, @expires, @markdown, @html)",
        [("@id", id), ("@expires", expires.Stored()), ("@markdown", pack.Markdown), ("@html", pack.Html)],
        cancellationToken);

    /// <inheritdoc/>
    public async Task<StoredPack?> FindAsync(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            "SELECT markdown, html FROM pack WHERE id = @id AND expires > @now",
            [("@id", id), ("@now", now.Stored())],
            row => new StoredPack(row.GetString(0), row.GetString(1)),
            cancellationToken);
        return rows is [var pack] ? pack : null;
    }
}
