using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The facts of a trial that answer a topic by themselves: decisions, arms, safety, rules, identity and items of the design.</summary>
internal sealed class ValueFacts(Question question, Lexicon lexicon)
{
    /// <summary>The facts, and the title that they share.</summary>
    public (string Title, IReadOnlyList<Fact> Facts) Of(Subject subject, ValueTopic topic)
    {
        var trial = subject.Trial;
        return topic.Kind switch
        {
            TopicKind.Regulatory => ("Decisions, newest first", [.. Decisions(trial).OrderByDescending(fact => fact.Date?.SortKey ?? 0)]),
            TopicKind.Arms => ("Arms", subject.Arms.Count > 0 ? subject.Arms : trial.Arms),
            TopicKind.ControlArm => ("Control arm", [.. trial.Arms.Where(arm => arm.IsControl)]),
            TopicKind.Safety => ("Safety", [.. trial.Facts.OfType<SafetyFact>().Take(12)]),
            TopicKind.SafetyEvent => (topic.Words, SafetyEvents.Of(trial, topic.Concept, lexicon)),
            TopicKind.Limits => (topic.Words, [.. trial.Eligibility.Where(fact => fact.Limits.Any(limit => limit.Measure == topic.Concept))]),
            TopicKind.AllEligibility => ("Who could enter", [.. trial.Eligibility]),
            TopicKind.Identity => (topic.Words, [.. trial.Facts.OfType<IdentityFact>().Where(fact => fact.Attribute == topic.Concept)]),
            TopicKind.Design => (topic.Words, [.. Design(trial, topic.Concept), .. BesideDesign(trial, topic.Concept)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>"Ascites in SIRveNIB" may mean the adverse event.</summary>
    public static IReadOnlyList<Fact> AsEvent(Trial trial, string concept) => [.. trial.Facts.OfType<SafetyFact>().Where(fact => fact.Event == $"{concept}-event" || concept == $"{fact.Event}-risk")];

    /// <summary>The decisions that the question names by agency or kind; all of them where it names none that is there.</summary>
    private IEnumerable<RegulatoryFact> Decisions(Trial trial)
    {
        var all = trial.Facts.OfType<RegulatoryFact>().ToArray();
        var such = all.Where(fact => (question.Ids(Kinds.Agency).Count == 0 || question.Ids(Kinds.Agency).Contains(fact.Agency))
            && (question.Ids(Kinds.Decision).Count == 0 || question.Ids(Kinds.Decision).Contains(fact.Decision))).ToArray();
        return such.Length > 0 ? such : all;
    }

    private IEnumerable<DesignFact> Design(Trial trial, string attribute) => attribute switch
    {
        "dates" => trial.Design.Where(item => item.Attribute is "enrollment-start" or "enrollment-end" || IsCompletion(item))
            .OrderByDescending(item => item.Attribute == "status" && question.Says("completion", "finish", "completed")),
        "region" => trial.Design.Where(item => item.Attribute is "region" or "countries" or "sites"),
        "countries" => trial.Design.Where(item => item.Attribute is "countries" or "region").OrderBy(item => item.Attribute == "region"),
        "enrolled" => trial.Design.Where(item => item.Attribute is "enrolled" or "enrollment-planned"),
        _ => trial.DesignOf(attribute),
    };

    private static bool IsCompletion(DesignFact item) => item.Attribute == "status" && item.Text.Contains("completion", StringComparison.OrdinalIgnoreCase);

    /// <summary>What tells of an item of the design beside the design itself.</summary>
    private static IReadOnlyList<Fact> BesideDesign(Trial trial, string attribute) => attribute switch
    {
        "population" => trial.Eligibility,
        "non-inferiority-margin" => [.. trial.Endpoints.Where(endpoint => endpoint.Label.Contains("margin", StringComparison.Ordinal))],
        _ => [],
    };
}
