using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"Anybody worse than Child-Pugh B7", "ECOG worse than 1": the grades behind the one that is named.</summary>
internal sealed class WorseGrades(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Lexicon lexicon)
{
    public IEnumerable<NumericCondition> Read()
    {
        foreach (var grade in mentions.Where(mention => mention.Is(Kinds.Grade)))
        {
            if (GradeNumbers.Of(grade.Concept.Id) is { } number && ScaleOf(grade.Concept) is { } scale && ComparisonBefore(grade.Start) is { } start)
            {
                yield return Worse(scale, number, start, grade.End);
            }
        }

        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (IsWorseThan(i) && int.TryParse(tokens[i + 2].Text, out var number) && mentions.FirstOrDefault(mention => mention.End == i) is { Concept.Id: "ecog" or "child-pugh" } scale)
            {
                yield return Worse(scale.Concept.Id, number, scale.Start, i + 3);
            }
        }
    }

    private static NumericCondition Worse(string scale, int number, int start, int end) =>
        new(Quantity.Grade, scale, NumericComparison.Above, number, null, null, false, start, end);

    private string? ScaleOf(Concept grade) => new[] { "child-pugh", "ecog" }.FirstOrDefault(scale => lexicon.IsA(grade.Id, scale));

    /// <summary>Where "worse than" or "above" begins, with no more than the name of the scale between it and the grade; null without one.</summary>
    private int? ComparisonBefore(int grade)
    {
        var end = mentions.FirstOrDefault(mention => mention.End == grade && mention.Concept.Id is "child-pugh" or "ecog") is { } scale ? scale.Start : grade;
        return end > 1 && IsWorseThan(end - 2) ? end - 2
            : mentions.FirstOrDefault(mention => mention.End == end && mention.Concept.Id == Cues.Above)?.Start;
    }

    private bool IsWorseThan(int i) => tokens[i].Text is "worse" or "poorer" or "sicker" && tokens[i + 1].Text is "than" or "then";
}
