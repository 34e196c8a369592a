using System.Net;

namespace Microsoft.Rest;

/// <summary>A copy of a message that outlives the connection it travelled on.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    /// <summary>The headers; of a response, Retry-After among them.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; protected set; }
}

/// <summary>A request that was sent.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Headers = httpRequest.Headers.ToDictionary(header => header.Key, header => header.Value);
        Content = content;
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}

/// <summary>A response that was received.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Headers = httpResponse.Headers.ToDictionary(header => header.Key, header => header.Value);
        Content = content;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
