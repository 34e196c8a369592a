using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What one trial has on one topic.</summary>
/// <param name="Text">As a table shows it.</param>
/// <param name="Lead">As a headline says it.</param>
/// <param name="Facts">Facts that it rests on; empty where our sources give nothing.</param>
internal sealed record ComparisonCell(string Text, string Lead, IReadOnlyList<Fact> Facts)
{
    private readonly string? _short;

    /// <summary>The lead without the analysis that it is of.</summary>
    public string Short
    {
        get => _short ?? Lead;
        init => _short = value;
    }

    public static ComparisonCell Nothing { get; } = new("not in our sources", "", []);
}

/// <summary>Reads what each trial has on a topic: the newest planned analysis of an endpoint, a safety figure, a rule, an item of the design.</summary>
internal sealed class ComparisonCells(Question question, Knowledge knowledge, AnswerBuilder builder)
{
    private const int MostSafety = 3;

    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    public ComparisonCell Of(Subject subject, ValueTopic topic) => topic.Kind switch
    {
        TopicKind.Endpoint => Endpoint(subject, topic.Concept),
        TopicKind.SafetyEvent => Lines(SafetyEvents.Of(subject.Trial, topic.Concept, _lexicon).Take(MostSafety)),
        TopicKind.Safety => Lines(Safety(subject.Trial).Where(fact => fact.Arms.Count > 0).Take(MostSafety)),
        TopicKind.Arms => Lines(subject.Arms.Count > 0 ? subject.Arms : subject.Trial.Arms),
        TopicKind.ControlArm => Lines(subject.Trial.Arms.Where(arm => arm.IsControl)),
        TopicKind.Regulatory => Lines(subject.Trial.Facts.OfType<RegulatoryFact>().OrderByDescending(fact => fact.Date?.SortKey ?? 0).Take(3)),
        TopicKind.Endpoints => Lines(subject.Trial.Endpoints.Where(fact => fact.IsPrimary)),
        TopicKind.Eligibility => Lines(subject.Trial.Eligibility.Where(rule => _lexicon.IsA(rule.Criterion, topic.Concept) || rule.Grades.Keys.Any(grade => _lexicon.IsA(grade, topic.Concept) || _lexicon.IsA(topic.Concept, grade)))),
        TopicKind.AllEligibility => Lines(subject.Trial.Eligibility),
        TopicKind.Baseline => Lines(subject.Trial.Facts.Where(fact => fact is BaselineFact share && _lexicon.IsA(share.Characteristic, topic.Concept)
            || fact is EligibilityFact rule && rule.Criterion == topic.Concept)),
        TopicKind.Design => Lines(subject.Trial.DesignOf(topic.Concept)),
        TopicKind.Identity => Lines(subject.Trial.Facts.OfType<IdentityFact>().Where(fact => fact.Attribute == topic.Concept)),
        TopicKind.Analyses => Lines(subject.Trial.Results.Where(result => result.Subgroup is null && result.Analysis.Cutoff is not null)
            .OrderByDescending(result => result.Analysis.Cutoff!.Value.SortKey).Take(1)),
        _ => ComparisonCell.Nothing,
    };

    /// <summary>What tells the settings of the trials apart: line, population, control, region and era.</summary>
    public static IReadOnlyList<(string Name, ComparisonCell[] Row)> Settings(IReadOnlyList<Subject> subjects) =>
    [
        ("Setting", [.. subjects.Select(subject => Items(Setting.Facts(subject.Trial, "line")))]),
        ("Population", [.. subjects.Select(subject => Items(Setting.Facts(subject.Trial, "population")))]),
        ("Control", [.. subjects.Select(subject => Control(subject.Trial))]),
        ("Region", [.. subjects.Select(subject => Items(Setting.Facts(subject.Trial, "region")))]),
        ("Enrolled", [.. subjects.Select(subject => Setting.Era(subject.Trial) is { } era ? new ComparisonCell(era.Words, era.Words, [.. era.Facts]) : ComparisonCell.Nothing)]),
    ];

    private ComparisonCell Endpoint(Subject subject, string endpoint)
    {
        var trial = subject.Trial;
        var all = AnalysisAsked.Of(
            question, [.. subject.Of(trial.Results.Where(result => _lexicon.IsA(result.Endpoint, endpoint) && result.Subgroup is null && ResponseCriteria.AreAsked(question, result)))], builder, _lexicon);
        var newest = LeadingResults.Newest(trial, all).ToArray();
        newest = newest.Length > 0 ? newest : [.. LeadingResults.Ordered(trial, all).Take(1)];
        var parts = new List<(string Text, string Lead, ResultFact Fact)>();
        foreach (var result in newest.DistinctBy(result => (result.Comparison, result.Label)).Take(3))
        {
            parts.AddRange(Rates(trial, all.Where(other => other.Comparison == result.Comparison)));
            parts.AddRange(WithFigures(trial, result, all).Select(shown => (shown, lead: ResultTables.Lead(trial, shown, _lexicon)))
                .Select(pair => (Body(trial, pair.lead) + When(pair.shown), pair.lead, pair.shown)));
        }

        return parts.Count == 0 ? ComparisonCell.Nothing
            : new ComparisonCell(parts.Words(part => part.Text), parts[0].Lead + When(parts[0].Fact), [.. parts.Select(part => part.Fact).Distinct()])
            {
                Short = parts[0].Lead,
            };
    }

    /// <summary>The rates at the times asked for, by the newest analysis that gives each.</summary>
    private IEnumerable<(string Text, string Lead, ResultFact Fact)> Rates(Trial trial, IEnumerable<ResultFact> results) =>
        LeadingResults.Ordered(trial, results)
            .SelectMany(result => result.Landmarks.Where(landmark => question.Landmarks.Contains(landmark.Months)), (result, landmark) => (result, landmark))
            .DistinctBy(pair => pair.landmark.Months)
            .Select(pair => (pair.result, lead: ResultTables.Lead(trial, pair.result, pair.landmark, _lexicon)))
            .Select(pair => (Body(trial, pair.lead) + When(pair.result), pair.lead, pair.result));

    /// <summary>An update that gives rates or a ratio alone leaves the earlier medians standing: both are shown.</summary>
    private static IEnumerable<ResultFact> WithFigures(Trial trial, ResultFact result, IReadOnlyList<ResultFact> all) =>
        new[] { LeadingResults.WithFigures(trial, result, all), result, LeadingResults.Tested(trial, result) }.OfType<ResultFact>().Distinct();

    private static string When(ResultFact result) => ResultTables.Context(result);

    private static string Body(Trial trial, string lead) => lead.StartsWith(trial.Name + ": ", StringComparison.Ordinal) ? lead[(trial.Name.Length + 2)..] : lead;

    private static IEnumerable<SafetyFact> Safety(Trial trial) => trial.Facts.OfType<SafetyFact>();

    private static ComparisonCell Control(Trial trial)
    {
        var controls = trial.Arms.Where(arm => arm.IsControl).ToArray();
        return controls.Length == 0 ? new ComparisonCell("no control arm", "", [.. trial.Arms.Take(1)]) : new ComparisonCell(controls.Words(arm => arm.Label), "", controls);
    }

    private static ComparisonCell Items(IReadOnlyList<DesignFact> items) =>
        items.Count == 0 ? ComparisonCell.Nothing : new ComparisonCell(items.Words(item => item.Text), items[0].Statement, [.. items]);

    private static ComparisonCell Lines(IEnumerable<Fact> facts)
    {
        Fact[] all = [.. facts];
        return all.Length == 0 ? ComparisonCell.Nothing
            : new ComparisonCell(all.Words(fact => fact is ArmFact arm ? arm.Label : fact is DesignFact item ? item.Text : fact.StatementBody), all[0].Statement, all);
    }
}
