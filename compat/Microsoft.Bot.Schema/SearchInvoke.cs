using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an application/search invoke.</summary>
public class SearchInvokeValue
{
    [JsonProperty("kind")]
    public string Kind { get; set; }

    [JsonProperty("queryText")]
    public string QueryText { get; set; }

    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonProperty("context")]
    public object Context { get; set; }
}

/// <summary>Which page of the results is wanted.</summary>
public class SearchInvokeOptions
{
    [JsonProperty("skip")]
    public int Skip { get; set; }

    [JsonProperty("top")]
    public int Top { get; set; }
}

/// <summary>The answer to an application/search invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
