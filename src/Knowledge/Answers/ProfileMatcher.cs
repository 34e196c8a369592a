using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Holds a patient's profile against a trial's entry criteria.</summary>
/// <remarks>
/// Other than for lists, a class must fit as a whole: of a patient with "Child-Pugh B" a trial that took B7 only is met in part. What a trial
/// does not limit is no item; a silent trial is "not established" for criteria, never for values.
/// </remarks>
internal sealed class ProfileMatcher
{
    /// <summary>Criteria whose rule, where it is "included", is a condition of entry.</summary>
    private static readonly HashSet<string> Conditions = ["tace-eligible", "tare-eligible", "measurable-disease"];

    /// <summary>Scores whose grades and stages are headed by them.</summary>
    private static readonly string[] Graded = ["child-pugh", "ecog", "bclc", "albi"];

    private readonly CorpusContent _corpus;
    private readonly Lexicon _lexicon;
    private readonly PatientRules _rules;
    private readonly MatchTable _present;
    private readonly MatchTable _absent;
    private readonly HashSet<string> _unrestricting;
    private readonly Dictionary<string, int> _limiting;
    private readonly Dictionary<Trial, UnnamedNeeds> _needs;

    public ProfileMatcher(CorpusContent corpus, EligibilityMatcher rules)
    {
        (_corpus, _lexicon) = (corpus, corpus.Lexicon);
        _rules = new PatientRules(_lexicon, rules);
        _present = new MatchTable(corpus, Present);
        _absent = new MatchTable(corpus, Absent);
        _unrestricting = [.. _lexicon.Concepts.Select(concept => concept.Id).Where(IsUnrestricting)];
        _limiting = corpus.Trials.SelectMany(trial => trial.Eligibility.SelectMany(fact => fact.Limits).Select(limit => limit.Measure).Distinct())
            .GroupBy(measure => measure).ToDictionary(group => group.Key, group => group.Count());
        _needs = corpus.Trials.ToDictionary(trial => trial, trial => new UnnamedNeeds(trial, _lexicon));
    }

    /// <summary>Etiologies that the corpus has no rule on: they restrict nothing.</summary>
    public IReadOnlyList<string> Unrestricting(Profile profile) =>
        [.. profile.Features.Select(feature => feature.Concept).Where(_unrestricting.Contains).Distinct()];

    /// <summary>Measures of the profile that most trials set no limit to.</summary>
    public IReadOnlyList<string> Unlimited(Profile profile) =>
        [.. profile.Values.Select(value => value.Measure).Where(measure => _limiting.GetValueOrDefault(measure) * 2 < _corpus.Trials.Count)];

    /// <summary>How each trial stands towards each thing that the profile names.</summary>
    public IEnumerable<TrialFit> Fit(IReadOnlyList<Trial> trials, Profile profile)
    {
        var features = profile.Features.Where(feature => !_unrestricting.Contains(feature.Concept)).Select(Named).ToArray();
        return trials.Select(trial => Fit(trial, profile, features));
    }

    private NamedFeature Named(Feature feature) => new(feature, _lexicon.NameOf(CriterionOf(feature.Concept)), ProfileText.NameOf(feature, _lexicon))
    {
        SilenceCounts = SilenceCounts(feature),
        IsCommon = feature.Presence == Presence.Absent || _lexicon.IsA(feature.Concept, "ecog"),
        IsEtiology = IsEtiology(feature),
    };

    private TrialFit Fit(Trial trial, Profile profile, NamedFeature[] features)
    {
        var items = new List<CriterionFit>(features.Length + profile.Values.Count);
        foreach (var named in features)
        {
            var match = MatchOf(trial, named.Feature);
            if (match.Standing != Standing.Unknown || named.SilenceCounts)
            {
                items.Add(new CriterionFit(named.Criterion, named.Name, match)
                {
                    IsPlain = named.Feature.Derived && match.Standing == Standing.Yes,
                    IsCommon = named.IsCommon,
                    IsCondition = match.Standing == Standing.Partly && named.IsEtiology,
                });
            }
        }

        foreach (var value in profile.Values)
        {
            if (LimitRules.Match(trial, value) is { } match)
            {
                var criterion = match.Standing == Standing.Partly ? "tumor-burden" : value.Measure;
                items.Add(new CriterionFit(_lexicon.NameOf(criterion), _lexicon.NameOf(value.Measure), match) { IsPlain = value.Measure == "age" && match.Standing == Standing.Yes });
            }
        }

        var needs = _needs[trial];
        return new TrialFit(trial, items, needs.IsSurgical && profile.Of("adjuvant") is null && profile.Of("neoadjuvant") is null) { Unsaid = Unsaid(needs, profile) };
    }

    private Match MatchOf(Trial trial, Feature feature)
    {
        if (feature.Presence != Presence.Present)
        {
            return _absent.Of(trial, feature.Concept);
        }

        var match = _present.Of(trial, feature.Concept);
        return feature.Concept == "prior-systemic-therapy" && match.Standing == Standing.Yes ? Pretreated(match, feature) : match;
    }

    private Match Present(Trial trial, string concept)
    {
        switch (concept)
        {
            case "adjuvant" or "neoadjuvant":
                return Setting(trial, concept);
            case "tace-unsuitable":
                return Without(trial, "tace-eligible");
        }

        var match = _rules.Match(trial, concept);
        if (match.Standing == Standing.Unknown && trial.Design.FirstOrDefault(item => item.Attribute == "bclc" && item.Codes.Contains(concept)) is { } enrolled)
        {
            return new Match(Standing.Yes, enrolled.Text.StartsWith("Enrolled", StringComparison.Ordinal) ? enrolled.Text : $"enrolled: {enrolled.Text}", [enrolled]);
        }

        return _lexicon.Find(concept)?.Kind == Kinds.Etiology ? Etiology(trial, concept, match) : match;
    }

    /// <summary>
    /// Patients with an etiology could enter where the rule only sets a condition on their treatment ("on antivirals"), and where our sources
    /// give no rule but count them among those enrolled.
    /// </summary>
    private Match Etiology(Trial trial, string etiology, Match match)
    {
        if (match.Standing == Standing.Partly)
        {
            return match with { Standing = Standing.Yes };
        }

        var enrolled = trial.Facts.OfType<BaselineFact>()
            .FirstOrDefault(share => _lexicon.IsA(share.Characteristic, etiology) && share.Arms.Any(arm => arm.Value.Number > 0));
        return match.Standing == Standing.Unknown && enrolled is not null ? new Match(Standing.Yes, $"enrolled: {enrolled.StatementBody}", [enrolled]) : match;
    }

    /// <summary>
    /// A trial without a rule on a criterion leaves it open. Not so for etiology, tumor burden, and what was only worked out: where no rule is given, none restricts.
    /// </summary>
    private bool SilenceCounts(Feature feature) =>
        !IsEtiology(feature) && !_lexicon.IsA(feature.Concept, "tumor-burden") && (!feature.Derived || _lexicon.IsA(feature.Concept, "child-pugh"));

    private bool IsEtiology(Feature feature) => _lexicon.Find(feature.Concept)?.Kind == Kinds.Etiology;

    /// <summary>Who lacks a feature fits every trial but those that asked for it.</summary>
    private Match Absent(Trial trial, string concept)
    {
        if (concept == "prior-systemic-therapy" && AsksForPretreatment(trial))
        {
            var rule = trial.Eligibility.FirstOrDefault(fact => fact.Criterion == concept && fact.Status is Admission.Included or Admission.Partial);
            var line = trial.DesignOf("line")[0];
            return rule is null ? new Match(Standing.No, line.Text, [line]) : new Match(Standing.No, rule.Rule, [rule]);
        }

        return Without(trial, concept);
    }

    private Match Without(Trial trial, string concept)
    {
        var asking = trial.Eligibility.FirstOrDefault(fact => _lexicon.IsA(fact.Criterion, concept)
            && (fact.Required || (Conditions.Contains(fact.Criterion) && fact.Status == Admission.Included)));
        if (asking is not null)
        {
            return new Match(Standing.No, asking.Rule, [asking]);
        }

        var rule = trial.Eligibility.FirstOrDefault(fact => fact.Criterion == concept && fact.Status == Admission.Excluded);
        return rule is null ? new Match(Standing.Yes, "", []) : new Match(Standing.Yes, rule.Rule, [rule]);
    }

    private Match Setting(Trial trial, string line)
    {
        var facts = trial.DesignOf("population").Concat(trial.DesignOf("line")).Take(1).ToArray();
        return new Match(Answers.Setting.Is(trial, [line], _lexicon) ? Standing.Yes : Standing.No, facts.Words(fact => fact.Text), facts);
    }

    /// <summary>A rule that names another drug than the one that the patient had, or progression where the patient did not tolerate it, is met in part.</summary>
    private Match Pretreated(Match match, Feature feature)
    {
        var named = feature.Drugs.Count == 0 ? [] : match.Facts.OfType<EligibilityFact>().SelectMany(fact => PriorTherapyRules.DrugsIn(fact.Rule, _lexicon)).ToArray();
        var another = named.Length > 0 && !PriorTherapyRules.AnyIsOf(named, feature.Drugs, _lexicon);
        var standing = another ? Standing.Partly : match.Standing;
        return match with
        {
            Standing = feature.Intolerant ? match.Facts.OfType<EligibilityFact>().Aggregate(standing, (so, rule) => PriorTherapyRules.OfIntolerant(so, rule, _lexicon)) : standing,
        };
    }

    /// <summary>What a reader must know of the trial beside what the profile names: its setting, and what it asked for.</summary>
    private IReadOnlyList<Fact> Unsaid(UnnamedNeeds needs, Profile profile)
    {
        var facts = new List<Fact>();
        if (needs.IsSpecial && !(needs.IsSecondLine && profile.Of("prior-systemic-therapy") is not null)
            && !profile.Features.Any(feature => feature.Concept is "adjuvant" or "neoadjuvant" || Conditions.Contains(feature.Concept)))
        {
            facts.AddRange(needs.Population);
        }

        foreach (var fact in needs.Required)
        {
            if (!Names(profile, fact.Criterion))
            {
                facts.Add(fact);
            }
        }

        foreach (var fact in needs.AtLeast)
        {
            if (!facts.Contains(fact) && fact.Limits.Any(limit => UnnamedNeeds.IsNeed(limit) && profile.ValueOf(limit.Measure) is null))
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    /// <summary>Whether a profile names a criterion, a part of it or what it is part of.</summary>
    private bool Names(Profile profile, string criterion)
    {
        for (var i = 0; i < profile.Features.Count; i++)
        {
            var concept = profile.Features[i].Concept;
            if (_lexicon.IsA(concept, criterion) || _lexicon.IsA(criterion, concept))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksForPretreatment(Trial trial)
    {
        var codes = trial.DesignOf("line").SelectMany(item => item.Codes).ToArray();
        return (codes.Contains("second-line") && !codes.Contains("first-line"))
            || trial.Eligibility.Any(fact => fact.Criterion == "prior-systemic-therapy" && fact.Required);
    }

    private bool IsUnrestricting(string concept) =>
        _lexicon.Find(concept)?.Kind == Kinds.Etiology && concept != "viral"
        && !_corpus.Trials.Any(trial => trial.Eligibility.Any(fact => _lexicon.IsA(concept, fact.Criterion) || _lexicon.IsA(fact.Criterion, concept)));

    /// <summary>The criterion that a grade or stage belongs to: a row is headed by it, since "B8" is the asker's number.</summary>
    private string CriterionOf(string concept) =>
        Graded.FirstOrDefault(graded => _lexicon.IsA(concept, graded))
        ?? (_lexicon.Find(concept) is { Kind: Kinds.Grade, Broader: [var criterion, ..] } ? criterion : concept);

    /// <summary>A feature and what of it is the same for every trial.</summary>
    private sealed record NamedFeature(Feature Feature, string Criterion, string Name)
    {
        public required bool SilenceCounts { get; init; }

        public required bool IsCommon { get; init; }

        public required bool IsEtiology { get; init; }
    }

    /// <summary>What a trial asked for that a profile may not name.</summary>
    private sealed class UnnamedNeeds
    {
        /// <summary>Lines of therapy beside surgery or ablation.</summary>
        private static readonly string[] Surgical = ["adjuvant", "neoadjuvant"];

        public UnnamedNeeds(Trial trial, Lexicon lexicon)
        {
            var lines = trial.DesignOf("line").SelectMany(item => item.Codes).ToArray();
            IsSpecial = lines.Length > 0 && !lines.Contains("first-line");
            IsSecondLine = lines.Contains("second-line");
            IsSurgical = Answers.Setting.Is(trial, Surgical, lexicon);
            Population = [.. trial.DesignOf("population").Take(1)];
            Required = [.. trial.Eligibility.Where(fact => fact.Required)];
            AtLeast = [.. trial.Eligibility.Where(fact => fact.Limits.Any(IsNeed))];
        }

        /// <summary>Whether it was for other patients than those without earlier therapy.</summary>
        public bool IsSpecial { get; }

        public bool IsSecondLine { get; }

        public bool IsSurgical { get; }

        public DesignFact[] Population { get; }

        public EligibilityFact[] Required { get; }

        /// <summary>Rules that ask for a large tumor or much AFP.</summary>
        public EligibilityFact[] AtLeast { get; }

        public static bool IsNeed(Limit limit) => limit.Measure is "afp" or "tumor-size" && (limit.AtLeast ?? limit.Above) is not null;
    }
}

/// <summary>How a trial stands towards a profile.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Items">How it stands towards each thing named.</param>
/// <param name="IsOtherSetting">Whether it was for patients after surgery or ablation, and the profile is silent on that.</param>
internal sealed record TrialFit(Trial Trial, IReadOnlyList<CriterionFit> Items, bool IsOtherSetting)
{
    /// <summary>Facts on what the profile does not say and the trial asked for.</summary>
    public IReadOnlyList<Fact> Unsaid { get; init; } = [];

    /// <summary>One "not met" decides, then one "not established", then one "in part"; that a hepatitis must be treated is a condition of care and leaves it met.</summary>
    public Standing Standing { get; } = Count(Items, Standing.No) > 0 ? Standing.No : Count(Items, Standing.Unknown) > 0 ? Standing.Unknown
        : IsOtherSetting || Items.Any(item => item.Match.Standing == Standing.Partly && !item.IsCondition) ? Standing.Partly : Standing.Yes;

    /// <summary>Whether exactly one criterion rules the patient out, nothing else is open, and the trial's setting is no other.</summary>
    public bool IsNear { get; } = !IsOtherSetting && Count(Items, Standing.Unknown) == 0 && Count(Items, Standing.No) == 1;

    /// <summary>The items that stand in a way.</summary>
    public IReadOnlyList<CriterionFit> Of(Standing standing)
    {
        var found = new List<CriterionFit>();
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Match.Standing == standing)
            {
                found.Add(Items[i]);
            }
        }

        return found;
    }

    private static int Count(IReadOnlyList<CriterionFit> items, Standing standing)
    {
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            count += items[i].Match.Standing == standing ? 1 : 0;
        }

        return count;
    }
}

/// <summary>How a trial stands towards one thing that the profile names.</summary>
/// <param name="Criterion">The criterion, without the patient's own grade or value.</param>
/// <param name="Patient">The patient's feature.</param>
/// <param name="Match">How the trial stands, by which rule.</param>
internal sealed record CriterionFit(string Criterion, string Patient, Match Match)
{
    /// <summary>Whether it goes without saying in a short row: an adult in a trial for adults.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the rule is on how a hepatitis must be treated, which leaves the criterion met.</summary>
    public bool IsCondition { get; init; }

    /// <summary>Whether most trials have the same rule, so that a short row names others first.</summary>
    public bool IsCommon { get; init; }
}
