using HccBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Access;

/// <summary>Checks the settings of who may talk to the bot; what is missing or contradicts itself stops the start.</summary>
internal sealed partial class StartRules(
    IOptions<BotIdentityOptions> identity, IOptions<AccessOptions> access, IConfiguration configuration, IWebHostEnvironment environment, ILogger<StartRules> logger)
{
    private readonly BotIdentityOptions _identity = identity.Value;
    private readonly AccessOptions _access = access.Value;

    /// <summary>Whether somebody said that this is production; without any word the framework calls it so, too.</summary>
    private bool IsCalledProduction => environment.IsProduction() && !string.IsNullOrEmpty(configuration[HostDefaults.EnvironmentKey]);

    /// <exception cref="StartRefusedException">The settings don't say who may talk to the bot, or how it proves itself.</exception>
    public void Check()
    {
        CheckLists();
        if (_identity.ServesThisMachineOnly)
        {
            CheckThisMachine();
        }
        else
        {
            CheckRegistration();
            CheckTenants();
            CheckCloud();
        }
    }

    private void CheckLists()
    {
        foreach (var list in new[] { nameof(AccessOptions.Tenants), nameof(AccessOptions.Teams), nameof(AccessOptions.ServiceHosts) })
        {
            var key = $"{AccessOptions.Section}:{list}";
            Require(string.IsNullOrEmpty(configuration[key]), $"{key} is a list: set {key}:0 and so on ({key.Replace(":", "__", StringComparison.Ordinal)}__0 in the environment).");
        }
    }

    private void CheckThisMachine()
    {
        foreach (var key in new[] { "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType" })
        {
            Require(string.IsNullOrWhiteSpace(configuration[key]), $"{key} is set, but MicrosoftAppId is not. Set it to the app id of the bot's registration, or take {key} out to serve this machine only.");
        }

        Require(
            !IsCalledProduction || _access.LocalOnly,
            "The environment is Production, and MicrosoftAppId is not set: the bot could not tell who calls it. Set MicrosoftAppId; or HccBot:LocalOnly=true, if it is meant to serve programs on this machine only.");
        Log.ThisMachineOnly(logger);
    }

    private void CheckRegistration()
    {
        var type = AppType.Parse(_identity.MicrosoftAppType);
        var (secret, certificate) = (!string.IsNullOrEmpty(_identity.MicrosoftAppPassword), !string.IsNullOrEmpty(_access.CertificateFile));
        Require(type is not null, $"MicrosoftAppType is \"{_identity.MicrosoftAppType}\"; it must be SingleTenant, MultiTenant or UserAssignedMSI.");
        Require(Guid.TryParseExact(_identity.MicrosoftAppId, "D", out _), "MicrosoftAppId is no app id: it must look like 00000000-0000-0000-0000-000000000000.");
        Require(
            _identity.MicrosoftAppId!.All(letter => !char.IsAsciiLetterUpper(letter)),
            "MicrosoftAppId has capital letters; tokens name the bot in small ones, and every one would be refused. Set it in small letters.");
        Require(
            type == AppType.MultiTenant || !string.IsNullOrWhiteSpace(_identity.MicrosoftAppTenantId),
            $"MicrosoftAppTenantId is not set; a bot of the type {type} needs it: the id of the tenant that its registration is in.");
        Require(
            type != AppType.ManagedIdentity || (!secret && !certificate),
            "A bot of the type UserAssignedMSI has no secret: take MicrosoftAppPassword and HccBot:CertificateFile out, or set MicrosoftAppType to SingleTenant.");
        Require(!secret || !certificate, "MicrosoftAppPassword and HccBot:CertificateFile are both set; the bot proves itself by one of them.");
        Require(
            type == AppType.ManagedIdentity || secret || certificate,
            "The bot has an app id and nothing to prove it by: set MicrosoftAppPassword (the secret's value, not its id) or HccBot:CertificateFile, or MicrosoftAppType to UserAssignedMSI.");
        Require(
            !_access.EmulatorTokens || environment.IsDevelopment(),
            "HccBot:EmulatorTokens is for the environment Development (ASPNETCORE_ENVIRONMENT): whoever has the bot's secret could name any address to send to.");
    }

    private void CheckTenants()
    {
        Require(
            _access.Tenants.Length > 0 || !string.IsNullOrWhiteSpace(_identity.MicrosoftAppTenantId),
            "Nobody could talk to the bot: set MicrosoftAppTenantId to its tenant, or HccBot:Tenants:0 and so on to those whose people may.");
        var wrong = _access.Tenants.Append(_identity.MicrosoftAppTenantId).FirstOrDefault(tenant => !string.IsNullOrWhiteSpace(tenant) && !Guid.TryParseExact(tenant, "D", out _));
        Require(wrong is null, $"\"{wrong}\" is no id of a tenant (MicrosoftAppTenantId, HccBot:Tenants): it must look like 00000000-0000-0000-0000-000000000000.");
    }

    private void CheckCloud()
    {
        Require(
            configuration["ChannelService"] is null or "" or Cloud.UsGovernment,
            $"ChannelService must be empty or {Cloud.UsGovernment}. Other clouds are named by their addresses; see docs/deploy.md.");
        foreach (var key in new[] { "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "ToChannelFromBotLoginUrl" })
        {
            Require(
                configuration[key] is null or "" || (Uri.TryCreate(configuration[key], UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
                $"{key} must be an address that begins with https://.");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new StartRefusedException(otherwise);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning,
            Message = "MicrosoftAppId is not set: nobody has to prove who he is, so programs on this machine are served and nobody else. This is for trials, not for production.")]
        public static partial void ThisMachineOnly(ILogger logger);
    }
}
