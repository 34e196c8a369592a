namespace HccBot.Bot.State;

/// <summary>Packs that wait to be fetched.</summary>
internal interface IPacks
{
    /// <summary>Keeps a pack until it expires.</summary>
    /// <param name="id">What its address ends with; nobody can guess it.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="expires">When it is dropped.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task KeepAsync(string id, StoredPack pack, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>A pack; null where there is none, or none any more.</summary>
    Task<StoredPack?> FindAsync(string id, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>A pack as it was composed.</summary>
/// <param name="Markdown">As Markdown.</param>
/// <param name="Html">As a page to read or print.</param>
internal sealed record StoredPack(string Markdown, string Html);
