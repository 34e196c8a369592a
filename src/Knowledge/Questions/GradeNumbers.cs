using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Grades as numbers, so that they can be compared: "ECOG above 1", "Child-Pugh up to 7".</summary>
internal static class GradeNumbers
{
    /// <summary>Child-Pugh C starts at ten points.</summary>
    private const int LeastOfC = 10;

    /// <summary>The grades that satisfy a comparison.</summary>
    public static IReadOnlyList<string> Holding(NumericCondition condition, Lexicon lexicon) =>
        [.. lexicon.SelfAndNarrower(condition.Concept)
            .Where(id => lexicon.Find(id)?.Kind == Kinds.Grade && Of(id) is { } number && condition.Holds(number)).Distinct()];

    /// <summary>The number of a grade: its points, or its digit; null for a letter alone.</summary>
    public static int? Of(string grade) => char.IsAsciiDigit(grade[^1]) ? grade[^1] - '0' : grade.EndsWith("-c", StringComparison.Ordinal) ? LeastOfC : null;
}
