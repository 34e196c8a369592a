using HccBot.Bot.Hosting;

namespace HccBot.Bot.Access;

/// <summary>The addresses that the bot sends to. An activity names one, so it could name any.</summary>
/// <param name="Hosts">Names of hosts; <c>*.host</c> stands for it and all below it.</param>
/// <param name="ThisMachine">Whether programs on this machine are among them, at any port, also without TLS.</param>
internal sealed record ServiceHosts(IReadOnlyList<string> Hosts, bool ThisMachine)
{
    /// <summary>Where Teams takes what bots say. Of trafficmanager.net, which anybody can have a name in, the one host.</summary>
    public static readonly IReadOnlyList<string> OfTeams =
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com", "*.teams.microsoft.us"];

    /// <summary>Those of a bot.</summary>
    public static ServiceHosts Of(BotIdentityOptions identity, AccessOptions access) => identity.ServesThisMachineOnly
        ? new ServiceHosts([], ThisMachine: true)
        : new ServiceHosts(access.ServiceHosts is { Length: > 0 } hosts ? hosts : OfTeams, access.EmulatorTokens);

    public bool Have(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && Have(address);

    public bool Have(Uri url) =>
        (ThisMachine && LoopbackHost.IsOf(url.AbsoluteUri))
        || (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0 && url.HostNameType == UriHostNameType.Dns
            && Hosts.Any(host => Matches(host, url.IdnHost)));

    private static bool Matches(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.Equals(pattern[2..], StringComparison.OrdinalIgnoreCase) || host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
