using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Which trials and arms a question is about: trials by name, else by what their arms were given.</summary>
internal sealed class SubjectReader
{
    private readonly CorpusContent _corpus;
    private readonly GivenTreatments _given;
    private readonly ArmFinder _arms;
    private readonly HeadToHead _headToHead;
    private readonly SettingMeant _setting;
    private readonly DirectComparisons _direct;

    public SubjectReader(CorpusContent corpus)
    {
        _corpus = corpus;
        _given = new GivenTreatments(corpus);
        _arms = new ArmFinder(_given);
        _headToHead = new HeadToHead(corpus, _given, _arms);
        _setting = new SettingMeant(corpus.Lexicon);
        _direct = new DirectComparisons(corpus, _given);
    }

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
            Subject[] without = [.. read.Select(subject => Without(subject, unwanted))];
            return question.Trials.Count > 1 && without.Any(subject => subject.Arms.Count > 0)
                ? [.. read.Select((subject, i) => without[i].Arms.Count > 0 ? without[i] : subject)]
                : [.. without.Where(subject => subject.Arms.Count > 0)];
        }

        return Read(question, treatments);
    }

    private Subject Without(Subject subject, IReadOnlyList<Concept> unwanted) => subject with
    {
        Arms = [.. (subject.Arms.Count > 0 ? subject.Arms : subject.Trial.Arms).Where(arm => !unwanted.Any(treatment => Gives(arm, treatment)))],
    };

    private IReadOnlyList<Subject> Read(Question question, IReadOnlyList<Concept> treatments)
    {
        if (question.Trials.Count > 0)
        {
            return ByName(question, treatments);
        }

        return treatments.Count == 0 ? question.Has(Cues.SpokenOf) ? SpokenOf() : []
            : _headToHead.Of(question) is { } direct ? _setting.Among(question, [.. direct], anySetting: true)
            : BySides(question, treatments);
    }

    /// <summary>The trials that are named, each with the arms that the treatments beside it mean.</summary>
    private IReadOnlyList<Subject> ByName(Question question, IReadOnlyList<Concept> treatments)
    {
        var alone = question.Has(Cues.Alone);
        var trials = question.Trials.Select(_corpus.Trial).OfType<Trial>().ToArray();

        // "STRIDE versus IMbrave150": a treatment that none of the trials gave stands for its own trial.
        var others = Compares(question) ? treatments.Where(treatment => !trials.Any(trial => _given.Gives(trial, treatment))).ToArray() : [];
        var own = treatments.Except(others).ToArray();
        var sides = Compares(question) && others.Length == 0 ? Sides(question) : [];
        return
        [
            .. trials.Select(trial => Checked(trial, [.. own.Where(treatment => trials.Length == 1 || _given.Gives(trial, treatment))], sides, alone)),
            .. others.Length == 0 ? [] : ByTreatment(question, others),
        ];
    }

    /// <summary>The trials that the speakers of the transcripts spoke of.</summary>
    private IReadOnlyList<Subject> SpokenOf() =>
        [.. _corpus.Transcripts.SelectMany(transcript => transcript.Excerpts).SelectMany(excerpt => excerpt.Trials).Distinct()
            .Select(_corpus.Trial).OfType<Trial>().Select(trial => new Subject(trial, []))];

    /// <summary>Whether things are set against each other.</summary>
    public static bool Compares(Question question) => question.Has(Cues.Compare) || question.Has(Cues.Versus);

    /// <summary>Whether "versus" stands between treatments.</summary>
    public static bool SetsAgainst(Question question) => question.Mentions.Any(versus => versus.Concept.Id == Cues.Versus
        && question.Mentions.Any(other => IsTreatment(other) && other.End <= versus.Start)
        && question.Mentions.Any(other => IsTreatment(other) && other.Start >= versus.End));

    /// <summary>Treatments that are set side by side are each a subject; those that one arm may give together are one.</summary>
    private IReadOnlyList<Subject> BySides(Question question, IReadOnlyList<Concept> treatments)
    {
        var sides = Sides(question);
        var together = !Compares(question) && _given.Together(treatments);
        return sides.Count < 2 || together
            ? ByTreatment(question, treatments)
            : [.. sides.SelectMany(side => ByTreatment(question, side)).GroupBy(subject => subject.Trial)
                .Select(same => same.First() with { Arms = [.. same.SelectMany(subject => subject.Arms).Distinct()] })];
    }

    private IReadOnlyList<IReadOnlyList<Concept>> Sides(Question question) => TreatmentSides.Of(question, _corpus.Lexicon);

    /// <summary>Whether a treatment is named that an arm is given: a placebo, or a whole kind of treatment, is none.</summary>
    public static bool IsTreatment(Mention mention) =>
        mention.Concept.IsTreatment && GivenTreatments.IsComponent(mention.Concept.Id);

    /// <summary>The subject, with what no arm of the trial gave: "nivolumab in HIMALAYA", "tremelimumab alone".</summary>
    private Subject Checked(Trial trial, IReadOnlyList<Concept> treatments, IReadOnlyList<IReadOnlyList<Concept>> sides, bool alone)
    {
        var missing = treatments.Where(treatment => !_given.Gives(trial, treatment)).Select(treatment => treatment.Name).ToArray();
        var arms = sides.Count > 1 && missing.Length == 0 ? [.. sides.SelectMany(side => _arms.Of(trial, side)).Distinct()] : _arms.Of(trial, treatments);
        var notAlone = alone && sides.Count < 2 && treatments.Count > 0 && missing.Length == 0 && !arms.Any(arm => Extras(arm, treatments) == 0);
        return new Subject(trial, arms)
        {
            NotGiven = missing.Length > 0 ? string.Join(", ", missing)
                : notAlone ? $"{string.Join(", ", treatments.Select(treatment => treatment.Name))} alone"
                : null,
        };
    }

    /// <summary>Treatments named that no arm of any trial gave.</summary>
    public IReadOnlyList<Concept> NowhereGiven(Question question) =>
        [.. TreatmentsOf(question).Where(treatment => !_corpus.Trials.Any(trial => _given.Gives(trial, treatment)))];

    /// <summary>Drugs, classes, regimens and local treatments that a question names.</summary>
    public static IReadOnlyList<Concept> TreatmentsOf(Question question) =>
        [.. question.Mentions.Where(IsTreatment).Select(mention => mention.Concept).Distinct()];

    /// <summary>"STRIDE with TACE without lenvatinib": treatments that the arm must not give.</summary>
    private static List<Concept> Unwanted(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.IsTreatment
            && question.Mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1)).Select(mention => mention.Concept)];

    private IReadOnlyList<Subject> ByTreatment(Question question, IReadOnlyList<Concept> treatments)
    {
        var broad = treatments.Any(treatment => treatment.Kind == Kinds.DrugClass);
        var candidates = _corpus.Trials.Where(trial => _arms.GiveEach(trial, treatments))
            .Select(trial => (trial, arms: _arms.Of(trial, treatments))).Where(pair => pair.arms.Count > 0)
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
        var meant = tested.Length > 0 && !question.NamesControl ? tested : chosen;
        var anySetting = broad || treatments.All(treatment => treatment.Kind == Kinds.Modality);
        return _setting.Among(question, [.. meant.Select(candidate => new Subject(candidate.trial, candidate.arms))], anySetting);
    }

    /// <summary>The arms of a trial that gave all of these treatments; nothing else beside them where they must stand alone.</summary>
    public IReadOnlyList<ArmFact> ArmsGiving(Trial trial, IReadOnlyList<Concept> treatments, bool alone) => _arms.Giving(trial, treatments, alone);

    /// <summary>A trial that set what two of the trials tested against each other, and its two arms; null where there is none.</summary>
    public (Trial Trial, IReadOnlyList<ArmFact> Arms)? DirectlyCompared(IReadOnlyList<Trial> trials) => _direct.Of(trials);

    /// <summary>Whether an arm was given a treatment, alone or with others.</summary>
    public bool Gives(ArmFact arm, Concept treatment) => _given.Gives(arm, treatment);

    /// <summary>How much an arm was given beside what is named.</summary>
    public int Extras(ArmFact arm, IReadOnlyList<Concept> treatments) => _given.Extras(arm, treatments);
}
