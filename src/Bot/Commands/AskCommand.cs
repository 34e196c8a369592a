using System.CommandLine;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.Texts;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Commands;

/// <summary><c>ask</c>: one answer, or a file of them.</summary>
internal static class AskCommand
{
    public static Command Describe(Streams streams, Option<string?> corpus)
    {
        var question = new Argument<string?>("QUESTION")
        {
            Description = "The question, in quotes.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Prints the answer as one JSON object on one line." };
        var card = new Option<bool>("--card") { Description = "Prints the Adaptive Card as it would be sent." };
        var locale = new Option<string?>("--locale") { Description = "With --card: the locale of the person it is for, such as de-DE.", HelpName = "LOCALE" };
        var explain = new Option<bool>("--explain") { Description = "Prints how the question is understood." };
        var batch = new Option<string?>("--batch")
        {
            Description = "With --json: answers every line of a file ('-' for standard input). A line is a question, "
                + "or a JSON array of strings = one conversation, whose last answer is printed.",
            HelpName = "FILE",
        };
        var command = new Command("ask", "Answers a question and prints the answer with numbered sources.")
        {
            question, json, card, locale, explain, batch,
        };
        command.Validators.Add(given =>
        {
            var forms = new[] { json, card, explain }.Count(given.GetValue);
            var fault = (given.GetValue(question), given.GetValue(batch)) switch
            {
                (null, null) => "ask needs a QUESTION, or --batch FILE.",
                (not null, not null) => "ask takes a QUESTION or --batch FILE, not both.",
                (null, not null) when forms != 1 || !given.GetValue(json) => "--batch goes with --json and nothing else.",
                (_, { } file) when file != "-" && !File.Exists(file) => $"There is no file '{file}'.",
                _ when given.GetValue(locale) is not null && !given.GetValue(card) => "--locale goes with --card.",
                _ when forms > 1 => "--json, --card and --explain exclude each other.",
                _ => null,
            };
            if (fault is not null)
            {
                given.AddError(fault);
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var knowledge = KnowledgeEngine.Open(
                CorpusLocation.Find(parsed.GetValue(corpus)),
                DataFolder.Index(HccBotHost.Settings().GetSection(HccBotOptions.Section)[nameof(HccBotOptions.Data)]));
            if (parsed.GetValue(batch) is { } file)
            {
                return await AskBatch.RunAsync(knowledge, file, streams, cancellationToken);
            }

            var texts = BotTexts.Of(parsed.GetValue(locale));
            return await AskOneAsync(
                knowledge, parsed.GetValue(question)!, FormOf(parsed, json, card, explain), texts, streams.Output, cancellationToken);
        });
        return command;
    }

    /// <summary>Answers one question in one form.</summary>
    internal static async Task<int> AskOneAsync(
        IKnowledge knowledge, string text, AskForm form, BotTexts texts, TextWriter output, CancellationToken cancellationToken)
    {
        var (question, view) = ViewWords.Parse(text);
        var answer = await knowledge.AskAsync(question, cancellationToken);
        await output.WriteLineAsync(form switch
        {
            AskForm.Text => PlainText.RenderWithSources(answer),
            AskForm.Json => AnswerJson.Render(answer),
            AskForm.Card => AnswerCard.Render(answer, view with { Texts = texts }).Json,
            AskForm.Explanation => knowledge.Explain(question),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return answer.Answered ? ExitCode.Done : ExitCode.Refused;
    }

    private static AskForm FormOf(ParseResult parsed, Option<bool> json, Option<bool> card, Option<bool> explain) =>
        parsed.GetValue(json) ? AskForm.Json
        : parsed.GetValue(card) ? AskForm.Card
        : parsed.GetValue(explain) ? AskForm.Explanation
        : AskForm.Text;
}

/// <summary>What <c>ask</c> prints.</summary>
public enum AskForm
{
    /// <summary>Plain text with numbered sources.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>The Adaptive Card.</summary>
    Card,

    /// <summary>How the question is understood.</summary>
    Explanation,
}
