using System.CommandLine;
using HccBot.Bot.Hosting;
using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.Commands;

/// <summary><c>corpus validate</c> and <c>corpus stats</c>: for curators.</summary>
internal static class CorpusCommands
{
    public static Command Describe(Streams streams, Option<string?> corpus) =>
        new("corpus", "Looks after the corpus.") { Validate(streams, corpus), Stats(streams, corpus) };

    private static Command Validate(Streams streams, Option<string?> corpus)
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "Folder of the corpus. Default: the one that the bot would use.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("validate", "Checks every file against its schema and the rules.") { path };
        command.Validators.Add(given =>
        {
            if (given.GetValue(path) is { } folder && !Directory.Exists(folder))
            {
                given.AddError($"There is no folder '{folder}'.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var folder = CorpusLocation.Find(parsed.GetValue(path) ?? parsed.GetValue(corpus));
            var problems = CorpusCheck.Run(folder);
            foreach (var problem in problems)
            {
                await streams.Output.WriteLineAsync(problem.ToString());
            }

            await streams.Errors.WriteLineAsync(problems.Count == 0
                ? $"{folder} is sound."
                : $"{folder}: {problems.Count} to mend.");
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Stats(Streams streams, Option<string?> corpus)
    {
        var command = new Command("stats", "Prints counts, hash, newest data cutoff and facts by verification.");
        command.SetAction(async (parsed, _) =>
        {
            foreach (var (item, value) in CorpusCheck.Stats(CorpusLocation.Find(parsed.GetValue(corpus))))
            {
                await streams.Output.WriteLineAsync($"{item}: {value}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
