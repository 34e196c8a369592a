namespace HccBot.Bot.Package;

/// <summary>What tells one installation of the bot from another: it fills the placeholders of the manifest.</summary>
/// <param name="AppId">The app's id in Teams; it stays the same over all versions.</param>
/// <param name="BotId">The Microsoft app id under which the bot is registered.</param>
/// <param name="Host">The host name under which Teams and people reach the bot.</param>
internal sealed record AppIdentity(Guid AppId, Guid BotId, string Host)
{
    /// <summary>How a placeholder begins, known or not. The names are those that the Microsoft 365 Agents Toolkit fills too.</summary>
    public const string PlaceholderStart = "${{";

    private const string AppIdPlaceholder = "${{TEAMS_APP_ID}}";
    private const string BotIdPlaceholder = "${{BOT_ID}}";
    private const string HostPlaceholder = "${{BOT_DOMAIN}}";

    /// <summary>The text with every placeholder replaced.</summary>
    public string Fill(string text) => text
        .Replace(AppIdPlaceholder, $"{AppId:D}", StringComparison.Ordinal)
        .Replace(BotIdPlaceholder, $"{BotId:D}", StringComparison.Ordinal)
        .Replace(HostPlaceholder, Host, StringComparison.Ordinal);
}
