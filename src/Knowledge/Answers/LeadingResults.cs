using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Which results lead: the newest analysis of each comparison, before post-hoc and exploratory ones.</summary>
internal static class LeadingResults
{
    /// <summary>The whole population's results of an endpoint, newest first within each comparison, comparisons in the dossier's order.</summary>
    public static IEnumerable<ResultFact> Ordered(Trial trial, IEnumerable<ResultFact> results) => results.OrderBy(trial.PlaceAmongResults);

    /// <summary>Results of the planned analyses that no later one updates.</summary>
    public static IEnumerable<ResultFact> Newest(Trial trial, IEnumerable<ResultFact> results) =>
        Ordered(trial, results).Where(result => !trial.IsUpdated(result) && IsPlanned(result));

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
    public static bool IsPlanned(ResultFact result) => LeadingOrder.IsPlanned(result);

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
}
