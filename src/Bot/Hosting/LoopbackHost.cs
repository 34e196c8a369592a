using System.Net;

namespace HccBot.Bot.Hosting;

/// <summary>Names of this machine.</summary>
internal static class LoopbackHost
{
    /// <summary>Whether a host name or address is this machine.</summary>
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether an address of the web leads to this machine.</summary>
    public static bool IsOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && Is(address.Host);
}
