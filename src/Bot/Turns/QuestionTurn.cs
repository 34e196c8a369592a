using HccBot.Bot.Cards;
using HccBot.Knowledge;
using Microsoft.Bot.Builder;

namespace HccBot.Bot.Turns;

/// <summary>A question is asked and answered with one card.</summary>
internal sealed partial class QuestionTurn(
    IKnowledge knowledge, ConversationMemory memory, ThreadEvidence evidence, ILogger<QuestionTurn> logger)
{
    /// <summary>What is asked for a person who said nothing.</summary>
    public const string Help = "help";

    public async Task AnswerAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var (question, page) = PagedQuestion.Parse(text);
        var before = await memory.RecallAsync(turnContext, cancellationToken);
        var answer = await knowledge.AskAsync(question, before, cancellationToken);
        await memory.KeepAsync(turnContext, answer.Context, cancellationToken);
        await evidence.AddAsync(turnContext, answer, cancellationToken);
        await turnContext.SendActivityAsync(CardMessage.Of(AnswerCard.Render(answer, page)), cancellationToken);

        // Never the words: they may speak of a patient.
        Log.Answered(logger, question.Length, page, answer.Kind, answer.Facts.Count, answer.Citations.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information,
            Message = "A question of {Length} characters, page {Page}: {Kind} with {Facts} facts and {Sources} sources.")]
        public static partial void Answered(
            ILogger logger, int length, int page, Knowledge.Answers.AnswerKind kind, int facts, int sources);
    }
}
