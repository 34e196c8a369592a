using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector refused a call.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>What the connector said, or null where it said nothing that could be read.</summary>
    public ErrorResponse Body { get; set; }
}
