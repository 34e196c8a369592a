using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HccBot.Bot.Hosting;

/// <summary>The body of a posted activity, read within limits and checked before anything else sees it.</summary>
internal sealed record ActivityBody(int Status, byte[] Bytes)
{
    /// <summary>More than any channel sends.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 64;

    /// <summary>Whoever sends more slowly, after a few seconds' grace, is answered 408.</summary>
    public static readonly MinDataRate Slowest = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Reads a body; <see cref="Status"/> is 200, 400, 403 or 413.</summary>
    /// <param name="request">The request.</param>
    /// <param name="thisMachineOnly">Whether nobody proves who he is, so that the bot calls nobody but this machine; otherwise authentication decides.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ActivityBody> ReadAsync(HttpRequest request, bool thisMachineOnly, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        using var body = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(block, cancellationToken)) > 0)
        {
            if (body.Length + read > MaxBytes)
            {
                return Refused(StatusCodes.Status413PayloadTooLarge);
            }

            body.Write(block, 0, read);
        }

        var bytes = body.ToArray();
        return new ActivityBody(Check(bytes, thisMachineOnly), bytes);
    }

    private static ActivityBody Refused(int status) => new(status, []);

    private static int Check(byte[] bytes, bool thisMachineOnly)
    {
        try
        {
            var text = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var activity = document.RootElement;
            var complete = activity.ValueKind == JsonValueKind.Object
                && Has(activity, "type")
                && Has(activity, "channelId")
                && Has(activity, "serviceUrl")
                && HasId(activity, "conversation")
                && HasId(activity, "from")
                && HasId(activity, "recipient");
            if (!complete)
            {
                return StatusCodes.Status400BadRequest;
            }

            return !thisMachineOnly || LoopbackHost.IsOf(activity.GetProperty("serviceUrl").GetString())
                ? StatusCodes.Status200OK
                : StatusCodes.Status403Forbidden;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool HasId(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var account) && account.ValueKind == JsonValueKind.Object && Has(account, "id");

    private static bool Has(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(value.GetString());
}
