using System.Collections.Frozen;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What each arm of the corpus was given, worked out once, since every question by treatment asks it of every arm.</summary>
internal sealed class GivenTreatments
{
    private const string BestSupportiveCare = "best-supportive-care";

    private static readonly string[] NoComponent = ["placebo", "systemic", "locoregional"];

    private readonly Lexicon _lexicon;
    private readonly Dictionary<ArmFact, Given> _byArm = new(ReferenceEqualityComparer.Instance);

    public GivenTreatments(CorpusContent corpus)
    {
        _lexicon = corpus.Lexicon;
        foreach (var arm in corpus.Trials.SelectMany(trial => trial.Arms))
        {
            _byArm.Add(arm, new Given(arm, _lexicon));
        }
    }

    /// <summary>Whether a concept names a treatment: a placebo, or a whole kind of treatment, is none.</summary>
    public static bool IsComponent(string concept) => !NoComponent.Contains(concept);

    /// <summary>Whether an arm was given a treatment, alone or with others.</summary>
    public bool Gives(ArmFact arm, Concept treatment)
    {
        var given = _byArm[arm];
        return arm.Regimen == treatment.Id || given.WithBroader.Contains(treatment.Id) || (treatment.Parts.Count > 0 && given.HasAll(treatment.Parts));
    }

    /// <summary>Whether any arm of any trial was given all of the treatments.</summary>
    public bool Together(IReadOnlyList<Concept> treatments) => _byArm.Keys.Any(arm => GivesAll(arm, treatments));

    /// <summary>Whether an arm was given all of the treatments.</summary>
    public bool GivesAll(ArmFact arm, IReadOnlyList<Concept> treatments)
    {
        for (var i = 0; i < treatments.Count; i++)
        {
            if (!Gives(arm, treatments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some arm of a trial was given a treatment.</summary>
    public bool Gives(Trial trial, Concept treatment)
    {
        for (var i = 0; i < trial.Arms.Count; i++)
        {
            if (Gives(trial.Arms[i], treatment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much an arm was given beside what is named.</summary>
    public int Extras(ArmFact arm, IReadOnlyList<Concept> treatments)
    {
        var extras = 0;
        foreach (var component in _byArm[arm].Components)
        {
            // Best supportive care goes to everybody: "placebo plus best supportive care" is a placebo arm.
            extras += component == BestSupportiveCare || IsNamed(component, treatments) ? 0 : 1;
        }

        return extras;
    }

    /// <summary>Whether two arms were given the same; placebos don't count.</summary>
    public bool AreSame(ArmFact first, ArmFact second) => _byArm[first].Components.SetEquals(_byArm[second].Components);

    private bool IsNamed(string component, IReadOnlyList<Concept> treatments)
    {
        for (var i = 0; i < treatments.Count; i++)
        {
            var parts = treatments[i].Parts;
            if (parts.Count == 0 && (_lexicon.IsA(component, treatments[i].Id) || _lexicon.IsA(treatments[i].Id, component) || Chemoembolization.Holds(treatments[i].Id, component, _lexicon)))
            {
                return true;
            }

            for (var part = 0; part < parts.Count; part++)
            {
                if (_lexicon.IsA(component, parts[part]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What one arm was given.</summary>
    private sealed class Given
    {
        public Given(ArmFact arm, Lexicon lexicon)
        {
            var all = arm.Drugs.Select(drug => drug.Drug).Concat(arm.Modalities).Distinct().ToArray();
            Components = all.Where(IsComponent).ToFrozenSet();
            WithBroader = all.SelectMany(lexicon.SelfAndBroader).ToFrozenSet();
        }

        /// <summary>Drugs and local treatments.</summary>
        public FrozenSet<string> Components { get; }

        /// <summary>All that it was given, placebos too, and what that falls under at any depth.</summary>
        public FrozenSet<string> WithBroader { get; }

        public bool HasAll(IReadOnlyList<string> parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (!WithBroader.Contains(parts[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
