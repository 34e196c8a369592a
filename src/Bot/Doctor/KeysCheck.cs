using System.Net;
using System.Text.Json;
using HccBot.Bot.Access;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the keys can be fetched by which the bot knows its channel.</summary>
internal sealed class KeysCheck(Probe probe, IConfiguration configuration)
{
    private const string Part = "keys";

    public async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var metadata = new Uri(Cloud.Of(configuration).ChannelMetadata);
        var found = await probe.GetAsync(metadata, cancellationToken);
        if (Member(found, "jwks_uri") is not { ValueKind: JsonValueKind.String } address || !Uri.TryCreate(address.GetString(), UriKind.Absolute, out var at))
        {
            return Missing(metadata, found);
        }

        var keys = await probe.GetAsync(at, cancellationToken);
        return Member(keys, "keys") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            ? Finding.Ok(Part, $"{list.GetArrayLength()} keys of the channel are at {at.Host}.")
            : Missing(at, keys);
    }

    private static Finding Missing(Uri url, Probed found) => Finding.Problem(
        Part, $"The keys of the channel can't be read from {url}: {(found.Status is { } status ? $"status {(int)status}, or not what was expected" : found.Failure)}.",
        "The bot can't tell Teams from a stranger and turns both away.",
        "Let the bot reach it (firewall, proxy: HTTPS_PROXY); in another cloud see ToBotFromChannelOpenIdMetadataUrl.");

    private static JsonElement? Member(Probed found, string name)
    {
        if (found.Status != HttpStatusCode.OK)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(found.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var member) ? member.Clone() : null;
        }
        catch (JsonException)
        {
            // A page of somebody in between, such as a proxy's.
            return null;
        }
    }
}
