using HccBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Doctor;

/// <summary>All checks in the order in which one makes the next one worth a look.</summary>
internal sealed class CheckUp(IServiceProvider parts)
{
    /// <summary>Looks at everything that can be looked at.</summary>
    /// <param name="offline">Whether the network is left alone.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(bool offline, CancellationToken cancellationToken)
    {
        var settings = Of<SettingsCheck>().Run();
        if (settings.Verdict == Verdict.Problem)
        {
            // Whatever rests on settings can't be asked.
            return [settings];
        }

        Finding[] registration = [.. Of<RegistrationCheck>().Run()];
        Finding[] here = [settings, .. registration, Of<DatabaseCheck>().Run(offline), Of<EvidenceCheck>().Run()];
        return [.. here, .. await NetworkAsync(registration, offline, cancellationToken)];
    }

    private async Task<IReadOnlyList<Finding>> NetworkAsync(Finding[] registration, bool offline, CancellationToken cancellationToken)
    {
        if (registration.Any(finding => finding.Verdict == Verdict.Problem))
        {
            return [Finding.Warning("network", "Not looked at.", "What the registration says of keys, token and hosts may be wrong.", "Mend the registration first.")];
        }

        if (parts.GetRequiredService<IOptions<BotIdentityOptions>>().Value.ServesThisMachineOnly)
        {
            return [Finding.Ok("network", "Not needed without a registration.")];
        }

        if (offline)
        {
            return [Finding.Ok("network", "Not looked at (--offline).")];
        }

        var probe = Of<Probe>();
        var (keys, token, hosts) = (
            Of<KeysCheck>(probe).RunAsync(cancellationToken), Of<TokenCheck>().RunAsync(cancellationToken), Of<HostsCheck>(probe).RunAsync(cancellationToken));
        return [await keys, await token, .. await hosts];
    }

    private T Of<T>(params object[] given) => ActivatorUtilities.CreateInstance<T>(parts, given);
}
