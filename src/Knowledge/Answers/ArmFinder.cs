using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Finds the arms of a trial that treatments name: those that gave all of them, with the least beside.</summary>
internal sealed class ArmFinder(GivenTreatments given)
{
    /// <summary>The arms of a trial that gave all of these treatments; nothing else beside them where they must stand alone.</summary>
    public IReadOnlyList<ArmFact> Giving(Trial trial, IReadOnlyList<Concept> treatments, bool alone) =>
        [.. trial.Arms.Where(arm => given.GivesAll(arm, treatments) && (!alone || treatments.Count == 0 || given.Extras(arm, treatments) == 0))];

    /// <summary>The arms of a trial that come closest to what is named; none when nothing named was given there.</summary>
    public List<ArmFact> Of(Trial trial, IReadOnlyList<Concept> treatments)
    {
        var all = treatments.Count == 0 ? [] : Closest(trial, treatments);

        // "Lenvatinib versus sorafenib": each names its own arm.
        return all.Count > 0 ? all : [.. treatments.SelectMany(treatment => Closest(trial, [treatment])).Distinct()];
    }

    /// <summary>Of the arms that gave all of the treatments, those that gave the least beside them.</summary>
    private List<ArmFact> Closest(Trial trial, IReadOnlyList<Concept> treatments)
    {
        var closest = new List<ArmFact>();
        var fewest = int.MaxValue;
        for (var i = 0; i < trial.Arms.Count; i++)
        {
            var arm = trial.Arms[i];
            if (given.GivesAll(arm, treatments) && given.Extras(arm, treatments) is var extras && extras <= fewest)
            {
                if (extras < fewest)
                {
                    closest.Clear();
                }

                fewest = extras;
                closest.Add(arm);
            }
        }

        return closest;
    }

    /// <summary>Whether a trial gave each of the treatments, in one arm or in several.</summary>
    public bool GiveEach(Trial trial, IReadOnlyList<Concept> treatments)
    {
        for (var i = 0; i < treatments.Count; i++)
        {
            if (!given.Gives(trial, treatments[i]))
            {
                return false;
            }
        }

        return true;
    }
}
