using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>A trial in two lines, for lists to choose from.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name.</param>
/// <param name="Nct">Registry identifier.</param>
/// <param name="Arms">"atezo-bev vs sorafenib", marked where that is only partly verified.</param>
/// <param name="Population">Who was enrolled, marked alike; null where the dossier does not say.</param>
public sealed record TrialSummary(string Id, string Name, NctId Nct, string Arms, string? Population)
{
    /// <summary>Whether it goes by a slug or registry identifier, in any case.</summary>
    public bool GoesBy(string id) =>
        Id.Equals(id, StringComparison.OrdinalIgnoreCase) || Nct.Value.Equals(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The summary of a dossier.</summary>
    internal static TrialSummary Of(Trial trial)
    {
        var tested = string.Join(", ", trial.Arms.Where(arm => !arm.IsControl).Select(arm => arm.ShortLabel));
        var controls = string.Join(", ", trial.Arms.Where(arm => arm.IsControl).Select(arm => arm.ShortLabel));
        var population = trial.DesignOf("population") is [var first, ..] ? first : null;
        return new TrialSummary(
            trial.Id, trial.Name, trial.Nct,
            Marked(controls.Length == 0 ? tested : $"{tested} vs {controls}", trial.Arms),
            population is null ? null : Marked(population.Text, [population]));
    }

    private static string Marked(string text, IEnumerable<Fact> facts) =>
        facts.Any(fact => fact.PartlyVerified) ? $"{text} (partly verified)" : text;
}
