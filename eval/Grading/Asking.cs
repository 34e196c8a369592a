using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>Asks a conversation turn by turn.</summary>
internal static class Asking
{
    /// <summary>The answer to the last turn, and what the conversation was about before it.</summary>
    public static async Task<(Answer Answer, ConversationContext Before)> AskAsync(
        this IKnowledge knowledge, IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        var before = ConversationContext.Empty;
        foreach (var turn in turns.SkipLast(1))
        {
            before = (await knowledge.AskAsync(turn, before, cancellationToken)).Context;
        }

        return (await knowledge.AskAsync(turns[^1], before, cancellationToken), before);
    }
}
