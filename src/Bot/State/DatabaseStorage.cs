using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.State;

/// <summary>Keeps the state of conversations in the database, for a while after it was last written, so that any replica can go on from it.</summary>
/// <remarks>
/// Holds what <see cref="BotState"/> writes: named values. A state is written only over the version that was read, and where none was read only
/// where there is none; the version travels among the values, as <c>eTag</c>.
/// </remarks>
internal sealed class DatabaseStorage(IDatabase database, TimeSpan lasts, TimeProvider time) : IStorage
{
    private const string ETag = "eTag";

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            var rows = await database.QueryAsync(
                "SELECT json, etag FROM conversation_state WHERE conversation = @conversation AND expires > @now",
                [("@conversation", Fingerprint.Of(key)), ("@now", time.GetUtcNow().Stored())],
                row => Values(row.GetString(0), row.GetString(1)),
                cancellationToken);
            if (rows is [var values])
            {
                found[key] = values;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="StateChangedException">Somebody else has written the state since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, item) in changes)
        {
            var values = item as IDictionary<string, object> ?? throw new ArgumentException("Only named values are kept.", nameof(changes));
            var read = values.TryGetValue(ETag, out var version) ? version.ToString() : null;
            var written = Guid.NewGuid().ToString("N");
            var now = time.GetUtcNow();
            var json = JObject.FromObject(values);
            json.Remove(ETag);
            var touched = await database.ExecuteAsync(
                read is null
                    ? """
                      INSERT INTO conversation_state (conversation, etag, json, expires) VALUES (@conversation, @written, @json, @expires)
                      ON CONFLICT (conversation) DO UPDATE SET etag = excluded.etag, json = excluded.json, expires = excluded.expires
                      WHERE conversation_state.expires <= @now
                      """
                    : """
                      UPDATE conversation_state SET etag = @written, json = @json, expires = @expires
                      WHERE conversation = @conversation AND etag = @read AND expires > @now
                      """,
                [
                    ("@conversation", Fingerprint.Of(key)), ("@written", written), ("@json", json.ToString(Formatting.None)),
                    ("@expires", (now + lasts).Stored()), ("@now", now.Stored()), .. read is null ? [] : new (string, object?)[] { ("@read", read) },
                ],
                cancellationToken);
            values[ETag] = touched > 0 ? written : throw new StateChangedException();
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            await database.ExecuteAsync(
                "DELETE FROM conversation_state WHERE conversation = @conversation", [("@conversation", Fingerprint.Of(key))], cancellationToken);
        }
    }

    /// <summary>The values as they were written: a text that looks like a date stays one.</summary>
    private static Dictionary<string, object> Values(string json, string version)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var values = JObject.Load(reader).Properties().ToDictionary(value => value.Name, object (value) => value.Value);
        values[ETag] = version;
        return values;
    }
}

/// <summary>The state of a conversation was written by somebody else since it was read.</summary>
internal sealed class StateChangedException() : Exception("The state of a conversation was written by another turn since it was read.");
