using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Finds the trial that set what two other trials tested against each other.</summary>
internal sealed class DirectComparisons(CorpusContent corpus, GivenTreatments given)
{
    /// <summary>A trial that set what two of the trials tested against each other, and its two arms; null where there is none.</summary>
    public (Trial Trial, IReadOnlyList<ArmFact> Arms)? Of(IReadOnlyList<Trial> trials)
    {
        foreach (var candidate in corpus.Trials)
        {
            var matches = new List<List<ArmFact>>(trials.Count);
            for (var i = 0; i < trials.Count; i++)
            {
                if (candidate != trials[i] && ArmsAsTested(candidate, trials[i]) is { } found)
                {
                    matches.Add(found);
                }
            }

            if (matches.Count > 0 && Against(candidate, matches, isOwn: trials.Contains(candidate)) is { } arms)
            {
                return (candidate, arms);
            }
        }

        return null;
    }

    /// <summary>The arms of a trial that were given what another trial tested; null where there are none.</summary>
    private List<ArmFact>? ArmsAsTested(Trial trial, Trial other)
    {
        List<ArmFact>? found = null;
        for (var own = 0; own < trial.Arms.Count; own++)
        {
            for (var i = 0; i < other.Arms.Count; i++)
            {
                if (!other.Arms[i].IsControl && given.AreSame(trial.Arms[own], other.Arms[i]))
                {
                    (found ??= []).AddOnce(trial.Arms[own]);
                }
            }
        }

        return found;
    }

    /// <summary>Two arms of a trial that were set against each other: its own tested one, or what a second trial tested, against what the first did.</summary>
    private IReadOnlyList<ArmFact>? Against(Trial trial, List<List<ArmFact>> matches, bool isOwn)
    {
        foreach (var other in matches.SelectMany(found => found))
        {
            var against = trial.Arms.FirstOrDefault(arm => arm != other && (isOwn ? !arm.IsControl : matches.Any(found => found.Contains(arm) && !found.Contains(other))));
            if (against is not null && !given.AreSame(against, other))
            {
                return [against, other];
            }
        }

        return null;
    }
}
