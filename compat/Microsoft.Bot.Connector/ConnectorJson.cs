using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Connector;

/// <summary>How the protocol writes and reads JSON.</summary>
internal static class ConnectorJson
{
    /// <summary>Deep enough for any activity, and a bound on what a stranger can make the bot read.</summary>
    private const int InboundDepth = 128;

    public static JsonSerializerSettings InboundSettings() => Settings(InboundDepth);

    public static JsonSerializerSettings OutboundSettings() => Settings(maxDepth: null);

    private static JsonSerializerSettings Settings(int? maxDepth) => new()
    {
        MaxDepth = maxDepth,
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new DefaultContractResolver(),
        Converters = [new IsoTimeSpanConverter()],
    };
}
