namespace HccBot.Bot.Sending;

/// <summary>While it is on, what is said in a conversation is shown to the person it answers and to nobody else: a preview of Teams.</summary>
/// <remarks>By the query of the route, as Microsoft's newer Teams SDK asks for it; the Bot Framework's has no word for it.</remarks>
internal static class ToOneOnly
{
    private const string Query = "isTargetedActivity=true";

    private static readonly AsyncLocal<bool> On = new();

    /// <summary>Sends by an action that speaks to one person.</summary>
    public static async Task SendAsync(Func<Task> send)
    {
        On.Value = true;
        try
        {
            await send();
        }
        finally
        {
            On.Value = false;
        }
    }

    /// <summary>Addresses a request so, where it is on.</summary>
    public static void Address(HttpRequestMessage request)
    {
        if (On.Value && request is { Method.Method: "POST", RequestUri: { } url })
        {
            request.RequestUri = new UriBuilder(url) { Query = Query }.Uri;
        }
    }
}
