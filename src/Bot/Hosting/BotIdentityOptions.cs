namespace HccBot.Bot.Hosting;

/// <summary>The bot's registration, under the Bot Framework's own keys at the root of the configuration.</summary>
public sealed class BotIdentityOptions
{
    /// <summary>App id of the registration.</summary>
    /// <value>Default: none; then the bot serves programs on this machine only.</value>
    public string? MicrosoftAppId { get; set; }

    /// <summary>Whether nobody but programs on this machine is served.</summary>
    public bool ServesThisMachineOnly => string.IsNullOrWhiteSpace(MicrosoftAppId);
}
