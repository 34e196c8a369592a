using HccBot.Knowledge.Answers;

namespace HccBot.Evaluation.Twins;

/// <summary>A question made from an answerable one, that the corpus cannot answer.</summary>
/// <param name="Id">Id of the question it is made from.</param>
/// <param name="Class">What was swapped.</param>
/// <param name="Text">The question.</param>
internal sealed record Twin(string Id, string Class, string Text);

/// <summary>A twin and its answer.</summary>
/// <param name="Twin">The twin.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AskedTwin(Twin Twin, Answer Answer)
{
    /// <summary>Whether nothing was stated as an answer: a refusal, a question back, or an answer that holds no fact.</summary>
    public bool Refused => Answer.Kind is AnswerKind.Refusal or AnswerKind.Clarify || Answer.Facts.Count == 0;
}
