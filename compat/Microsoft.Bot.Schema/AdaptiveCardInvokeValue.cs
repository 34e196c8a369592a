using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonProperty("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>The Action.Execute that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The data of the card joined with the inputs; it comes from the client and is not to be trusted.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}

/// <summary>The sign-in that accompanies an adaptiveCard/action invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
