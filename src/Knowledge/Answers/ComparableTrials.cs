using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Trials that one is sensibly set beside: of the same setting, with results on the same endpoints; those with the same control first.</summary>
internal static class ComparableTrials
{
    /// <summary>The trials, the nearest first; among equals the one that began last.</summary>
    /// <param name="trial">The trial to set others beside.</param>
    /// <param name="endpoints">Each must be reported by the other trial.</param>
    /// <param name="knowledge">What there is.</param>
    public static IEnumerable<Trial> Of(Trial trial, IReadOnlyList<string> endpoints, Knowledge knowledge)
    {
        var setting = SettingOf(trial);
        var control = ControlOf(trial);
        return knowledge.Corpus.Trials
            .Where(other => other != trial && SettingOf(other).Intersect(setting).Any() && endpoints.All(endpoint => Reports(other, endpoint)))
            .OrderByDescending(other => ControlOf(other).Intersect(control).Any())
            .ThenByDescending(other => Setting.Start(other) is var start && start == int.MaxValue ? 0 : start)
            .ThenBy(other => other.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether a trial has results of its whole population on an endpoint.</summary>
    public static bool Reports(Trial trial, string endpoint) => trial.Results.Any(result => result.Endpoint == endpoint && result.Subgroup is null);

    /// <summary>The line of therapy, and the modality where there is one: a trial of chemoembolization is no peer of one of radioembolization.</summary>
    private static IReadOnlyList<string> SettingOf(Trial trial)
    {
        var lines = trial.DesignOf("line").SelectMany(item => item.Codes).Distinct().ToArray();
        var modalities = trial.DesignOf("modality").SelectMany(item => item.Codes).Distinct().ToArray();
        return lines.Length == 0 ? modalities
            : modalities.Length == 0 ? lines
            : [.. lines.SelectMany(line => modalities.Select(modality => $"{line} {modality}"))];
    }

    private static IEnumerable<string> ControlOf(Trial trial) =>
        trial.Arms.Where(arm => arm.IsControl).SelectMany(arm => arm.Drugs.Select(drug => drug.Drug).Concat(arm.Modalities));
}
