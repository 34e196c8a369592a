namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke, which travels in the response to its request.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
