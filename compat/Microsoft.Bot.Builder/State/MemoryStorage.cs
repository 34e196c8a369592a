using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in memory, as JSON that knows the types it was made from. Safe for several threads.</summary>
public class MemoryStorage : IStorage
{
    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _items;
    private readonly Lock _lock = new();
    private int _version;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);

        _serializer = jsonSerializer;
        _items = dictionary ?? [];
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(new JsonSerializer { TypeNameHandling = TypeNameHandling.All, MaxDepth = null }, dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);

        lock (_lock)
        {
            IDictionary<string, object> found = keys
                .Distinct()
                .Where(_items.ContainsKey)
                .ToDictionary(key => key, key => _items[key].ToObject<object>(_serializer));
            return Task.FromResult(found);
        }
    }

    /// <exception cref="ArgumentException">Somebody else has written an item since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);

        lock (_lock)
        {
            foreach (var (key, item) in changes)
            {
                _items[key] = NextVersion(key, item);
            }
        }

        return Task.CompletedTask;
    }

    private static JProperty ETagOf(JObject item) =>
        item?.Property(nameof(IStoreItem.ETag), StringComparison.OrdinalIgnoreCase);

    private JObject NextVersion(string key, object item)
    {
        var json = JObject.FromObject(item, _serializer);
        if (item is not IStoreItem storeItem)
        {
            return json;
        }

        var stored = (string)ETagOf(_items.GetValueOrDefault(key))?.Value;
        if (stored is not null && storeItem.ETag != "*" && storeItem.ETag != stored)
        {
            throw new ArgumentException($"Etag conflict: {key} was {storeItem.ETag}, and is {stored} by now.");
        }

        var eTag = (_version++).ToString(CultureInfo.InvariantCulture);
        if (ETagOf(json) is { } property)
        {
            property.Value = eTag;
        }
        else
        {
            json[nameof(IStoreItem.ETag)] = eTag;
        }

        return json;
    }
}
