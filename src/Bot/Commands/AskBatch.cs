using System.Text.Json;
using HccBot.Bot.Cards;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Commands;

/// <summary><c>ask --batch</c>: one JSON object a line, in order; a bad line never stops the rest.</summary>
internal static class AskBatch
{
    public static async Task<int> RunAsync(
        IKnowledge knowledge, string file, Streams streams, CancellationToken cancellationToken)
    {
        using var opened = file == "-" ? null : new StreamReader(file);
        var input = opened ?? streams.Input;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            var answer = await AnswerAsync(knowledge, line, cancellationToken);
            await streams.Output.WriteLineAsync(AnswerJson.Render(answer));
        }

        return ExitCode.Done;
    }

    private static async Task<Answer> AnswerAsync(IKnowledge knowledge, string line, CancellationToken cancellationToken)
    {
        if (!line.TrimStart().StartsWith('['))
        {
            return string.IsNullOrWhiteSpace(line)
                ? Refusal(knowledge, line, "The line is empty; a line holds a question, or a JSON array of strings.")
                : await AskAsync(knowledge, line, cancellationToken);
        }

        Answer? answer = null;
        foreach (var question in Conversation(line))
        {
            answer = await knowledge.AskAsync(ViewWords.Parse(question).Question, answer?.Context ?? ConversationContext.Empty, cancellationToken);
        }

        return answer ?? Refusal(knowledge, line, "The line is neither a question nor a JSON array of strings.");
    }

    private static ValueTask<Answer> AskAsync(IKnowledge knowledge, string text, CancellationToken cancellationToken) =>
        knowledge.AskAsync(ViewWords.Parse(text).Question, cancellationToken);

    private static string[] Conversation(string line)
    {
        try
        {
            var questions = JsonSerializer.Deserialize<string?[]>(line) ?? [];
            return questions.Contains(null) ? [] : [.. questions.OfType<string>()];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static Answer Refusal(IKnowledge knowledge, string line, string reason) => new()
    {
        Question = line,
        Kind = AnswerKind.Refusal,
        Headline = Statement.Plain(reason),
        Sections = [],
        Notes = [],
        Understanding = [],
        Trials = [],
        Unknown = [],
        Facts = [],
        Citations = [],
        FollowUps = [],
        CorpusHash = knowledge.Corpus.Hash,
        AsOf = Knowledge.Trials.PartialDate.Parse(knowledge.Corpus.AsOf),
    };
}
