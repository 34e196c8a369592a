using System.CommandLine;
using HccBot.Bot.Doctor;
using HccBot.Bot.Hosting;

namespace HccBot.Bot.Commands;

/// <summary><c>doctor</c>: what is wrong with this installation, in plain words.</summary>
internal static class DoctorCommand
{
    public static Command Describe(Streams streams, Option<string?> corpus)
    {
        var offline = new Option<bool>("--offline") { Description = "Looks at this machine only; nothing is sent." };
        var command = new Command("doctor", "Checks settings, registration, database, corpus, keys, token, clock and network, and says what is wrong and what to do.")
        {
            offline,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var builder = HccBotHost.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddHccBot(builder.Configuration);
            builder.Services.PostConfigure<HccBotOptions>(options => options.Corpus = parsed.GetValue(corpus) ?? options.Corpus);
            await using var app = builder.Build();
            return await ExamineAsync(app.Services, parsed.GetValue(offline), streams.Output, cancellationToken);
        });
        return command;
    }

    /// <summary>Examines a bot that is put together and not started; prints one line for each finding.</summary>
    internal static async Task<int> ExamineAsync(IServiceProvider parts, bool offline, TextWriter output, CancellationToken cancellationToken)
    {
        var found = await new CheckUp(parts).RunAsync(offline, cancellationToken);
        foreach (var finding in found)
        {
            await output.WriteLineAsync(finding.ToString());
        }

        return found.Any(finding => finding.Verdict == Verdict.Problem) ? ExitCode.Failed : ExitCode.Done;
    }
}
