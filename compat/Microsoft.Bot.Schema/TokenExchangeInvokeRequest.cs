using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token that the client offers for exchange.</summary>
public class TokenExchangeInvokeRequest
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("token")]
    public string Token { get; set; }
}
