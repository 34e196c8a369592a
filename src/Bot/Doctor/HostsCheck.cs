using HccBot.Bot.Access;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the hosts answer that the bot fetches its token from and sends to, and whether its clock agrees with the login's.</summary>
internal sealed class HostsCheck(Probe probe, ServiceHosts hosts, IConfiguration configuration, TimeProvider time)
{
    /// <summary>By how much the bot and those who issue tokens may differ.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var login = new Uri(new Uri(Cloud.Of(configuration).Login), "/");
        var answer = await probe.GetAsync(login, cancellationToken);
        var found = new List<Finding> { Reach(login.Host, answer, "the bot fetches its tokens there"), Clock(login.Host, answer) };

        // What a pattern stands for has no address of its own.
        foreach (var host in hosts.Hosts.Where(host => !host.StartsWith('*')))
        {
            var reached = await probe.GetAsync(new Uri($"https://{host}/"), cancellationToken);
            found.Add(Reach(host, reached, "the bot sends its answers there"));
        }

        return found;
    }

    // Whatever it answers, it is there: none of them has a page at its root.
    private static Finding Reach(string host, Probed answer, string why) => answer.Status is not null
        ? Finding.Ok("network", $"{host} answers.")
        : Finding.Problem("network", $"{host} can't be reached: {answer.Failure}.", $"It is needed: {why}.", "Let the bot reach it (firewall, name server, proxy: HTTPS_PROXY).");

    private Finding Clock(string host, Probed answer)
    {
        if (answer.Date is not { } theirs)
        {
            return Finding.Warning(
                "clock", $"It was not compared: {host} did not tell the time.", "A clock that is off by more than 5 minutes makes good tokens look bad.", "Compare it by hand.");
        }

        var off = time.GetUtcNow() - theirs;
        return off.Duration() <= Tolerance
            ? Finding.Ok("clock", $"It agrees with {host}.")
            : Finding.Problem(
                "clock", $"It is {(int)off.Duration().TotalMinutes} minutes {(off > TimeSpan.Zero ? "ahead of" : "behind")} {host}.",
                "From 5 minutes on, good tokens look expired or not valid yet, so Teams is turned away.", "Set it, and keep it right by NTP.");
    }
}
