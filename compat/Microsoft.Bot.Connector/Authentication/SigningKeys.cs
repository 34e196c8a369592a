using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an issuer signs with, fetched by its OpenID metadata and kept.</summary>
/// <remarks>
/// Fetched again once a day, and when a token names a key that is not among them; the latter at most once in five minutes,
/// since strangers can name any key. Keys that can't be renewed are good for five days.
/// </remarks>
internal sealed class SigningKeys(string metadata, Func<HttpClient> httpClient, TimeProvider time)
{
    /// <summary>After this long they are fetched again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>After this long without having been renewed they prove nothing any more.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(5);

    /// <summary>Between two attempts to renew keys that are there.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _attempted = DateTimeOffset.MinValue;
    private volatile Held _held;
    private Task<Held> _renewing;

    /// <summary>The key with an id; null where the issuer has none, or more than one.</summary>
    /// <exception cref="UnauthorizedAccessException">There are no keys, since they could not be fetched.</exception>
    public async Task<SigningKey> FindAsync(string id, CancellationToken cancellationToken)
    {
        var held = _held;
        if (held is null || !held.Keys.ContainsKey(id) || time.GetUtcNow() - held.Since >= Fresh)
        {
            held = await Renew(held).WaitAsync(cancellationToken);
        }

        return held.Keys.GetValueOrDefault(id);
    }

    // Whoever waits for the keys shares one call for them.
    private Task<Held> Renew(Held known)
    {
        lock (_lock)
        {
            return _held != known ? Task.FromResult(_held)
                : _renewing is { IsCompleted: false } underWay ? underWay
                : _renewing = RenewAsync(known);
        }
    }

    private async Task<Held> RenewAsync(Held known)
    {
        var now = time.GetUtcNow();
        if (known is not null && now - _attempted < Pause)
        {
            return StillGood(known, now);
        }

        _attempted = known is null ? _attempted : now;
        try
        {
            return _held = new Held(await FetchAsync(), now);
        }
        catch (Exception unreachable)
        {
            // Whatever it was, there are no newer keys.
            return known is null
                ? throw new UnauthorizedAccessException("The keys of the issuer can't be fetched.", unreachable)
                : StillGood(known, now);
        }
    }

    private static Held StillGood(Held held, DateTimeOffset now) => now - held.Since < Lasting
        ? held
        : throw new UnauthorizedAccessException("The keys of the issuer are too old, and can't be fetched.");

    private async Task<FrozenDictionary<string, SigningKey>> FetchAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var documents = new HttpDocumentRetriever(httpClient());
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, patience.Token);

        // A key id that two keys share names neither.
        return configuration.JsonWebKeySet.Keys
            .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "sig" && !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .Where(keys => keys.Count() == 1)
            .ToFrozenDictionary(keys => keys.Key, keys => new SigningKey(keys.Single(), Endorsements(keys.Single())), StringComparer.Ordinal);
    }

    private static string[] Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())]
            : [];

    private sealed record Held(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset Since);
}
