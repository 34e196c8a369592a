using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Holds a patient's profile against a trial's entry criteria.</summary>
/// <remarks>
/// Other than for lists, a class must fit as a whole: of a patient with "Child-Pugh B" a trial that took B7 only is met in part. What a trial
/// does not limit is no item; a silent trial is "not established" for criteria, never for values.
/// </remarks>
internal sealed class ProfileMatcher(CorpusContent corpus, EligibilityMatcher rules)
{
    /// <summary>Criteria whose rule, where it is "included", is a condition of entry.</summary>
    private static readonly HashSet<string> Conditions = ["tace-eligible", "tare-eligible", "measurable-disease"];

    /// <summary>Lines of therapy beside surgery or ablation.</summary>
    private static readonly string[] Surgical = ["adjuvant", "neoadjuvant"];

    private readonly Lexicon _lexicon = corpus.Lexicon;
    private readonly PatientRules _rules = new(corpus, rules);

    /// <summary>Etiologies that the corpus has no rule on: they restrict nothing.</summary>
    public IReadOnlyList<string> Unrestricting(Profile profile) =>
        [.. profile.Features.Select(feature => feature.Concept).Where(IsUnrestricting).Distinct()];

    /// <summary>Measures of the profile that most trials set no limit to.</summary>
    public IReadOnlyList<string> Unlimited(Profile profile) =>
        [.. profile.Values.Select(value => value.Measure).Where(measure => corpus.Trials.Count(trial => HasLimit(trial, measure)) * 2 < corpus.Trials.Count)];

    /// <summary>How a trial stands towards each thing that the profile names.</summary>
    public TrialFit Fit(Trial trial, Profile profile)
    {
        var items = new List<CriterionFit>();
        foreach (var feature in profile.Features.Where(feature => !IsUnrestricting(feature.Concept)))
        {
            var match = feature.Presence == Presence.Present ? Present(trial, feature) : Absent(trial, feature);
            if (match.Standing != Standing.Unknown || SilenceCounts(feature))
            {
                items.Add(new CriterionFit(_lexicon.NameOf(CriterionOf(feature.Concept)), ProfileText.NameOf(feature, _lexicon), match)
                {
                    IsPlain = feature.Derived && match.Standing == Standing.Yes,
                    IsCommon = feature.Presence == Presence.Absent || _lexicon.IsA(feature.Concept, "ecog"),
                    IsCondition = match.Standing == Standing.Partly && IsEtiology(feature),
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

        return new TrialFit(trial, items) { Unsaid = Unsaid(trial, profile), IsOtherSetting = Answers.Setting.Is(trial, Surgical, _lexicon) && profile.Of("adjuvant") is null && profile.Of("neoadjuvant") is null };
    }

    private Match Present(Trial trial, Feature feature)
    {
        switch (feature.Concept)
        {
            case "adjuvant" or "neoadjuvant":
                return Setting(trial, feature.Concept);
            case "tace-unsuitable":
                return Without(trial, "tace-eligible");
            case "prior-systemic-therapy":
                return Pretreated(trial, feature);
        }

        var match = _rules.Match(trial, feature.Concept);
        if (match.Standing == Standing.Unknown && trial.Design.FirstOrDefault(item => item.Attribute == "bclc" && item.Codes.Contains(feature.Concept)) is { } enrolled)
        {
            return new Match(Standing.Yes, enrolled.Text.StartsWith("Enrolled", StringComparison.Ordinal) ? enrolled.Text : $"enrolled: {enrolled.Text}", [enrolled]);
        }

        return _lexicon.Find(feature.Concept)?.Kind == Kinds.Etiology ? Etiology(trial, feature.Concept, match) : match;
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
    private Match Absent(Trial trial, Feature feature)
    {
        if (feature.Concept == "prior-systemic-therapy" && AsksForPretreatment(trial))
        {
            var rule = trial.Eligibility.FirstOrDefault(fact => fact.Criterion == feature.Concept && fact.Status is Admission.Included or Admission.Partial);
            var line = trial.DesignOf("line").First();
            return rule is null ? new Match(Standing.No, line.Text, [line]) : new Match(Standing.No, rule.Rule, [rule]);
        }

        return Without(trial, feature.Concept);
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
        return new Match(Answers.Setting.Is(trial, [line], _lexicon) ? Standing.Yes : Standing.No, string.Join("; ", facts.Select(fact => fact.Text)), facts);
    }

    /// <summary>A rule that names another drug than the one that the patient had, or progression where the patient did not tolerate it, is met in part.</summary>
    private Match Pretreated(Trial trial, Feature feature)
    {
        var match = _rules.Match(trial, feature.Concept);
        var named = match.Facts.OfType<EligibilityFact>().SelectMany(fact => DrugsIn(fact.Rule)).ToArray();
        var another = feature.Drugs.Count > 0 && named.Length > 0 && !feature.Drugs.Any(drug => named.Any(name => _lexicon.IsA(name, drug) || _lexicon.IsA(drug, name)));
        var silentOnIntolerance = feature.Intolerant && !match.Facts.OfType<EligibilityFact>().Any(fact => Names(fact.Rule, Cues.Intolerance));
        return match.Standing == Standing.Yes && (another || silentOnIntolerance) ? match with { Standing = Standing.Partly } : match;
    }

    /// <summary>Whether a rule has a word of a cue.</summary>
    private bool Names(string rule, string cue)
    {
        var names = _lexicon.Find(cue) is { } concept ? concept.Names.Append(concept.Name).Select(Tokenizer.Key).ToHashSet() : [];
        return Tokenizer.Cut(rule).Any(token => names.Contains(token.Text));
    }

    /// <summary>Every drug of a rule, also where it is part of a longer name such as "after sorafenib".</summary>
    private IEnumerable<string> DrugsIn(string rule)
    {
        var tokens = Tokenizer.Cut(rule);
        return Enumerable.Range(0, tokens.Count).SelectMany(i => _lexicon.LongestAt(tokens, i, out _))
            .Where(concept => concept.Kind is Kinds.Drug or Kinds.Regimen).Select(concept => concept.Id);
    }

    /// <summary>What a reader must know of the trial beside what the profile names: its setting, and what it asked for.</summary>
    private List<Fact> Unsaid(Trial trial, Profile profile)
    {
        var named = profile.Features.Any(feature => feature.Concept is "adjuvant" or "neoadjuvant" || Conditions.Contains(feature.Concept));
        var lines = trial.DesignOf("line").SelectMany(item => item.Codes).ToArray();
        var facts = new List<Fact>();
        var special = lines.Length > 0 && !lines.Contains("first-line") && !(lines.Contains("second-line") && profile.Of("prior-systemic-therapy") is not null);
        if (special && !named)
        {
            facts.AddRange(trial.DesignOf("population").Take(1));
        }

        facts.AddRange(trial.Eligibility.Where(fact => fact.Required && !profile.Features.Any(feature => _lexicon.IsA(feature.Concept, fact.Criterion) || _lexicon.IsA(fact.Criterion, feature.Concept))));
        facts.AddRange(trial.Eligibility.Where(fact => fact.Limits.Any(limit => limit.Measure is "afp" or "tumor-size" && (limit.AtLeast ?? limit.Above) is not null && profile.ValueOf(limit.Measure) is null)));
        return [.. facts.Distinct()];
    }

    private static bool AsksForPretreatment(Trial trial)
    {
        var codes = trial.DesignOf("line").SelectMany(item => item.Codes).ToArray();
        return (codes.Contains("second-line") && !codes.Contains("first-line"))
            || trial.Eligibility.Any(fact => fact.Criterion == "prior-systemic-therapy" && fact.Required);
    }

    private bool IsUnrestricting(string concept) =>
        _lexicon.Find(concept)?.Kind == Kinds.Etiology && concept != "viral"
        && !corpus.Trials.Any(trial => trial.Eligibility.Any(fact => _lexicon.IsA(concept, fact.Criterion) || _lexicon.IsA(fact.Criterion, concept)));

    private static bool HasLimit(Trial trial, string measure) => trial.Eligibility.Any(fact => fact.Limits.Any(limit => limit.Measure == measure));

    /// <summary>The criterion that a grade or stage belongs to: a row is headed by it, since "B8" is the asker's number.</summary>
    private string CriterionOf(string concept) =>
        new[] { "child-pugh", "ecog", "bclc", "albi" }.FirstOrDefault(graded => _lexicon.IsA(concept, graded))
        ?? (_lexicon.Find(concept) is { Kind: Kinds.Grade, Broader: [var criterion, ..] } ? criterion : concept);
}

/// <summary>How a trial stands towards a profile.</summary>
internal sealed record TrialFit(Trial Trial, IReadOnlyList<CriterionFit> Items)
{
    /// <summary>Facts on what the profile does not say and the trial asked for.</summary>
    public IReadOnlyList<Fact> Unsaid { get; init; } = [];

    /// <summary>Whether it was for patients after surgery or ablation, and the profile is silent on that.</summary>
    public bool IsOtherSetting { get; init; }

    /// <summary>One "not met" decides, then one "not established", then one "in part"; that a hepatitis must be treated is a condition of care and leaves it met.</summary>
    public Standing Standing => Has(Standing.No) ? Standing.No : Has(Standing.Unknown) ? Standing.Unknown
        : Items.Any(item => item.Match.Standing == Standing.Partly && !item.IsCondition) || IsOtherSetting ? Standing.Partly : Standing.Yes;

    /// <summary>Whether exactly one criterion rules the patient out, nothing else is open, and the trial's setting is no other.</summary>
    public bool IsNear => Standing == Standing.No && !IsOtherSetting && !Has(Standing.Unknown) && Of(Standing.No).Count == 1;

    /// <summary>The items that stand in a way.</summary>
    public IReadOnlyList<CriterionFit> Of(Standing standing) => [.. Items.Where(item => item.Match.Standing == standing)];

    private bool Has(Standing standing) => Items.Any(item => item.Match.Standing == standing);
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
