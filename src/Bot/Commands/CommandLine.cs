using System.CommandLine;
using System.CommandLine.Invocation;
using HccBot.Bot.Hosting;
using HccBot.Bot.Package;
using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.Commands;

/// <summary>All that the program can be told to do.</summary>
public static class CommandLine
{
    private const int MaxProblems = 20;

    /// <summary>Runs one command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Streams streams)
    {
        var parsed = Describe(streams).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await streams.Errors.WriteLineAsync(error.Message);
            }

            await streams.Errors.WriteLineAsync("--help lists what there is.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = streams.Output,
                Error = streams.Errors,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (CorpusException broken)
        {
            await TellAsync(broken, streams.Errors);
            return ExitCode.Failed;
        }
        catch (StartRefusedException refused)
        {
            await streams.Errors.WriteLineAsync(refused.Message);
            return ExitCode.Failed;
        }
        catch (ManifestException broken)
        {
            await streams.Errors.WriteLineAsync(broken.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task TellAsync(CorpusException broken, TextWriter errors)
    {
        await errors.WriteLineAsync("The corpus cannot be used:");
        foreach (var problem in broken.Problems.Take(MaxProblems))
        {
            await errors.WriteLineAsync(problem.ToString());
        }

        if (broken.Problems.Count > MaxProblems)
        {
            await errors.WriteLineAsync($"{MaxProblems} of {broken.Problems.Count}; 'corpus validate' lists them all.");
        }
    }

    private static RootCommand Describe(Streams streams)
    {
        var corpus = new Option<string?>("--corpus")
        {
            Description = "Folder of the corpus (setting HccBot:Corpus). Default: the corpus/ that belongs to the program.",
            HelpName = "FOLDER",
            Recursive = true,
        };
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen, separated by semicolons. Default: {HccBotHost.DefaultUrl}.",
            HelpName = "URLS",
        };
        var root = new RootCommand("HccBot answers questions about trials in hepatocellular carcinoma, with sources. "
            + "Without a command it serves the bot.")
        {
            corpus,
            urls,
            AskCommand.Describe(streams, corpus),
            CorpusCommands.Describe(streams, corpus),
            PackageCommand.Describe(streams),
            DoctorCommand.Describe(streams, corpus),
        };
        root.SetAction((parsed, cancellationToken) =>
            HccBotHost.ServeAsync(parsed.GetValue(urls), parsed.GetValue(corpus), streams.Output, cancellationToken));
        return root;
    }
}
