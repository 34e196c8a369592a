using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Results as tables: one a comparison, the newest analysis first.</summary>
internal static class ResultTables
{
    /// <summary>The leading result in a sentence: "IMbrave150: median OS 19.2 vs 13.4 months (atezo-bev vs sorafenib), HR 0.66 (...)".</summary>
    public static string Lead(Trial trial, ResultFact result, Lexicon lexicon)
    {
        var endpoint = result.Label ?? lexicon.ShortNameOf(result.Endpoint);
        var group = result.Subgroup is null ? "" : $" in {result.Subgroup.Label}";
        var parts = new List<string>();
        if (result.Arms.Any(figure => figure.Value.Kind != FigureKind.NotReported))
        {
            var values = string.Join(" vs ", result.Arms.Select(figure => Value(figure, result.Unit)));
            var unit = result.Unit == "months" && result.Arms.Any(figure => figure.Value.Kind == FigureKind.Number) ? " months" : "";
            parts.Add($"{(result.Unit == "months" && result.Label is null ? "median " : "")}{endpoint} {values}{unit} ({Names(trial, result.Arms)})");
        }
        else
        {
            parts.Add($"{endpoint}, {Names(trial, result.Comparison)}");
        }

        if (result.Ratio is not null)
        {
            parts.Add(result.Ratio.Sentence);
        }

        if (result.P is not null)
        {
            parts.Add(result.P.Text);
        }

        if (parts.Count == 1 && result.Arms.All(figure => figure.Value.Kind == FigureKind.NotReported))
        {
            parts.Add(result.Outcome switch { Outcome.Met => "test met", Outcome.Missed => "not improved", _ => "no figures in our sources" });
        }

        return $"{trial.Name}{group}: {string.Join(", ", parts)}";
    }

    /// <summary>Which analysis a lead is of: " (final analysis, cutoff 2021-06, RECIST 1.1; prespecified test met)".</summary>
    public static string Context(ResultFact result)
    {
        var tested = result.Outcome switch { Outcome.Met => "; prespecified test met", Outcome.Missed => "; prespecified test not met", _ => "" };
        return $" ({result.Analysis.Name}{(result.Analysis.Cutoff is { } cutoff ? $", cutoff {cutoff}" : "")}{(result.Criteria is { } criteria && criteria.Short.Length > 0 ? $", {criteria.Short}" : "")}{tested})";
    }

    /// <summary>A rate at a fixed time in a sentence.</summary>
    public static string Lead(Trial trial, ResultFact result, Landmark landmark, Lexicon lexicon) =>
        $"{trial.Name}: {landmark.Months}-month {lexicon.ShortNameOf(result.Endpoint)} {string.Join(" vs ", landmark.Arms.Select(figure => Value(figure, "%")))} ({Names(trial, landmark.Arms)})";

    /// <summary>The results of one comparison, newest first.</summary>
    public static Section.Table Table(AnswerBuilder builder, Trial trial, string title, IReadOnlyList<ResultFact> results)
    {
        var first = results[0];
        var columns = new List<string> { "Analysis", Name(trial, first.Comparison.Experimental) };
        if (first.Comparison.Control is { } control)
        {
            columns.Add(Name(trial, control));
        }

        columns.Add("HR (CI)");
        return new Section.Table(title, columns, [.. results.Select((result, i) => Row(builder, trial, result, columns.Count, i == 0))]);
    }

    private static TableRow Row(AnswerBuilder builder, Trial trial, ResultFact result, int columns, bool leads)
    {
        var cells = new List<string> { Cell(result, result.Comparison.Experimental) };
        if (columns == 4)
        {
            cells.Add(result.Comparison.Control is { } control ? Cell(result, control) : "-");
        }

        cells.Add(result.Ratio is null ? "-" : Subgroups.SubgroupTables.Ratio(result.Ratio));
        var superseded = trial.IsUpdated(result) ? "Earlier analysis: " : "";
        var when = result.Analysis.Cutoff is { } cutoff ? $", cutoff {cutoff}" : result.Analysis.Reported is { } reported ? $", reported {reported}" : "";
        var criteria = result.Criteria is { } applied && applied.Short.Length > 0 ? $", {applied.Short}" : "";
        var label = $"{CountWords.Capital(result.Analysis.Name)}{when}{criteria}";
        return new TableRow(label, cells, builder.Cite($"{superseded}{result.Statement}", result), leads);
    }

    private static string Cell(ResultFact result, string arm)
    {
        var lines = new List<string>();
        if (result.FigureOf(arm) is { } figure)
        {
            lines.Add(Value(figure, result.Unit) + (result.Unit == "months" && figure.Value.Kind == FigureKind.Number ? " mo" : ""));
        }

        lines.AddRange(result.Landmarks
            .Select(landmark => (landmark.Months, figure: landmark.Arms.FirstOrDefault(candidate => candidate.Arm == arm)))
            .Where(pair => pair.figure is not null).Select(pair => $"{pair.Months} mo: {Value(pair.figure!, "%")}"));
        return lines.Count == 0 ? "-" : string.Join("\n", lines);
    }

    private static string Value(ArmFigure figure, string unit) =>
        figure.Value.Text + (unit == "%" && figure.Value.Kind == FigureKind.Number ? "%" : "");

    private static string Names(Trial trial, IReadOnlyList<ArmFigure> figures) => string.Join(" vs ", figures.Select(figure => Name(trial, figure.Arm)));

    private static string Names(Trial trial, Comparison comparison) =>
        comparison.Control is null ? Name(trial, comparison.Experimental) : $"{Name(trial, comparison.Experimental)} vs {Name(trial, comparison.Control)}";

    private static string Name(Trial trial, string arm) => trial.Arm(arm)?.ShortLabel ?? "all arms";
}
