using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which trials and arms a question is about: trials by name, else by what their arms were given.</summary>
internal sealed class SubjectReader(CorpusContent corpus)
{
    private readonly Lexicon _lexicon = corpus.Lexicon;
    private readonly GivenTreatments _given = new(corpus);

    /// <summary>The subjects; none when the question names neither a trial nor a treatment that the corpus holds.</summary>
    public IReadOnlyList<Subject> Read(Question question)
    {
        var aside = question.Mentions.Where(mention => mention.Is(Kinds.Trial) && question.IsSetAside(mention)).Select(mention => mention.Concept.Id).ToArray();
        return aside.Length == 0 ? ReadAll(question) : [.. ReadAll(question).Where(subject => !aside.Contains(subject.Trial.Id))];
    }

    private IReadOnlyList<Subject> ReadAll(Question question)
    {
        var treatments = TreatmentsOf(question);
        var unwanted = Unwanted(question);
        if (unwanted.Count > 0)
        {
            // "A without TACE and B with it": where a trial is named, the words only tell it from the other.
            var read = Read(question, [.. treatments.Except(unwanted)]);
            Subject[] without = [.. read.Select(subject => subject with { Arms = [.. (subject.Arms.Count > 0 ? subject.Arms : subject.Trial.Arms).Where(arm => !unwanted.Any(treatment => Gives(arm, treatment)))] })];
            return question.Trials.Count > 1 && without.Any(subject => subject.Arms.Count > 0)
                ? [.. read.Select((subject, i) => without[i].Arms.Count > 0 ? without[i] : subject)]
                : [.. without.Where(subject => subject.Arms.Count > 0)];
        }

        return Read(question, treatments);
    }

    private IReadOnlyList<Subject> Read(Question question, IReadOnlyList<Concept> treatments)
    {
        if (question.Trials.Count > 0)
        {
            var alone = question.Has(Cues.Alone);
            var trials = question.Trials.Select(corpus.Trial).OfType<Trial>().ToArray();

            // "STRIDE versus IMbrave150": a treatment that none of the trials gave stands for its own trial.
            var others = Compares(question) ? treatments.Where(treatment => !trials.Any(trial => _given.Gives(trial, treatment))).ToArray() : [];
            var own = treatments.Except(others).ToArray();
            return
            [
                .. trials.Select(trial => Checked(trial, others.Length == 0 || own.Length > 0 ? [.. own.Where(treatment => trials.Length == 1 || _given.Gives(trial, treatment))] : [], Compares(question) && others.Length == 0 ? Sides(question) : [], alone)),
                .. others.Length == 0 ? [] : ByTreatment(question, others),
            ];
        }

        return treatments.Count == 0 ? question.Has(Cues.SpokenOf) ? SpokenOf() : []
            : HeadToHead(question) is { } direct ? InSetting(question, [.. direct], anySetting: true)
            : BySides(question, treatments);
    }

    /// <summary>The trials that the speakers of the transcripts spoke of.</summary>
    private IReadOnlyList<Subject> SpokenOf() =>
        [.. corpus.Transcripts.SelectMany(transcript => transcript.Excerpts).SelectMany(excerpt => excerpt.Trials).Distinct()
            .Select(corpus.Trial).OfType<Trial>().Select(trial => new Subject(trial, []))];

    /// <summary>Whether things are set against each other.</summary>
    public static bool Compares(Question question) => question.Has(Cues.Compare) || question.Has(Cues.Versus);

    /// <summary>Whether "versus" stands between treatments.</summary>
    public static bool SetsAgainst(Question question) => question.Mentions.Any(versus => versus.Concept.Id == Cues.Versus
        && question.Mentions.Any(other => IsTreatment(other) && other.End <= versus.Start) && question.Mentions.Any(other => IsTreatment(other) && other.Start >= versus.End));

    /// <summary>Treatments that are set side by side are each a subject; those that one arm may give together are one.</summary>
    private IReadOnlyList<Subject> BySides(Question question, IReadOnlyList<Concept> treatments)
    {
        var sides = Sides(question);
        var together = !Compares(question) && GivenTogether(treatments);
        return sides.Count < 2 || together
            ? ByTreatment(question, treatments)
            : [.. sides.SelectMany(side => ByTreatment(question, side)).GroupBy(subject => subject.Trial).Select(same => same.First() with { Arms = [.. same.SelectMany(subject => subject.Arms).Distinct()] })];
    }

    private bool GivenTogether(IReadOnlyList<Concept> treatments) =>
        corpus.Trials.Any(trial => trial.Arms.Any(arm => _given.GivesAll(arm, treatments)));

    /// <summary>Treatments as a question sets them side by side: "nivo plus ipi, STRIDE and sorafenib" are three.</summary>
    public IReadOnlyList<IReadOnlyList<Concept>> Sides(Question question)
    {
        var sides = new List<List<Concept>>();
        Mention? last = null;
        foreach (var mention in question.Mentions.Where(IsTreatment))
        {
            var between = last is null ? [] : question.Tokens.Skip(last.End).Take(mention.Start - last.End).Select(token => token.Text).ToArray();
            if (last is not null && (between.Length == 0 || between.Any(text => text is "+" or "plus" or "with" or "added")))
            {
                sides[^1].Add(mention.Concept);
            }
            else
            {
                sides.Add([mention.Concept]);
            }

            last = mention;
        }

        // "The PD-L1 inhibitor durvalumab" is durvalumab.
        return [.. sides.Select(side => side.Where(wide => !side.Any(narrow => narrow != wide && _lexicon.IsA(narrow.Id, wide.Id))).Distinct().ToArray())
            .DistinctBy(side => string.Join(' ', side.Select(concept => concept.Id)))];
    }

    private static bool IsTreatment(Mention mention) =>
        mention.Concept.IsTreatment && GivenTreatments.IsComponent(mention.Concept.Id);

    /// <summary>The subject, with what no arm of the trial gave: "nivolumab in HIMALAYA", "tremelimumab alone".</summary>
    private Subject Checked(Trial trial, IReadOnlyList<Concept> treatments, IReadOnlyList<IReadOnlyList<Concept>> sides, bool alone)
    {
        var missing = treatments.Where(treatment => !_given.Gives(trial, treatment)).Select(treatment => treatment.Name).ToArray();
        var arms = sides.Count > 1 && missing.Length == 0 ? [.. sides.SelectMany(side => ArmsOf(trial, side)).Distinct()] : ArmsOf(trial, treatments);
        var notAlone = alone && sides.Count < 2 && treatments.Count > 0 && missing.Length == 0 && !arms.Any(arm => Extras(arm, treatments) == 0);
        return new Subject(trial, arms)
        {
            NotGiven = missing.Length > 0 ? string.Join(", ", missing) : notAlone ? $"{string.Join(", ", treatments.Select(treatment => treatment.Name))} alone" : null,
        };
    }

    /// <summary>Treatments named that no arm of any trial gave.</summary>
    public IReadOnlyList<Concept> NowhereGiven(Question question) =>
        [.. TreatmentsOf(question).Where(treatment => !corpus.Trials.Any(trial => _given.Gives(trial, treatment)))];

    /// <summary>Drugs, classes, regimens and local treatments that a question names.</summary>
    public static IReadOnlyList<Concept> TreatmentsOf(Question question) =>
        [.. question.Mentions.Where(IsTreatment).Select(mention => mention.Concept).Distinct()];

    /// <summary>"STRIDE with TACE without lenvatinib": treatments that the arm must not give.</summary>
    private static List<Concept> Unwanted(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.IsTreatment
            && question.Mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1)).Select(mention => mention.Concept)];

    /// <summary>The arms of a trial that gave all of these treatments; nothing else beside them where they must stand alone.</summary>
    public IReadOnlyList<ArmFact> ArmsGiving(Trial trial, IReadOnlyList<Concept> treatments, bool alone) =>
        [.. trial.Arms.Where(arm => _given.GivesAll(arm, treatments) && (!alone || treatments.Count == 0 || Extras(arm, treatments) == 0))];

    /// <summary>A trial that set what two of the trials tested against each other, and its two arms; null where there is none.</summary>
    public (Trial Trial, IReadOnlyList<ArmFact> Arms)? DirectlyCompared(IReadOnlyList<Trial> trials)
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
                if (!other.Arms[i].IsControl && _given.AreSame(trial.Arms[own], other.Arms[i]))
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
            if (against is not null && !_given.AreSame(against, other))
            {
                return [against, other];
            }
        }

        return null;
    }

    /// <summary>The arms of a trial that come closest to what is named; none when nothing named was given there.</summary>
    private List<ArmFact> ArmsOf(Trial trial, IReadOnlyList<Concept> treatments)
    {
        var all = treatments.Count == 0 ? [] : Closest(trial, treatments);

        // "Lenvatinib versus sorafenib": each names its own arm.
        return all.Count > 0 ? all : [.. treatments.SelectMany(treatment => Closest(trial, [treatment])).Distinct()];
    }

    /// <summary>"Lenvatinib versus sorafenib": the trials that gave each in an arm of its own; null when nothing is set against something.</summary>
    public IReadOnlyList<Subject>? HeadToHead(Question question)
    {
        // "STRIDE and sorafenib" means both arms of one trial where a trial had both, and no arm gave them together.
        if (!Compares(question) && (Sides(question).Count != 2 || GivenTogether(TreatmentsOf(question))))
        {
            return null;
        }

        var versus = question.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Versus && question.Mentions.Any(other => IsTreatment(other) && other.End <= mention.Start));
        Concept[] Side(Func<Mention, bool> where) => [.. question.Mentions.Where(mention => where(mention) && IsTreatment(mention)).Select(mention => mention.Concept).Distinct()];
        var (left, right) = versus is not null
            ? (Side(mention => mention.End <= versus.Start), Side(mention => mention.Start >= versus.End))
            : Sides(question) is [var first, var second] ? ([.. first], [.. second]) : ([], []);
        if (left.Length == 0 || right.Length == 0)
        {
            return null;
        }

        var found = corpus.Trials.Where(trial => GivesEach(trial, left) && GivesEach(trial, right)).Select(trial => (trial, first: ArmsOf(trial, left), second: ArmsOf(trial, right)))
            .Where(pair => pair.first.Except(pair.second).Any() && pair.second.Except(pair.first).Any())
            .Where(pair => pair.first.All(arm => _given.GivesAll(arm, left)) && pair.second.All(arm => _given.GivesAll(arm, right)))
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
        var candidates = corpus.Trials.Where(trial => GivesEach(trial, treatments))
            .Select(trial => (trial, arms: ArmsOf(trial, treatments))).Where(pair => pair.arms.Count > 0)
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
        return InSetting(question, [.. (tested.Length > 0 && !question.NamesControl ? tested : chosen).Select(candidate => new Subject(candidate.trial, candidate.arms))], broad || treatments.All(treatment => treatment.Kind == Kinds.Modality));
    }

    /// <summary>The subjects of the line of therapy that a question names; without one, a regimen is meant where it was tested first.</summary>
    private List<Subject> InSetting(Question question, List<Subject> subjects, bool anySetting)
    {
        var lines = question.Ids(Kinds.Line);
        if (lines.Count > 0)
        {
            var such = subjects.Where(subject => Setting.Is(subject.Trial, lines, _lexicon)).ToList();
            return such.Count > 0 ? such : subjects;
        }

        var regions = question.Ids(Kinds.Region);
        if (regions.Count > 0 && subjects.Count > 1
            && subjects.Where(subject => subject.Trial.DesignOf("region").Any(item => item.Codes.Any(code => regions.Any(region => _lexicon.IsA(code, region))))).ToList() is { Count: > 0 } there)
        {
            subjects = there;
        }

        if (anySetting || subjects.Count < 2)
        {
            return subjects;
        }

        // Cabozantinib is CELESTIAL, not the third arm of COSMIC-312: a dossier names first the arm that its trial is about.
        var about = subjects.Where(subject => subject.Trial.Arms.FirstOrDefault(arm => !arm.IsControl) is { } main && subject.Arms.Contains(main)).ToArray();
        var meant = about.Length > 0 ? about : [.. subjects];
        var first = meant.Min(subject => Setting.Rank(subject.Trial));
        var chosen = meant.Where(subject => Setting.Rank(subject.Trial) == first).ToArray();
        Trial[] elsewhere = [.. subjects.Except(chosen).Select(subject => subject.Trial)];
        return [.. chosen.Select(subject => subject with { Elsewhere = elsewhere })];
    }

    /// <summary>Of the arms that gave all of the treatments, those that gave the least beside them.</summary>
    private List<ArmFact> Closest(Trial trial, IReadOnlyList<Concept> treatments)
    {
        var closest = new List<ArmFact>();
        var fewest = int.MaxValue;
        for (var i = 0; i < trial.Arms.Count; i++)
        {
            var arm = trial.Arms[i];
            if (_given.GivesAll(arm, treatments) && Extras(arm, treatments) is var extras && extras <= fewest)
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
    private bool GivesEach(Trial trial, IReadOnlyList<Concept> treatments)
    {
        for (var i = 0; i < treatments.Count; i++)
        {
            if (!_given.Gives(trial, treatments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an arm was given a treatment, alone or with others.</summary>
    public bool Gives(ArmFact arm, Concept treatment) => _given.Gives(arm, treatment);

    /// <summary>How much an arm was given beside what is named.</summary>
    public int Extras(ArmFact arm, IReadOnlyList<Concept> treatments) => _given.Extras(arm, treatments);
}
