using System.Net;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Doctor;

/// <summary>Asks a host for a page by the bot's own HTTP client, and says in plain words why there is no answer.</summary>
internal sealed class Probe(IHttpClientFactory http, TimeProvider time)
{
    /// <summary>Longer than a slow proxy takes; a person waits for the report.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public const string TooSlow = "it does not answer in time";

    public async Task<Probed> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = http.CreateClient(Options.DefaultName);
            using var response = await client.GetAsync(url, either.Token);
            return new Probed(response.StatusCode, response.Headers.Date, await response.Content.ReadAsStringAsync(either.Token), "");
        }
        catch (HttpRequestException failed)
        {
            return new Probed(null, null, "", Reason(failed));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Probed(null, null, "", TooSlow);
        }
    }

    public static string Reason(HttpRequestException failed) => failed.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name can't be looked up",
        HttpRequestError.ConnectionError => "there is no connection to it",
        HttpRequestError.SecureConnectionError => "its certificate is not trusted here, as behind a proxy that reads along",
        _ => "it does not answer",
    };
}

/// <summary>What a host answered.</summary>
/// <param name="Status">Null where it did not.</param>
/// <param name="Date">Its clock.</param>
/// <param name="Body">The page.</param>
/// <param name="Failure">Why it did not, as a clause.</param>
internal sealed record Probed(HttpStatusCode? Status, DateTimeOffset? Date, string Body, string Failure);
