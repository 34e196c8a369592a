using HccBot.Evaluation.Grading;
using HccBot.Evaluation.Support;
using HccBot.Evaluation.Twins;
using HccBot.Evaluation.Variants;

namespace HccBot.Evaluation.Reports;

/// <summary>The tables of the report.</summary>
internal static class Tables
{
    /// <summary>Right answers by kind of question, plain search beside them.</summary>
    public static TextTable Score(IReadOnlyList<GradedQuestion> graded)
    {
        var table = new TextTable("Kind of question", "Questions", "HccBot", "", "Plain search", "");
        foreach (var kind in graded.GroupBy(one => one.Question.Kind))
        {
            Add(table, kind.Key, [.. kind]);
        }

        Add(table, "All", graded);
        return table;
    }

    /// <summary>How many answers stay the same when the question is typed differently.</summary>
    public static TextTable Robustness(IReadOnlyList<AskedAgain> again)
    {
        var table = new TextTable("Typed differently", "Asked", "Same answer", "");
        foreach (var group in again.GroupBy(asked => asked.Class).Concat(again.GroupBy(_ => "All")))
        {
            var same = group.Count(asked => asked.Difference is null);
            table.Add(group.Key, $"{group.Count()}", $"{same}", Share(same, group.Count()));
        }

        return table;
    }

    /// <summary>How many questions that have no answer are refused.</summary>
    public static TextTable Twins(IReadOnlyList<AskedTwin> twins)
    {
        var table = new TextTable("Not in the corpus", "Asked", "Refused", "");
        foreach (var group in twins.GroupBy(asked => asked.Twin.Class).Concat(twins.GroupBy(_ => "All")))
        {
            var refused = group.Count(asked => asked.Refused);
            table.Add(group.Key, $"{group.Count()}", $"{refused}", Share(refused, group.Count()));
        }

        return table;
    }

    /// <summary>How much of the answers was checked against their facts.</summary>
    public static TextTable Support(SupportTally tally)
    {
        var table = new TextTable("Answers", "Lines", "Numbers", "Not covered");
        table.Add($"{tally.Answers}", $"{tally.Lines}", $"{tally.Numbers}", $"{tally.Violations.Count}");
        return table;
    }

    private static void Add(TextTable table, string kind, IReadOnlyList<GradedQuestion> graded)
    {
        var (right, found) = (graded.Count(one => one.Right), graded.Count(one => one.BaselineRight));
        table.Add(kind, $"{graded.Count}", $"{right}", Share(right, graded.Count), $"{found}", Share(found, graded.Count));
    }

    /// <summary>Rounded down: "100%" means all.</summary>
    private static string Share(int part, int whole) => whole == 0 ? "-" : $"{100 * part / whole}%";
}
