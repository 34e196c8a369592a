using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads requests and writes responses.</summary>
public static class HttpHelper
{
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = ConnectorJson.InboundSettings();

    public static readonly JsonSerializer BotMessageSerializer =
        JsonSerializer.Create(BotMessageSerializerSettings);

    private static readonly JsonSerializerSettings AsWritten = new(BotMessageSerializerSettings)
    {
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>The body of the request, or the default where it cannot be read as a <typeparamref name="T"/>.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        using var body = new StreamReader(request.Body, Encoding.UTF8);
        var text = await body.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            return typeof(T) != typeof(Activity) || IsActivityWithType(text)
                ? JsonConvert.DeserializeObject<T>(text, BotMessageSerializerSettings)
                : default;
        }
        catch (Exception fault) when (Unreadable.Is(fault))
        {
            return default;
        }
    }

    /// <summary>Answers with what the turn came to; null is an empty 200.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);

        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is { } body)
        {
            var json = JsonConvert.SerializeObject(body, ConnectorJson.OutboundSettings());
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(json, response.HttpContext.RequestAborted);
        }
    }

    // Json.NET would read a number as text, so that "type": 5 came out as a type.
    private static bool IsActivityWithType(string text) =>
        JsonConvert.DeserializeObject<JToken>(text, AsWritten) is JObject activity
        && activity["type"] is { Type: JTokenType.String };
}
