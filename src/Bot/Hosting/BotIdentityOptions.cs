namespace HccBot.Bot.Hosting;

/// <summary>The bot's registration, under the Bot Framework's own keys at the root of the configuration.</summary>
public sealed class BotIdentityOptions
{
    /// <summary>App id of the registration.</summary>
    /// <value>Default: none; then the bot serves programs on this machine only.</value>
    public string? MicrosoftAppId { get; set; }

    /// <summary><c>SingleTenant</c>, <c>MultiTenant</c> or <c>UserAssignedMSI</c>.</summary>
    /// <value>Default: <c>MultiTenant</c>, as in the Bot Framework.</value>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The tenant that the registration is in.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>The secret of the registration.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>Whether nobody but programs on this machine is served.</summary>
    public bool ServesThisMachineOnly => string.IsNullOrWhiteSpace(MicrosoftAppId);
}
