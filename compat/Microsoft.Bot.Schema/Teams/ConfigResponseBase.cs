using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a configuration request.</summary>
public class ConfigResponseBase
{
    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }

    [JsonProperty("responseType")]
    public string ResponseType { get; set; }
}
