using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab an activity comes from.</summary>
public class TabEntityContext
{
    [JsonProperty("tabEntityId")]
    public string TabEntityId { get; set; }
}

/// <summary>How the client looks.</summary>
public class TabContext
{
    [JsonProperty("theme")]
    public string Theme { get; set; }
}

/// <summary>A tab that is opened.</summary>
public class TabRequest
{
    [JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>A tab that is submitted.</summary>
public class TabSubmit
{
    [JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonProperty("context")]
    public TabContext Context { get; set; }
}

/// <summary>The answer to a tab.</summary>
public class TabResponse
{
    [JsonProperty("tab")]
    public TabResponsePayload Tab { get; set; }
}

/// <summary>What the tab shows next.</summary>
public class TabResponsePayload
{
    [JsonProperty("type")]
    public string Type { get; set; }
}
