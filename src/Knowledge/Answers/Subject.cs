using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>A trial that a question is about, and the arms that it names.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Arms">The arms named; empty for all.</param>
internal sealed record Subject(Trial Trial, IReadOnlyList<ArmFact> Arms)
{
    /// <summary>Trials that gave the same in a setting that the question does not mean.</summary>
    public IReadOnlyList<Trial> Elsewhere { get; init; } = [];

    /// <summary>What the question names and no arm of the trial gave; null when it names nothing of the kind.</summary>
    public string? NotGiven { get; init; }

    /// <summary>Whether a result is about the arms named; an arm that is only a comparator counts where no arm was tested.</summary>
    public IEnumerable<ResultFact> Of(IEnumerable<ResultFact> results)
    {
        var all = results.ToArray();
        if (Arms.Count == 0)
        {
            return all;
        }

        var tested = all.Where(result => Arms.Any(arm => arm.ArmId == result.Comparison.Experimental)).ToArray();
        return tested.Length > 0 ? tested : all.Where(result => Arms.Any(arm => arm.ArmId == result.Comparison.Control));
    }
}
