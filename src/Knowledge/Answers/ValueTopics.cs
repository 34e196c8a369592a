using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a value question asks for of each trial.</summary>
/// <param name="Kind">Where the answer is found.</param>
/// <param name="Concept">Concept of the endpoint, attribute, event, criterion, ...</param>
/// <param name="Words">The concept in words.</param>
internal sealed record ValueTopic(TopicKind Kind, string Concept, string Words)
{
    /// <summary>Whether severe events alone are asked for: "grade 3 hypertension".</summary>
    public bool Severe { get; init; }
}

/// <summary>Where the answer to a value question is found.</summary>
internal enum TopicKind
{
    /// <summary>Results of an endpoint.</summary>
    Endpoint,

    /// <summary>An item of the design.</summary>
    Design,

    /// <summary>Arms and doses.</summary>
    Arms,

    /// <summary>Control arms.</summary>
    ControlArm,

    /// <summary>Registration or publications.</summary>
    Identity,

    /// <summary>One kind of safety figure.</summary>
    SafetyEvent,

    /// <summary>All of safety.</summary>
    Safety,

    /// <summary>A rule of eligibility.</summary>
    Eligibility,

    /// <summary>A share at baseline.</summary>
    Baseline,

    /// <summary>Protocol endpoints and how they ended.</summary>
    Endpoints,

    /// <summary>Cutoffs and follow-up.</summary>
    Analyses,

    /// <summary>Limits that entry set on a measured value.</summary>
    Limits,

    /// <summary>All rules of eligibility.</summary>
    AllEligibility,

    /// <summary>What agencies decided.</summary>
    Regulatory,
}

/// <summary>Reads the topics of a question from its concepts.</summary>
internal static class ValueTopics
{
    /// <summary>What is meant when trials are compared and nothing is named.</summary>
    public static readonly IReadOnlyList<string> Usual = ["os", "pfs", "orr"];

    public static IReadOnlyList<ValueTopic> Of(Question question, Lexicon lexicon)
    {
        var topics = new List<ValueTopic>();
        var share = question.AsksShare;
        foreach (var mention in question.Clinical)
        {
            if (Topic(mention.Concept, question, share, lexicon) is { } topic && !topics.Contains(topic))
            {
                topics.Add(topic);
            }
        }

        var primary = question.Has(Cues.Scoreboard) || question.Has(Cues.PrimaryEndpoint) || question.Has(Cues.SecondaryEndpoint) || question.Has(Cues.EndpointNoun);
        if (primary || (question.HasKind(Kinds.Outcome) && question.Endpoints.Count == 0))
        {
            var figures = question.Has(Cues.MeasureHr) || question.Has(Cues.MeasureMedian) || question.Landmarks.Count > 0;
            topics.RemoveAll(topic => topic.Kind == TopicKind.Endpoint && primary && !figures);
            topics.Insert(0, new ValueTopic(TopicKind.Endpoints, "", question.Has(Cues.PrimaryEndpoint) ? "primary endpoint" : "endpoints"));
        }

        // "Alive at 4 years, each arm".
        if (question.Landmarks.Count > 0)
        {
            topics.RemoveAll(topic => topic.Kind == TopicKind.Arms);
        }

        // "SORAMIC: HR, n": a hazard ratio of nothing else is that of survival.
        var figureOfNothing = question.Has(Cues.MeasureHr) && topics.All(topic => topic.Kind is TopicKind.Design or TopicKind.Arms or TopicKind.Identity);
        if (figureOfNothing || (topics.Count == 0 && (question.Landmarks.Count > 0 || question.Has(Cues.MeasureMedian))))
        {
            topics.Insert(0, new ValueTopic(TopicKind.Endpoint, "os", lexicon.NameOf("os")));
        }

        if (topics.Count == 0 && question.Has(Cues.HowMany) && question.Has(Cues.Patients))
        {
            topics.Add(new ValueTopic(TopicKind.Design, "enrolled", lexicon.NameOf("enrolled")));
        }

        if (topics.Count == 0 && question.Has(Cues.Where))
        {
            topics.Add(new ValueTopic(TopicKind.Design, "region", lexicon.NameOf("region")));
        }

        if (question.Has(Cues.Where))
        {
            topics = [.. topics.Select(topic => topic is { Kind: TopicKind.Design, Concept: "status" } ? new ValueTopic(TopicKind.Design, "region", lexicon.NameOf("region")) : topic)];
        }

        // "Hypertension grade 3" asks for hypertension; the grade is in its line.
        if (topics.Any(topic => topic.Kind == TopicKind.SafetyEvent && !IsSeverity(topic.Concept)))
        {
            var severe = topics.Any(topic => topic.Kind == TopicKind.SafetyEvent && SafetyEvents.IsSevere(topic.Concept));
            topics = [.. topics.Where(topic => topic.Kind != TopicKind.SafetyEvent || !IsSeverity(topic.Concept)).Select(topic => topic with { Severe = severe && topic.Kind == TopicKind.SafetyEvent })];
        }

        if ((topics.Count == 0 || question.Says("start", "started", "begin", "began", "open", "opened")) && question.Has(Cues.When) && !question.HasKind(Kinds.Factor) && !question.HasKind(Kinds.Decision) && topics.All(topic => topic.Kind != TopicKind.Regulatory))
        {
            topics.Add(new ValueTopic(TopicKind.Design, "dates", lexicon.NameOf("dates")));
        }

        // "How many patients in the STRIDE arm" asks for the size of an arm.
        if (SubjectReader.TreatmentsOf(question).Count > 0 && !topics.Any(topic => topic.Kind is TopicKind.Arms or TopicKind.Endpoint))
        {
            topics = [.. topics.Select(topic => topic is { Kind: TopicKind.Design, Concept: "enrolled" } ? topic with { Kind = TopicKind.Arms } : topic)];
        }

        // "What share of the population had cirrhosis" asks for the share.
        var factors = question.Ids(Kinds.Factor);
        if (share && topics.Count + factors.Count > 1)
        {
            topics.RemoveAll(topic => topic is { Kind: TopicKind.Design, Concept: "population" });
            if (topics.Count == 0)
            {
                topics.AddRange(factors.Select(factor => new ValueTopic(TopicKind.Baseline, factor, lexicon.NameOf(factor))));
            }
        }

        // "Who was in its control arm" asks for the arm.
        if (topics.Any(topic => topic.Kind == TopicKind.ControlArm))
        {
            topics.RemoveAll(topic => topic is { Kind: TopicKind.Design, Concept: "population" });
        }

        // "How many patients had hepatitis C" asks for a share, not for the size of the trial.
        if (topics.Any(topic => topic.Kind is TopicKind.Baseline or TopicKind.SafetyEvent))
        {
            topics.RemoveAll(topic => topic is { Kind: TopicKind.Design, Concept: "enrolled" });
        }

        // Where trials are set side by side, a setting that is named ("in Korea", "adjuvant") tells which, and is no topic.
        if ((question.Has(Cues.Versus) && question.Trials.Count == 0) || (question.Trials.Count > 1 && SubjectReader.TreatmentsOf(question).Count > 0))
        {
            topics.RemoveAll(topic => topic is { Kind: TopicKind.Design, Concept: "line" or "region" or "modality" });
        }

        // "Bilirubin cutoff" is a limit, no data cutoff.
        if (topics.Any(topic => topic.Kind == TopicKind.Limits))
        {
            topics.RemoveAll(topic => topic.Kind == TopicKind.Analyses);
        }

        AddUnsaid(topics, question, lexicon);
        if (topics.Count > 0 && (question.HasKind(Kinds.Agency) || question.HasKind(Kinds.Decision)))
        {
            topics.Add(new ValueTopic(TopicKind.Regulatory, "regulatory-history", lexicon.NameOf("regulatory-history")));
        }

        // "OS in the control arm" asks for OS; the arm is in the answer.
        if (topics.Any(topic => topic.Kind is TopicKind.Endpoint or TopicKind.SafetyEvent))
        {
            topics.RemoveAll(topic => topic.Kind is TopicKind.ControlArm or TopicKind.Analyses || topic is { Kind: TopicKind.Arms, Concept: not "dose" });
        }

        // "Its primary endpoint: superiority or non-inferiority" asks for the endpoints once.
        var endpoints = topics.FindIndex(topic => topic.Kind == TopicKind.Endpoints);
        return [.. topics.Where((topic, i) => topic.Kind != TopicKind.Endpoints || i == endpoints)];
    }

    /// <summary>What is meant where nothing is named: "compare A and B", "who was excluded", "was OS met".</summary>
    private static void AddUnsaid(List<ValueTopic> topics, Question question, Lexicon lexicon)
    {
        if (question.Trials.Count > 0 && question.HasKind(Kinds.Outcome) && question.Endpoints.Count > 0 && topics.All(topic => topic.Kind != TopicKind.Endpoints))
        {
            topics.Insert(0, new ValueTopic(TopicKind.Endpoints, "", "endpoints"));
        }

        if (topics.Count == 0 && question.Trials.Count > 0 && (question.Has(Cues.Include) || question.Has(Cues.Exclude)))
        {
            topics.Add(new ValueTopic(TopicKind.AllEligibility, "eligibility", "eligibility"));
        }

        if (topics.Count == 0 && question.Trials.Count > 0 && AnalysisAsked.IsEvery(question))
        {
            topics.AddRange(Usual.Select(id => new ValueTopic(TopicKind.Endpoint, id, lexicon.NameOf(id))));
        }

        var sides = question.Trials.Count > 1 ? question.Trials.Count : SubjectReader.TreatmentsOf(question).Count;
        if (topics.All(topic => topic.Kind == TopicKind.Endpoints) && question.Endpoints.Count == 0 && sides > 1
            && (question.Has(Cues.Compare) || question.Has(Cues.Versus) || question.Trials.Count > 1 || question.HasKind(Kinds.Outcome)))
        {
            topics.AddRange(Usual.Select(id => new ValueTopic(TopicKind.Endpoint, id, lexicon.NameOf(id))));
        }
    }

    private static ValueTopic? Topic(Concept concept, Question question, bool share, Lexicon lexicon)
    {
        var kind = concept.Kind switch
        {
            Kinds.Endpoint => TopicKind.Endpoint,
            Kinds.Attribute => OfAttribute(concept.Id),
            Kinds.Safety => TopicKind.SafetyEvent,
            Kinds.Criterion or Kinds.Grade or Kinds.Stage => share && !question.Has(Cues.Include) ? TopicKind.Baseline : TopicKind.Eligibility,
            Kinds.Measure when question.Trials.Count > 0 => TopicKind.Limits,
            Kinds.Etiology => question.Has(Cues.EntryRule) ? TopicKind.Eligibility : TopicKind.Baseline,
            Kinds.Blinding when concept.Id == "non-inferiority" => TopicKind.Endpoints,
            // "How many Asians were in it": a share of the patients; "how many sites in Asia" is none.
            Kinds.Region when share && question.Endpoints.Count == 0 && !question.HasKind(Kinds.Attribute) => TopicKind.Baseline,
            Kinds.Line or Kinds.Phase or Kinds.Blinding or Kinds.Status or Kinds.Region => TopicKind.Design,
            Kinds.ResponseCriteria when question.Endpoints.Count == 0 => TopicKind.Endpoints,
            _ => (TopicKind?)null,
        };
        if (kind is null)
        {
            return null;
        }

        var id = concept.Kind switch
        {
            Kinds.Line => "line",
            Kinds.Phase => "phase",
            Kinds.Blinding => DesignAttribute.Of(concept.Id),
            Kinds.Status => "status",
            Kinds.Region when kind == TopicKind.Design => "region",
            _ => concept.Id,
        };
        return new ValueTopic(kind.Value, id, lexicon.NameOf(id));
    }

    internal static bool IsSeverity(string safetyEvent) =>
        SafetyEvents.IsSevere(safetyEvent) || safetyEvent.StartsWith("any-grade", StringComparison.Ordinal);

    private static TopicKind OfAttribute(string attribute) => attribute switch
    {
        "arms" or "dose" => TopicKind.Arms,
        "control-arm" => TopicKind.ControlArm,
        "nct-id" or "publication" => TopicKind.Identity,
        "toxicity" => TopicKind.Safety,
        "regulatory-history" => TopicKind.Regulatory,
        "median-follow-up" or "data-cutoff" => TopicKind.Analyses,
        "experimental-arm" => TopicKind.Arms,
        _ => TopicKind.Design,
    };
}
