using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Puts typed facts into words: every figure with its arm, interval, analysis, cutoff and criteria.</summary>
internal sealed class Wording(string trialName, IReadOnlyList<ArmFact> arms, Lexicon lexicon)
{
    /// <summary>A result: "IMbrave150: median OS 19.2 vs 13.4 months (atezo-bev vs sorafenib), HR 0.66 (...); updated analysis, data cutoff ...".</summary>
    public string Of(ResultFact result)
    {
        var endpoint = result.Label ?? lexicon.ShortNameOf(result.Endpoint);
        var parts = new List<string>();
        if (result.Arms.Any(arm => arm.Value.Kind != FigureKind.NotReported))
        {
            var measure = result.Unit == "months" && result.Label is null ? $"median {endpoint}" : endpoint;
            parts.Add(Figures(measure, result.Unit, result.Arms, null));
        }
        else
        {
            parts.Add($"{endpoint} ({Arms(result.Comparison)}{Sizes(result.Arms)})");
        }

        if (result.Ratio is not null)
        {
            parts.Add(result.Ratio.Sentence);
        }

        if (result.P is not null)
        {
            parts.Add(result.P.Text);
        }

        foreach (var landmark in result.Landmarks)
        {
            parts.Add($"at {landmark.Months} months {Figures(null, "%", landmark.Arms, null)}");
        }

        var group = result.Subgroup is null ? "" : $" in {result.Subgroup.Label}{(result.Subgroup.Size is { } size ? $" (n={size})" : "")}";
        var tested = result.Outcome switch { Outcome.Met => "prespecified test met", Outcome.Missed => "prespecified test not met", _ => null };
        var context = new[] { result.Analysis.Name, Cutoff(result.Analysis), FollowUp(result.Analysis), result.Analysis.Maturity, result.Population, result.Criteria?.Words, tested }
            .Where(part => !string.IsNullOrEmpty(part)).Distinct(StringComparer.OrdinalIgnoreCase);
        var remarks = result.Remarks.Count == 0 ? "" : $" ({string.Join("; ", result.Remarks.Select(remark => remark.TrimEnd('.')))})";
        return $"{trialName}{group}: {string.Join(", ", parts)}; {string.Join(", ", context)}{remarks}";
    }

    /// <summary>Figures by arm: "ORR 29.8% (95% CI 24.8-35.0) vs 11.3% (...) (atezo-bev vs sorafenib)".</summary>
    public string Figures(string? label, string unit, IReadOnlyList<ArmFigure> figures, string? remark)
    {
        var values = string.Join(" vs ", figures.Select(figure => OneFigure(figure, unit)));
        var trailing = unit is "%" ? "" : figures.Any(figure => figure.Value.Kind == FigureKind.Number) ? " " + unit : "";
        var names = figures is [{ Arm: ArmFigure.All }] ? " (all arms)" : $" ({string.Join(" vs ", figures.Select(figure => ArmName(figure.Arm)))})";
        return $"{(label is null ? "" : label + " ")}{values}{trailing}{names}{(remark is null ? "" : $"; {remark}")}";
    }

    /// <summary>How an outcome follows an endpoint: " - met (...)".</summary>
    public static string OutcomeSuffix(Outcome? outcome, string? text)
    {
        var word = outcome switch { Outcome.Met => " - met", Outcome.Missed => " - not met", Outcome.Pending => " - not read out yet", _ => "" };
        return text is null ? word : word.Length == 0 ? $" - {text}" : $"{word} ({text})";
    }

    /// <summary>Where only the sizes of the arms are published: ", n=122 vs 119".</summary>
    private static string Sizes(IReadOnlyList<ArmFigure> figures) =>
        figures.Count > 0 && figures.All(figure => figure.Patients is not null)
            ? $", n={string.Join(" vs ", figures.Select(figure => figure.Patients))}"
            : "";

    private static string OneFigure(ArmFigure figure, string unit)
    {
        var sign = unit == "%" && figure.Value.Kind == FigureKind.Number ? "%" : "";
        var details = new[]
        {
            figure.Interval?.Text,
            figure.Events is { } events && figure.Patients is { } among ? $"{events} of {among} patients" : figure.Patients is { } n ? $"n={n}" : null,
        }.Where(part => part is not null).ToArray();
        return details.Length == 0 ? figure.Value.Text + sign : $"{figure.Value.Text}{sign} ({string.Join(", ", details)})";
    }

    private static string? FollowUp(Analysis analysis) =>
        analysis.FollowUp is { } text && !text.Contains("follow", StringComparison.OrdinalIgnoreCase) ? $"follow-up {text}" : analysis.FollowUp;

    private static string? Cutoff(Analysis analysis) => analysis.Cutoff is { } cutoff ? $"data cutoff {cutoff}"
        : analysis.Reported is { } reported ? $"reported {reported}" : null;

    private string Arms(Comparison comparison) =>
        comparison.Control is null ? ArmName(comparison.Experimental) : $"{ArmName(comparison.Experimental)} vs {ArmName(comparison.Control)}";

    private string ArmName(string id) =>
        id == ArmFigure.All ? "all arms" : arms.FirstOrDefault(arm => arm.ArmId == id)?.ShortLabel ?? throw new ArgumentException($"The dossier has no arm '{id}'.");
}
