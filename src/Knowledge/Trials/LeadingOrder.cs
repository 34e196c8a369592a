namespace HccBot.Knowledge.Trials;

/// <summary>The order in which a trial's results lead: planned analyses first, comparisons as in the dossier, the newest first within each.</summary>
internal static class LeadingOrder
{
    /// <summary>The place of each result, by its id.</summary>
    public static Dictionary<string, int> Of(Trial trial) => trial.Results
        .OrderBy(Rank)
        .ThenBy(result => ArmOrder(trial, result.Comparison.Experimental))
        .ThenBy(result => CriteriaRank(trial, result))
        .ThenBy(result => trial.IsUpdated(result) ? 1 : 0)
        .ThenByDescending(SortDate)
        .Select((result, place) => (result.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);

    /// <summary>Whether a result comes from a planned analysis of the planned population.</summary>
    public static bool IsPlanned(ResultFact result) => Rank(result) == 0;

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
