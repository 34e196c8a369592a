using System.Text.Json;
using HccBot.Evaluation.Grading;

namespace HccBot.Evaluation;

/// <summary>What an evaluation reached; a test holds the program to the one that is recorded.</summary>
/// <param name="Right">Right answers of the open set by kind of question.</param>
/// <param name="SameAnswerPercent">How many of a hundred answers stay the same when the question is typed differently, rounded down.</param>
/// <param name="TwinsAnswered">Questions answered though the corpus holds nothing on them.</param>
internal sealed record Score(IReadOnlyDictionary<string, int> Right, int SameAnswerPercent, int TwinsAnswered)
{
    /// <summary>The score of an evaluation.</summary>
    public static Score Of(EvaluationResult result) => new(
        ByKind(result.Open), result.Again.Count == 0 ? 0 : 100 * result.Again.Count(asked => asked.Difference is null) / result.Again.Count,
        result.Twins.Count(asked => !asked.Refused));

    /// <summary>Where this score is worse than an earlier one, in words.</summary>
    public IEnumerable<string> WorseThan(Score earlier) =>
    [
        .. earlier.Right.Where(kind => Right.GetValueOrDefault(kind.Key) < kind.Value).Select(kind => $"{kind.Key}: {Right.GetValueOrDefault(kind.Key)} right, {kind.Value} before"),
        .. SameAnswerPercent < earlier.SameAnswerPercent ? [$"typed differently: {SameAnswerPercent}% same, {earlier.SameAnswerPercent}% before"] : Array.Empty<string>(),
        .. TwinsAnswered > earlier.TwinsAnswered ? [$"not in the corpus: {TwinsAnswered} answered, {earlier.TwinsAnswered} before"] : Array.Empty<string>(),
    ];

    private static SortedDictionary<string, int> ByKind(IEnumerable<GradedQuestion> graded) =>
        new(graded.GroupBy(one => one.Question.Kind).ToDictionary(kind => kind.Key, kind => kind.Count(one => one.Right)), StringComparer.Ordinal);
}

/// <summary>The recorded score: eval/score.json.</summary>
internal static class ScoreFile
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The recorded score; one that anything reaches where none is.</summary>
    public static Score Read()
    {
        var path = Folders.File("score.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<Score>(File.ReadAllText(path), Indented)! : new Score(new Dictionary<string, int>(), 0, int.MaxValue);
    }

    /// <summary>Records a score.</summary>
    public static void Write(Score score) => File.WriteAllText(Folders.File("score.json"), JsonSerializer.Serialize(score, Indented) + "\n");
}
