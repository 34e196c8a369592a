using HccBot.Bot.Hosting;

namespace HccBot.Bot.Access;

/// <summary>Who may talk to the bot and whom it calls, under <c>HccBot:</c>. What the lists name must be given as lists (<c>HccBot:Tenants:0</c>).</summary>
public sealed class AccessOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = HccBotOptions.Section;

    /// <summary>Ids of the tenants whose people may talk to the bot.</summary>
    /// <value>Default: the bot's own tenant, <c>MicrosoftAppTenantId</c>, and no other.</value>
    public string[] Tenants { get; set; } = [];

    /// <summary>Ids of the teams (<c>19:...</c>, or those of their groups in Entra) in whose channels the bot answers. Chats are not touched by it.</summary>
    /// <value>Default: all teams of the tenants.</value>
    public string[] Teams { get; set; } = [];

    /// <summary>Hosts that the bot sends to, with its token: <c>host</c>, or <c>*.host</c> for it and all below it.</summary>
    /// <value>Default: those of Teams and of the Bot Framework.</value>
    public string[] ServiceHosts { get; set; } = [];

    /// <summary>Whether the Emulator may call with tokens that it fetched by the bot's own secret; in the environment Development only.</summary>
    public bool EmulatorTokens { get; set; }

    /// <summary>Whether it is meant that the bot has no app id and serves this machine only, although the environment is called Production.</summary>
    public bool LocalOnly { get; set; }

    /// <summary>A certificate with its private key, in place of <c>MicrosoftAppPassword</c>: PKCS #12, or PEM with both in one file.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Password of a PKCS #12 file.</summary>
    public string? CertificatePassword { get; set; }
}
