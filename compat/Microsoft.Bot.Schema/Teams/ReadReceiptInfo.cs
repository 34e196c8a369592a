using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far the person has read.</summary>
public class ReadReceiptInfo
{
    [JsonProperty("lastReadMessageId")]
    public string LastReadMessageId { get; set; }
}
