using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which trials and arms a question is about: trials by name, else by what their arms were given.</summary>
internal sealed class SubjectReader(CorpusContent corpus)
{
    private static readonly string[] NoComponent = ["placebo", "systemic", "locoregional"];

    private readonly Lexicon _lexicon = corpus.Lexicon;

    /// <summary>The subjects; none when the question names neither a trial nor a treatment that the corpus holds.</summary>
    public IReadOnlyList<Subject> Read(Question question)
    {
        var treatments = TreatmentsOf(question);
        var unwanted = Unwanted(question);
        if (unwanted.Count > 0)
        {
            return [.. Read(question, [.. treatments.Except(unwanted)])
                .Select(subject => subject with { Arms = [.. (subject.Arms.Count > 0 ? subject.Arms : subject.Trial.Arms).Where(arm => !unwanted.Any(treatment => Gives(arm, treatment)))] })
                .Where(subject => subject.Arms.Count > 0)];
        }

        return Read(question, treatments);
    }

    private IReadOnlyList<Subject> Read(Question question, IReadOnlyList<Concept> treatments)
    {
        if (question.Trials.Count > 0)
        {
            var alone = question.Has(Cues.Alone);
            return [.. question.Trials.Select(corpus.Trial).OfType<Trial>().Select(trial => Checked(trial, treatments, alone))];
        }

        return treatments.Count == 0 ? [] : HeadToHead(question) ?? ByTreatment(question, treatments);
    }

    /// <summary>The subject, with what no arm of the trial gave: "nivolumab in HIMALAYA", "tremelimumab alone".</summary>
    private Subject Checked(Trial trial, IReadOnlyList<Concept> treatments, bool alone)
    {
        var missing = treatments.Where(treatment => !trial.Arms.Any(arm => Gives(arm, treatment))).Select(treatment => treatment.Name).ToArray();
        var arms = ArmsOf(trial, treatments);
        var notAlone = alone && treatments.Count > 0 && missing.Length == 0 && !arms.Any(arm => Extras(arm, treatments) == 0);
        return new Subject(trial, arms)
        {
            NotGiven = missing.Length > 0 ? string.Join(", ", missing) : notAlone ? $"{string.Join(", ", treatments.Select(treatment => treatment.Name))} alone" : null,
        };
    }

    /// <summary>Treatments named that no arm of any trial gave.</summary>
    public IReadOnlyList<Concept> NowhereGiven(Question question) =>
        [.. TreatmentsOf(question).Where(treatment => !corpus.Trials.Any(trial => trial.Arms.Any(arm => Gives(arm, treatment))))];

    /// <summary>Drugs, classes, regimens and local treatments that a question names.</summary>
    public static IReadOnlyList<Concept> TreatmentsOf(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality)
            .Select(mention => mention.Concept).Where(concept => !NoComponent.Contains(concept.Id)).Distinct()];

    /// <summary>"STRIDE with TACE without lenvatinib": treatments that the arm must not give.</summary>
    private static List<Concept> Unwanted(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality
            && question.Mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1)).Select(mention => mention.Concept)];

    /// <summary>The arms of a trial that come closest to what is named; none when nothing named was given there.</summary>
    private List<ArmFact> ArmsOf(Trial trial, IReadOnlyList<Concept> treatments)
    {
        var all = treatments.Count == 0 ? [] : trial.Arms.Where(arm => treatments.All(treatment => Gives(arm, treatment))).ToList();
        if (all.Count > 0)
        {
            var fewest = all.Min(arm => Extras(arm, treatments));
            return [.. all.Where(arm => Extras(arm, treatments) == fewest)];
        }

        // "Lenvatinib versus sorafenib": each names its own arm.
        return [.. treatments.SelectMany(treatment => Closest(trial.Arms.Where(arm => Gives(arm, treatment)), [treatment])).Distinct()];
    }

    /// <summary>"Lenvatinib versus sorafenib": the trials that gave each in an arm of its own; null when nothing is set against something.</summary>
    private IReadOnlyList<Subject>? HeadToHead(Question question)
    {
        var versus = question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Versus);
        if (versus is null)
        {
            return null;
        }

        Concept[] Side(Func<Mention, bool> where) => [.. question.Mentions
            .Where(mention => where(mention) && mention.Concept.Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality)
            .Select(mention => mention.Concept).Where(concept => !NoComponent.Contains(concept.Id)).Distinct()];
        var (left, right) = (Side(mention => mention.End <= versus.Start), Side(mention => mention.Start >= versus.End));
        if (left.Length == 0 || right.Length == 0)
        {
            return null;
        }

        var found = corpus.Trials.Select(trial => (trial, first: ArmsOf(trial, left), second: ArmsOf(trial, right)))
            .Where(pair => pair.first.Except(pair.second).Any() && pair.second.Except(pair.first).Any())
            .Where(pair => pair.first.All(arm => left.All(treatment => Gives(arm, treatment))) && pair.second.All(arm => right.All(treatment => Gives(arm, treatment))))
            .Select(pair => (pair.trial, pair.first, extras: pair.first.Min(arm => Extras(arm, left)) + pair.second.Min(arm => Extras(arm, right)))).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var fewest = found.Min(pair => pair.extras);
        return [.. found.Where(pair => pair.extras == fewest).Select(pair => new Subject(pair.trial, pair.first))];
    }

    private IReadOnlyList<Subject> ByTreatment(Question question, IReadOnlyList<Concept> treatments)
    {
        var broad = treatments.Any(treatment => treatment.Kind == Kinds.DrugClass);
        var candidates = corpus.Trials
            .Select(trial => (trial, arms: ArmsOf(trial, treatments)))
            .Where(pair => pair.arms.Count > 0 && treatments.All(treatment => pair.trial.Arms.Any(arm => Gives(arm, treatment))))
            .Select(pair => (pair.trial, pair.arms, extras: pair.arms.Min(arm => Extras(arm, treatments))))
            .ToArray();
        if (candidates.Length == 0)
        {
            // No trial gave all of them: each is a subject of its own, as in "STRIDE and atezo-bev".
            return treatments.Count == 1 ? [] : [.. treatments.SelectMany(treatment => ByTreatment(question, [treatment])).DistinctBy(subject => subject.Trial)];
        }

        // "STRIDE" is HIMALAYA before it is STRIDE with TACE: the arms with the least beside what is named go first and alone.
        var fewest = candidates.Min(candidate => candidate.extras);
        var chosen = candidates.Where(candidate => broad || candidate.extras == fewest).ToArray();

        // An arm under test goes before the same treatment as somebody's control, unless controls are asked for.
        var tested = chosen.Where(candidate => candidate.arms.Any(arm => !arm.IsControl)).ToArray();
        var asControl = question.Has(Cues.AsControl) || question.Ids(Kinds.Attribute).Contains("control-arm");
        return [.. (tested.Length > 0 && !asControl ? tested : chosen).Select(candidate => new Subject(candidate.trial, candidate.arms))];
    }

    private List<ArmFact> Closest(IEnumerable<ArmFact> arms, IReadOnlyList<Concept> treatments)
    {
        var list = arms.ToList();
        var fewest = list.Count == 0 ? 0 : list.Min(arm => Extras(arm, treatments));
        return [.. list.Where(arm => Extras(arm, treatments) == fewest)];
    }

    /// <summary>Whether an arm was given a treatment, alone or with others.</summary>
    public bool Gives(ArmFact arm, Concept treatment) =>
        arm.Regimen == treatment.Id
        || (treatment.Parts.Count > 0 && treatment.Parts.All(part => Components(arm).Any(component => _lexicon.IsA(component, part))))
        || Components(arm).Any(component => _lexicon.IsA(component, treatment.Id));

    /// <summary>How much an arm was given beside what is named.</summary>
    public int Extras(ArmFact arm, IReadOnlyList<Concept> treatments)
    {
        var named = treatments.SelectMany(treatment => treatment.Parts.Count > 0 ? treatment.Parts : [treatment.Id]).ToArray();
        return Components(arm).Where(component => !NoComponent.Contains(component)).Count(component => !named.Any(name => _lexicon.IsA(component, name)));
    }

    private static IEnumerable<string> Components(ArmFact arm) => arm.Drugs.Select(drug => drug.Drug).Concat(arm.Modalities).Distinct();
}
