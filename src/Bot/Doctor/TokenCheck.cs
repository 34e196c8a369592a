using System.Text.RegularExpressions;
using HccBot.Bot.Access;
using HccBot.Bot.Hosting;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the login gives the bot a token, which it needs for every answer; the token is sent to nobody.</summary>
internal sealed partial class TokenCheck(
    ServiceClientCredentialsFactory credentials, IOptions<BotIdentityOptions> identity, ServiceHosts hosts, IConfiguration configuration, TimeProvider time)
{
    private const string Part = "token";

    private const string Silence = "Without it the bot hears questions and can't answer: people see silence.";

    private const string Reach = "Let the bot reach it (firewall, proxy: HTTPS_PROXY).";

    public async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Probe.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var cloud = Cloud.Of(configuration);
            var own = await credentials.CreateCredentialsAsync(identity.Value.MicrosoftAppId!, cloud.Scope, cloud.Login, validateAuthority: true, either.Token);
            using var unsent = new HttpRequestMessage(HttpMethod.Get, $"https://{hosts.Hosts[0].Replace("*.", "", StringComparison.Ordinal)}/");
            await own.ProcessHttpRequestAsync(unsent, either.Token);
            return Finding.Ok(Part, "The login gives the bot one.");
        }
        catch (MsalException refused)
        {
            var code = Code().Match(refused.Message).Value;
            return Finding.Problem(Part, $"The login gives the bot none ({$"{refused.ErrorCode} {code}".TrimEnd()}).", Silence, Remedy(code));
        }
        catch (HttpRequestException failed)
        {
            return Finding.Problem(Part, $"The login can't be reached: {Probe.Reason(failed)}.", Silence, Reach);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Finding.Problem(Part, $"The login can't be reached: {Probe.TooSlow}.", Silence, Reach);
        }
    }

    /// <summary>What to do, by the login's own codes.</summary>
    private static string Remedy(string code) => code switch
    {
        "AADSTS7000222" => "The secret has expired: make a new one in the registration, set MicrosoftAppPassword to its value, restart.",
        "AADSTS7000215" => "The secret is wrong: set MicrosoftAppPassword to the value of the secret, not to its id.",
        "AADSTS700016" => "There is no such app in this tenant: compare MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppType with the registration.",
        "AADSTS90002" => "There is no such tenant: compare MicrosoftAppTenantId with the registration.",
        "AADSTS700027" => "The certificate is not the registration's, has ended, or the clock is wrong: add it to the registration.",
        "AADSTS7000112" => "The app is disabled in its tenant: ask its administrator.",
        _ => "Compare MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and secret or certificate with the registration.",
    };

    [GeneratedRegex(@"\bAADSTS\d+\b")]
    private static partial Regex Code();
}
