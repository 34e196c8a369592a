using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Grading;

/// <summary>A question, the bot's answer to it, and what plain search finds instead.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The bot's answer to its last turn.</param>
/// <param name="Before">What the conversation was about before the last turn.</param>
/// <param name="Checks">What was looked at in the answer.</param>
/// <param name="BaselineRight">Whether plain search passes as far as the checks apply to it.</param>
internal sealed record GradedQuestion(
    EvaluationQuestion Question, Answer Answer, ConversationContext Before, IReadOnlyList<Check> Checks, bool BaselineRight)
{
    /// <summary>Whether all checks passed.</summary>
    public bool Right => Checks.All(check => check.Passed);

    /// <summary>The checks that failed, in words.</summary>
    public string Faults => string.Join("; ", Checks.Where(check => !check.Passed));
}
