using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Each later look at the same data names the earlier one, so that an answer can lead with the newest.</summary>
internal static class AnalysisRules
{
    public static void Check(Trial trial, Action<string, string> report)
    {
        // Post-hoc and exploratory looks stand beside the planned ones and replace none.
        var planned = trial.Results.Where(result => result.Analysis.Kind is not ("post-hoc" or "exploratory")).ToArray();
        for (var i = 0; i < planned.Length; i++)
        {
            foreach (var other in planned.Skip(i + 1).Where(other => IsSameMeasure(planned[i], other) && Compared(planned[i], other) != 0 && First(trial, planned[i]) != First(trial, other)))
            {
                report(other.Id, $"It measures the same as '{planned[i].Id}' at another date; the later one names the earlier in 'analysis.updates'.");
            }
        }

        foreach (var (later, earlier) in trial.Results.Select(result => (result, Updated(trial, result))))
        {
            if (earlier is not null && Compared(later, earlier) < 0)
            {
                report(later.Id, $"It updates '{earlier.Id}', which is newer.");
            }
        }
    }

    private static bool IsSameMeasure(ResultFact one, ResultFact other) =>
        one.Endpoint == other.Endpoint && one.Label == other.Label && one.Comparison == other.Comparison
        && (one.Subgroup?.Factor, one.Subgroup?.Level) == (other.Subgroup?.Factor, other.Subgroup?.Level)
        && one.Criteria == other.Criteria && (one.Population is null || other.Population is null || one.Population == other.Population)
        && (one.Ratio is null || other.Ratio is null || one.Ratio.Measure == other.Ratio.Measure);

    /// <summary>Below zero where the first is older: by data cutoff, else by when they were reported; zero where no dates tell them apart.</summary>
    private static int Compared(ResultFact one, ResultFact other) =>
        (one.Analysis.Cutoff, other.Analysis.Cutoff) is ({ } cut, { } otherCut) ? cut.CompareTo(otherCut)
        : (one.Analysis.Reported, other.Analysis.Reported) is ({ } told, { } otherTold) ? told.CompareTo(otherTold)
        : 0;

    /// <summary>The first analysis of the chain that a result belongs to.</summary>
    private static ResultFact First(Trial trial, ResultFact result)
    {
        var seen = new HashSet<ResultFact>();
        while (seen.Add(result) && Updated(trial, result) is { } earlier)
        {
            result = earlier;
        }

        return result;
    }

    private static ResultFact? Updated(Trial trial, ResultFact result) => trial.Results.FirstOrDefault(earlier => earlier.Id == result.Analysis.Updates);
}
