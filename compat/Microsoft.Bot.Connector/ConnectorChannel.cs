using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Sends one call to the connector and reads its answer.</summary>
internal sealed class ConnectorChannel(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient)
{
    private static readonly JsonSerializerSettings Settings = ConnectorJson.OutboundSettings();

    public Uri BaseUri { get; set; } = baseUri;

    /// <summary>An id as one segment of a path; ids in Teams hold semicolons, bars and at signs.</summary>
    /// <exception cref="ArgumentException">The id is missing, or a dot segment that would change the route.</exception>
    public static string PathPart(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);

        return id is "." or ".."
            ? throw new ArgumentException("A dot segment is no id.", nameof(id))
            : Uri.EscapeDataString(id);
    }

    /// <exception cref="ErrorResponseException">The connector refused the call, or answered with something else than JSON.</exception>
    public async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method,
        string route,
        object content,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        var sent = content is null ? null : JsonConvert.SerializeObject(content, Settings);
        var request = new HttpRequestMessage(method, new Uri($"{BaseUri.AbsoluteUri.TrimEnd('/')}/{route}"))
        {
            Content = sent is null ? null : new StringContent(sent, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, values) in customHeaders ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        var response = await httpClient.SendAsync(request, cancellationToken);
        var received = await response.Content.ReadAsStringAsync(cancellationToken);

        ErrorResponseException Failure(string message, Exception cause = null) => new(message, cause)
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, received),
            Body = ReadError(received),
        };

        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
        {
            throw Failure($"Operation returned an invalid status code '{response.StatusCode}'");
        }

        try
        {
            return new HttpOperationResponse<T>
            {
                Request = request,
                Response = response,
                Body = JsonConvert.DeserializeObject<T>(received, Settings),
            };
        }
        catch (JsonException fault)
        {
            throw Failure("The connector did not answer with the JSON that was expected.", fault);
        }
    }

    private static ErrorResponse ReadError(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<ErrorResponse>(text, Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
