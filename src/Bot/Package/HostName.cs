using System.Net;
using System.Text.RegularExpressions;

namespace HccBot.Bot.Package;

/// <summary>The rule for the host name under which the internet reaches the bot.</summary>
internal static partial class HostName
{
    private const int MaxLength = 253;

    /// <summary>Endings that only a machine or a local network knows (RFC 6761, RFC 6762, RFC 8375, and what networks are commonly called).</summary>
    private static readonly string[] LocalEndings =
        ["localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "test", "invalid", "onion"];

    /// <summary>What is wrong with a host name; null if nothing is.</summary>
    public static string? FaultIn(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "The host name is empty.",
        _ when text.Contains("://", StringComparison.Ordinal) => $"'{text}' has a scheme; give the host name alone, such as hccbot.hospital.example.",
        _ when text.Contains('*') => $"'{text}' has a wildcard; the bot lives at one host name.",
        _ when IPAddress.TryParse(text, out _) => $"'{text}' is an IP address; Teams wants a host name.",
        _ when text.AsSpan().IndexOfAny("/\\?#@") >= 0 => $"'{text}' has more than a host name; give the host name alone, such as hccbot.hospital.example.",
        _ when text.Contains(':') => $"'{text}' has a port; Teams reaches the bot at port 443 only.",
        _ when text.Any(character => character > '\u007f') => $"'{text}' has letters beyond ASCII; write it as DNS knows it (xn--...).",
        _ when IsLocal(text) => $"'{text}' is a name for this machine or a local network; Teams reaches the bot by its public host name.",
        _ when !text.Contains('.') => $"'{text}' has no domain; Teams reaches the bot by its public host name, such as hccbot.hospital.example.",
        _ when text.Length > MaxLength || !Dns().IsMatch(text) => $"'{text}' is not a host name.",
        _ => null,
    };

    private static bool IsLocal(string text) => LocalEndings.Any(ending =>
        text.Equals(ending, StringComparison.OrdinalIgnoreCase) || text.EndsWith($".{ending}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Labels of letters, digits and inner hyphens; the last one is no number.</summary>
    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Dns();
}
