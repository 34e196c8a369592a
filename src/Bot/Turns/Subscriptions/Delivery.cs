using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;

namespace HccBot.Bot.Turns.Subscriptions;

/// <summary>What became of a message that nobody asked for.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>What a failure of the send means; null is success.</summary>
    /// <remarks>
    /// The channel's own codes: 403 and 404 stand for a bot that was removed, blocked or disabled, and for conversations that are gone,
    /// except where 403 says that another host is meant; 412, 429 and 50x are to be tried again. A send that timed out may have arrived; without a token nothing was sent.
    /// </remarks>
    public static Delivery Of(Exception? failure) => failure switch
    {
        null => new Arrived(),
        ErrorResponseException { Response: { } response } refused => response.StatusCode switch
        {
            HttpStatusCode.Forbidden when refused.Body?.Error?.Code != "InvalidBotApiHost" => new Gone(),
            HttpStatusCode.NotFound => new Gone(),
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => new Unknown(),
            _ => new NotNow(RetryAfter(response.Headers)),
        },
        HttpRequestException or MsalException => new NotNow(null),
        _ => new Unknown(),
    };

    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>>? headers) =>
        headers is not null && headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>It was taken.</summary>
    public sealed record Arrived : Delivery;

    /// <summary>The conversation can't be reached any more.</summary>
    public sealed record Gone : Delivery;

    /// <summary>It was not taken, and may be later.</summary>
    /// <param name="After">How long the channel wants to be left alone; null where it does not say.</param>
    public sealed record NotNow(TimeSpan? After) : Delivery;

    /// <summary>It was refused for what it is, or may have arrived: it is not tried again the same day.</summary>
    public sealed record Unknown : Delivery;
}
