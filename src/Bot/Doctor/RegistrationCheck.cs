using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using HccBot.Bot.Access;
using HccBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Doctor;

/// <summary>Who the bot is and by what it proves it, as far as that can be seen from here.</summary>
internal sealed class RegistrationCheck(
    StartRules rules, IOptions<BotIdentityOptions> identity, IOptions<AccessOptions> access, TimeProvider time)
{
    private const string Part = "registration";

    /// <summary>Days before a certificate's end from which on it is told of: time to get another one.</summary>
    private const int Notice = 30;

    public IEnumerable<Finding> Run()
    {
        if (Refusal() is { } refusal)
        {
            return [Finding.Problem(Part, refusal, "The bot does not start like this.", "See docs/deploy.md.")];
        }

        var bot = identity.Value;
        if (bot.ServesThisMachineOnly)
        {
            return
            [
                Finding.Warning(
                    Part, "MicrosoftAppId is not set.", "Programs on this machine are served and nobody else; Teams can't reach the bot.",
                    "That is right for trying it; for Teams see docs/deploy.md."),
            ];
        }

        return
        [
            Finding.Ok(Part, $"{AppType.Parse(bot.MicrosoftAppType)}, app {bot.MicrosoftAppId}, tenant {Named(bot.MicrosoftAppTenantId)}."),
            !string.IsNullOrEmpty(access.Value.CertificateFile) ? Certificate()
                : !string.IsNullOrEmpty(bot.MicrosoftAppPassword) ? Secret(bot.MicrosoftAppPassword)
                : Finding.Ok("proof", "A managed identity, which never ends."),
        ];
    }

    private static string Named(string? tenant) => string.IsNullOrWhiteSpace(tenant) ? "not named" : tenant;

    private string? Refusal()
    {
        try
        {
            rules.Check();
            return null;
        }
        catch (StartRefusedException refused)
        {
            return refused.Message;
        }
    }

    // In the portal, the id of a secret stands beside its value, and is shown for longer.
    private static Finding Secret(string secret) => Guid.TryParse(secret, out _)
        ? Finding.Warning(
            "proof", "MicrosoftAppPassword looks like the id of a secret.", "With the id in place of the value the bot gets no token and can't answer.",
            "Set the value of the secret; it is shown once, when it is made.")
        : Finding.Ok("proof", "A secret. It does not say when it ends, two years after it was made at the latest: put the date in a calendar.");

    private Finding Certificate()
    {
        X509Certificate2 certificate;
        try
        {
            certificate = BotCertificate.Read(access.Value);
        }
        catch (StartRefusedException unreadable)
        {
            return Finding.Problem("proof", unreadable.Message, "The bot does not start like this.", "Name another file, or correct its password.");
        }

        using (certificate)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var (from, until) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
            const string Silence = "Without a good one the bot gets no token: it hears questions and can't answer.";
            const string Renew = "Add a new certificate to the registration, set HccBot:CertificateFile to it, restart.";
            return until <= now ? Finding.Problem("proof", $"The certificate ended on {Day(until)}.", Silence, Renew)
                : from > now ? Finding.Problem("proof", $"The certificate holds from {Day(from)} on.", Silence, "Wait, take another one, or correct the clock.")
                : until <= now.AddDays(Notice) ? Finding.Warning("proof", $"The certificate ends on {Day(until)}.", Silence, Renew)
                : Finding.Ok("proof", $"A certificate that holds until {Day(until)}.");
        }
    }

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
