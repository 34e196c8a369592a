using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Which results lead: the newest analysis of each comparison, before post-hoc and exploratory ones.</summary>
internal static class LeadingResults
{
    /// <summary>The whole population's results of an endpoint, newest first within each comparison, comparisons in the dossier's order.</summary>
    public static IEnumerable<ResultFact> Ordered(Trial trial, IEnumerable<ResultFact> results) => results
        .OrderBy(Rank)
        .ThenBy(result => ArmOrder(trial, result.Comparison.Experimental))
        .ThenBy(result => CriteriaRank(trial, result))
        .ThenBy(result => trial.IsUpdated(result) ? 1 : 0)
        .ThenByDescending(result => SortDate(result));

    /// <summary>Results of the planned analyses that no later one updates.</summary>
    public static IEnumerable<ResultFact> Newest(Trial trial, IEnumerable<ResultFact> results) =>
        Ordered(trial, results).Where(result => !trial.IsUpdated(result) && Rank(result) == 0);

    /// <summary>The newest result of a chain that carries a figure: an update that gives rates alone leaves the earlier medians standing.</summary>
    public static ResultFact? WithFigures(Trial trial, ResultFact newest, IReadOnlyList<ResultFact> results)
    {
        ResultFact? current = newest;
        while (current is not null && current.Arms.Count == 0)
        {
            var earlier = current.Analysis.Updates;
            current = earlier is null ? null : results.FirstOrDefault(result => result.Id == earlier) ?? trial.Results.FirstOrDefault(result => result.Id == earlier);
        }

        return current;
    }

    /// <summary>The formally tested analysis behind a later, descriptive one; null where the newest was tested itself or no test is known.</summary>
    public static ResultFact? Tested(Trial trial, ResultFact newest)
    {
        ResultFact? current = newest;
        while (current is { Outcome: null })
        {
            var earlier = current.Analysis.Updates;
            current = earlier is null ? null : trial.Results.FirstOrDefault(result => result.Id == earlier);
        }

        return current == newest ? null : current;
    }

    /// <summary>Whether a result comes from a planned analysis of the planned population.</summary>
    public static bool IsPlanned(ResultFact result) => Rank(result) == 0;

    /// <summary>The newest result of a chain that carries a ratio.</summary>
    public static ResultFact? WithRatio(Trial trial, ResultFact newest)
    {
        ResultFact? current = newest;
        while (current is { Ratio: null })
        {
            var earlier = current.Analysis.Updates;
            current = earlier is null ? null : trial.Results.FirstOrDefault(result => result.Id == earlier);
        }

        return current;
    }

    private static int Rank(ResultFact result) =>
        result.Analysis.Kind is "post-hoc" or "exploratory" ? 2
        : result.Population is { } population && !population.Contains("intention", StringComparison.OrdinalIgnoreCase)
            && (population.Contains("protocol", StringComparison.OrdinalIgnoreCase) || population.StartsWith("treated", StringComparison.OrdinalIgnoreCase)) ? 1
        : 0;

    private static int ArmOrder(Trial trial, string arm)
    {
        for (var i = 0; i < trial.Arms.Count; i++)
        {
            if (trial.Arms[i].ArmId == arm)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The primary endpoint's own criteria go first, then RECIST 1.1.</summary>
    private static int CriteriaRank(Trial trial, ResultFact result)
    {
        var name = result.Criteria?.Words ?? "";
        return name.Contains("mRECIST", StringComparison.Ordinal) && trial.Results.Any(other =>
            other.Endpoint == result.Endpoint && other.Criteria?.Words is { } words && words.StartsWith("RECIST", StringComparison.Ordinal)) ? 1 : 0;
    }

    private static int SortDate(ResultFact result) => (result.Analysis.Cutoff ?? result.Analysis.Reported)?.SortKey ?? 0;
}
