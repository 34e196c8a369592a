using HccBot.Bot.Hosting;

namespace HccBot.Bot.Pages;

/// <summary>The addresses of trial pages: where one is, and which trial an address is of.</summary>
internal sealed class TrialAddress
{
    /// <summary>Where the pages are, below the address of the bot.</summary>
    public const string Path = "/t/";

    private readonly Uri? _publicUrl;

    /// <param name="publicUrl">The address under which others reach the bot; null where nobody but this machine does.</param>
    /// <exception cref="StartRefusedException">The address is none of the web.</exception>
    public TrialAddress(Uri? publicUrl)
    {
        if (publicUrl is not null && !(publicUrl.IsAbsoluteUri && IsOfTheWeb(publicUrl)))
        {
            throw new StartRefusedException(
                $"{HccBotOptions.Section}:{nameof(HccBotOptions.PublicUrl)} is '{publicUrl}', "
                + "which is no address such as https://hccbot.hospital.example.");
        }

        _publicUrl = publicUrl;
    }

    /// <summary>The public address of a trial's page; null where the bot has none.</summary>
    public Uri? Of(string trialId) => _publicUrl is null ? null : new Uri(Base(_publicUrl) + Uri.EscapeDataString(trialId));

    /// <summary>The slug or registry identifier in an address of ours; null for any other address.</summary>
    /// <remarks>Without a public address, this machine's are ours.</remarks>
    public string? TrialIn(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsOfTheWeb(address) || !IsOurs(address))
        {
            return null;
        }

        var folder = _publicUrl is null ? Path : new Uri(Base(_publicUrl)).AbsolutePath;
        var path = address.AbsolutePath.TrimEnd('/');
        return path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path.IndexOf('/', folder.Length) < 0
            ? Uri.UnescapeDataString(path[folder.Length..])
            : null;
    }

    private static string Base(Uri publicUrl) => publicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + Path;

    private static bool IsOfTheWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0;

    private bool IsOurs(Uri address) => _publicUrl is null
        ? LoopbackHost.Is(address.Host)
        : address.Host.Equals(_publicUrl.Host, StringComparison.OrdinalIgnoreCase) && address.Port == _publicUrl.Port;
}
