using System.CommandLine;
using System.CommandLine.Invocation;
using HccBot.Evaluation.Reports;
using HccBot.Knowledge.Corpus;

namespace HccBot.Evaluation;

/// <summary>The command line: what is asked, and what is printed.</summary>
internal static class EvaluationCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs one command line to its end.</summary>
    /// <returns>0 when the evaluation ran, whatever it found; 1 when it could not, 2 on wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var parsed = Describe(output, errors).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception broken) when (broken is CorpusException or InvalidDataException or DirectoryNotFoundException)
        {
            await errors.WriteLineAsync(broken.Message);
            return Failed;
        }
    }

    private static RootCommand Describe(TextWriter output, TextWriter errors)
    {
        var misses = new Option<int>("--misses") { Description = "How many misses of each sort are listed.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var set = new Option<string?>("--set") { Description = "Asks one set of questions only.", HelpName = "open|held-out" };
        set.AcceptOnlyFromAmong("open", "held-out");
        var question = new Option<string?>("--question") { Description = "Shows one question, its answer and each check.", HelpName = "ID" };
        var corpus = new Option<string?>("--corpus") { Description = "Folder of the corpus. Default: the repository's.", HelpName = "FOLDER" };
        var markdown = new Option<bool>("--markdown") { Description = "Prints the tables alone." };
        var record = new Option<bool>("--record") { Description = "Writes the score to eval/score.json; tests fail when it falls below." };
        var root = new RootCommand("Asks the questions of eval/questions and grades the answers.") { misses, set, question, corpus, markdown, record };
        root.SetAction(async (given, cancellationToken) =>
        {
            var sets = Chosen(QuestionSets.Read(), given.GetValue(set));
            using var evaluation = new Evaluation(Folders.Corpus(given.GetValue(corpus)));
            if (given.GetValue(question) is { } id)
            {
                return await ShowAsync(evaluation, sets, id, output, errors, cancellationToken);
            }

            var result = await evaluation.RunAsync(sets, cancellationToken);
            await output.WriteAsync(given.GetValue(markdown) ? Report.Markdown(result) : Report.Full(result, given.GetValue(misses)));
            if (given.GetValue(record) && result.Open.Count > 0)
            {
                ScoreFile.Write(Score.Of(result));
            }

            return Done;
        });
        return root;
    }

    private static QuestionSets Chosen(QuestionSets sets, string? asked) => asked switch
    {
        "open" => sets with { HeldOut = [] },
        "held-out" => sets with { Open = [] },
        _ => sets,
    };

    private static async Task<int> ShowAsync(
        Evaluation evaluation, QuestionSets sets, string id, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (sets.Open.Concat(sets.HeldOut).FirstOrDefault(question => question.Id == id) is not { } question)
        {
            await errors.WriteLineAsync($"There is no question '{id}'.");
            return WrongUsage;
        }

        var graded = await evaluation.GradeAsync([question], cancellationToken);
        await output.WriteAsync(Report.One(graded[0], evaluation.Baseline(question)));
        return Done;
    }
}
