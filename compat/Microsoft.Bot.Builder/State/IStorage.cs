namespace Microsoft.Bot.Builder;

/// <summary>Keeps items by key.</summary>
public interface IStorage
{
    /// <summary>The items that exist; a key without an item is left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An item that may only be written by whoever saw its latest version.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; an asterisk overwrites whatever there is.</summary>
    string ETag { get; set; }
}
