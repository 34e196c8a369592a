using HccBot.Evaluation;

namespace HccBot.Knowledge.Tests.Support;

/// <summary>The evaluation of the repository's corpus, run once for all tests.</summary>
internal static class Evaluated
{
    private static readonly Lazy<EvaluationResult> Once = new(Run);

    public static EvaluationResult Result => Once.Value;

    private static EvaluationResult Run()
    {
        using var evaluation = new HccBot.Evaluation.Evaluation(RealCorpus.Folder);
        var result = evaluation.RunAsync(QuestionSets.Read(), CancellationToken.None);
        return result.IsCompletedSuccessfully ? result.Result : throw new InvalidOperationException("The evaluation did not end at once.", result.Exception);
    }
}
