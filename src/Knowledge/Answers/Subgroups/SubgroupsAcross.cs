using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>One group over many trials in one table: those within a bound that the question sets first, and whose interval shows a difference.</summary>
internal sealed class SubgroupsAcross(Question question, AnswerBuilder builder, SubgroupTables tables, string title)
{
    /// <summary>Adds the tables; a headline of its own where the question sets a bound, else null.</summary>
    public Statement? Add(IReadOnlyList<(Trial Trial, IReadOnlyList<ResultFact> Results)> found)
    {
        var rows = found.SelectMany(pair => pair.Results.Select(result => (pair.Trial, Result: result)));
        var ordered = (question.Has(Cues.RankLow) || question.Has(Cues.RankHigh) ? rows.OrderBy(row => row.Result.Ratio?.Value ?? decimal.MaxValue) : rows).ToArray();
        var within = ordered.Where(row => question.Conditions.All(condition => Holds(row.Result, condition))).ToArray();
        foreach (var row in within)
        {
            builder.Trial(row.Trial.Id);
        }

        if (within.Length > 0)
        {
            builder.Add(tables.Across(title, within));
        }

        if (question.HasKind(Kinds.Outcome))
        {
            SayIntervals(within);
        }

        if (question.Conditions.Count == 0)
        {
            return null;
        }

        if (within.Length < ordered.Length)
        {
            builder.Add(tables.Across("Reported, but outside the bound or without the figure asked for", [.. ordered.Except(within)]));
        }

        var names = within.Select(row => row.Trial.Name).Distinct().ToArray();
        return Statement.Plain(names.Length == 0 ? $"{title}: no trial of the corpus reports a figure within the bound asked for."
            : $"{title}: {CountWords.Of(names.Length, "trial")} within the bound asked for, {string.Join(", ", names)}.");
    }

    private static bool Holds(ResultFact result, NumericCondition condition) => (condition.Quantity switch
    {
        Quantity.Ratio => result.Ratio is { } ratio ? condition.FigureOf(ratio) : null,
        Quantity.Median when result.Unit == "months" => result.FigureOf(result.Comparison.Experimental)?.Value.Number,
        Quantity.Percent when result.Unit == "%" => result.FigureOf(result.Comparison.Experimental)?.Value.Number,
        _ => null,
    }) is { } figure && condition.Holds(figure);

    /// <summary>Whether a benefit was seen shows in the interval; none of these groups was tested for itself.</summary>
    private void SayIntervals(IReadOnlyList<(Trial Trial, ResultFact Result)> rows)
    {
        var known = rows.Where(row => row.Result.Ratio?.Interval?.High is not null && !row.Trial.IsUpdated(row.Result)).ToLookup(row => row.Result.Ratio!.Interval!.High < 1);
        var lines = new[] { (Rows: known[true], Words: "Interval of the hazard ratio wholly below one"), (Rows: known[false], Words: "Interval of the hazard ratio reaches one or more") }
            .Where(side => side.Rows.Any()).Select(side => builder.Cite($"{side.Words}: {string.Join(", ", side.Rows.Select(Name).Distinct())}.", [.. side.Rows.Select(row => row.Result)])).ToArray();
        if (lines.Length > 0)
        {
            builder.Add(new Section.Lines("Was a difference seen? (no test of its own)", lines));
        }
    }

    private static string Name((Trial Trial, ResultFact Result) row) => $"{row.Trial.Name} ({SubgroupTables.Arms(row.Trial, row.Result)})";
}
