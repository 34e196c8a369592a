using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Subgroup results as tables: one a trial and comparison, the newest analysis of each group first.</summary>
internal sealed class SubgroupTables(AnswerBuilder builder, Lexicon lexicon)
{
    private const int MostRows = 40;
    private const int MostAcross = 60;

    /// <summary>The tables of one trial.</summary>
    public IEnumerable<Section.Table> Of(Trial trial, IReadOnlyList<ResultFact> results) =>
        Ordered(trial, results).Take(MostRows).GroupBy(result => result.Comparison).Select(same => Table(trial, [.. same]));

    /// <summary>One table over many trials: a row for each result, named by its trial.</summary>
    public Section.Table Across(string title, IReadOnlyList<(Trial Trial, ResultFact Result)> rows)
    {
        var oneLevel = rows.Select(row => row.Result.Subgroup!.Level).Distinct().Count() == 1;
        return new Section.Table(title, ["Trial", "Endpoint", "HR (CI)"], [.. rows.Take(MostAcross).Select(row => new TableRow(
            $"{row.Trial.Name}{Tested(row, rows)}{(oneLevel ? "" : $": {row.Result.Subgroup!.Label}")}{Size(row.Result)}{(row.Trial.IsUpdated(row.Result) ? ", earlier analysis" : "")}",
            [Figures(row.Result), Ratio(row.Result.Ratio)],
            builder.Cite(row.Trial.IsUpdated(row.Result) ? $"Earlier analysis: {row.Result.Statement}" : row.Result.Statement, row.Result)))]);
    }

    /// <summary>Groups in the order given, each with its newest analysis first.</summary>
    public static IReadOnlyList<ResultFact> Ordered(Trial trial, IReadOnlyList<ResultFact> results) =>
        [.. results.Distinct().GroupBy(result => (result.Comparison, result.Subgroup!.Factor, result.Subgroup.Level))
            .SelectMany(group => group.OrderBy(result => results.ToList().FindIndex(first => first.Endpoint == result.Endpoint)).ThenBy(result => trial.IsUpdated(result)))];

    /// <summary>"STRIDE vs sorafenib"; the arm alone where there is no control.</summary>
    public static string Arms(Trial trial, ResultFact result)
    {
        var experimental = trial.Arm(result.Comparison.Experimental)?.ShortLabel ?? "all arms";
        return trial.Arm(result.Comparison.Control)?.ShortLabel is { } control ? $"{experimental} vs {control}" : experimental;
    }

    /// <summary>"0.64 (95% CI 0.48-0.86)"; another ratio than a hazard ratio is named.</summary>
    public static string Ratio(HazardRatio? ratio) => ratio is null ? "not reported" : ratio.Sentence.StartsWith("HR ", StringComparison.Ordinal) ? ratio.Sentence[3..] : ratio.Sentence;

    private Section.Table Table(Trial trial, IReadOnlyList<ResultFact> results)
    {
        var looks = results.Select(Look).Distinct().ToArray();
        var title = $"{trial.Name}, {Arms(trial, results[0])}{(looks.Length == 1 ? $", {looks[0]}" : "")}";
        var withP = results.Any(result => result.P is not null);
        string[] columns = ["Subgroup", "Endpoint", "HR (CI)", .. withP ? new[] { "p" } : []];
        return new Section.Table(title, columns, [.. results.Select(result => new TableRow(
            Label(trial, result, results), [Figures(result), Ratio(result.Ratio), .. withP ? new[] { result.P?.Text ?? "-" } : []],
            builder.Cite(trial.IsUpdated(result) ? $"Earlier analysis: {result.Statement}" : result.Statement, result)))]);
    }

    /// <summary>"primary analysis, cutoff 2021-08-27".</summary>
    private static string Look(ResultFact result) => $"{result.Analysis.Name}{(result.Analysis.Cutoff is { } cutoff ? $", cutoff {cutoff}" : "")}";

    /// <summary>The group and its size, and what tells the row from its like: an earlier analysis, other criteria.</summary>
    private static string Label(Trial trial, ResultFact result, IReadOnlyList<ResultFact> results)
    {
        var like = results.Where(other => other.Endpoint == result.Endpoint && other.Subgroup!.Level == result.Subgroup!.Level && other.Subgroup.Factor == result.Subgroup.Factor).ToArray();
        var criteria = like.Select(other => other.Criteria?.Name).Distinct().Count() > 1 && result.Criteria?.Name is { } name ? $", {name}" : "";
        var earlier = trial.IsUpdated(result) ? ", earlier analysis" : like.Any(trial.IsUpdated) ? ", newest analysis" : "";
        return $"{result.Subgroup!.Label}{Size(result)}{criteria}{earlier}";
    }

    /// <summary>Which arm was tested, where the rows of a trial are about several.</summary>
    private static string Tested((Trial Trial, ResultFact Result) row, IEnumerable<(Trial Trial, ResultFact Result)> rows) =>
        rows.Any(other => other.Trial == row.Trial && other.Result.Comparison != row.Result.Comparison) ? $", {row.Trial.Arm(row.Result.Comparison.Experimental)?.ShortLabel}" : "";

    private static string Size(ResultFact result) => result.Subgroup!.Size is { } size ? $" (n={size})"
        : result.Arms.Count > 0 && result.Arms.All(arm => arm.Patients is not null) ? $" ({string.Join(" vs ", result.Arms.Select(arm => arm.Patients))})" : "";

    /// <summary>"OS 23.5 vs 20.1 mo", "OS at 60 mo 28.7% vs 12.7%"; the endpoint alone where only the ratio is published.</summary>
    private string Figures(ResultFact result)
    {
        var endpoint = result.Label ?? lexicon.ShortNameOf(result.Endpoint);
        if (result.Arms.Any(arm => arm.Value.Kind != FigureKind.NotReported))
        {
            var unit = result.Unit == "months" && result.Arms.Any(arm => arm.Value.Kind == FigureKind.Number) ? " mo" : "";
            return $"{endpoint} {Values(result.Arms, result.Unit)}{unit}";
        }

        return result is { Ratio: null, Landmarks: [var landmark, ..] } ? $"{endpoint} at {landmark.Months} mo {Values(landmark.Arms, "%")}" : endpoint;
    }

    private static string Values(IReadOnlyList<ArmFigure> arms, string unit) =>
        string.Join(" vs ", arms.Select(arm => arm.Value.Text + (unit == "%" && arm.Value.Kind == FigureKind.Number ? "%" : "")));
}
