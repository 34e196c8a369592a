namespace HccBot.Bot.Sending;

/// <summary>Puts another token into a request than the one that the channel refused; false where there is no other to be had.</summary>
internal delegate Task<bool> TokenRenewal(HttpRequestMessage request, CancellationToken cancellationToken);

/// <summary>How a request tells by whom its token can be renewed.</summary>
internal static class Renewable
{
    private static readonly HttpRequestOptionsKey<TokenRenewal> Key = new("hccbot.renewal");

    public static void RenewBy(this HttpRequestMessage request, TokenRenewal renewal) => request.Options.Set(Key, renewal);

    /// <summary>Null for a request without a token.</summary>
    public static TokenRenewal? Renewal(this HttpRequestMessage request) => request.Options.TryGetValue(Key, out var renewal) ? renewal : null;
}
