using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a question may take from the one before it: its subject, its topic (what is asked of it) and its group (part of the population).</summary>
internal static class QuestionParts
{
    private static readonly string[] TopicKinds = [Kinds.Endpoint, Kinds.Attribute, Kinds.Safety, Kinds.Agency, Kinds.Decision];
    private static readonly string[] QualifierKinds = [Kinds.ResponseCriteria, Kinds.Analysis];
    private static readonly string[] GroupKinds = [Kinds.Line, Kinds.Etiology, Kinds.Grade, Kinds.Stage, Kinds.Criterion, Kinds.Factor, Kinds.Region];
    private static readonly string[] QualifierCues =
    [
        Cues.MeasureHr, Cues.MeasureMedian, Cues.MeasureP, Cues.MeasureRate, Cues.MeasureInterval, Cues.PrimaryEndpoint, Cues.SecondaryEndpoint, Cues.RankHigh, Cues.RankLow,
    ];

    public static bool HasSubject(Question question) => question.Trials.Count > 0 || SubjectReader.TreatmentsOf(question).Count > 0;

    public static bool NamesTopic(Question question) => TopicKinds.Any(question.HasKind);

    public static bool HasGroup(Question question) => GroupKinds.Any(question.HasKind);

    /// <summary>"By mRECIST", "at the final analysis".</summary>
    public static bool NamesQualifier(Question question) => QualifierKinds.Any(question.HasKind);

    /// <summary>Whether it says which figure is meant: a time, a measure, criteria of response, an analysis.</summary>
    public static bool Qualifies(Question question) => question.Landmarks.Count > 0 || NamesQualifier(question) || QualifierCues.Any(question.Has);

    public static bool IsTopic(Mention mention) =>
        TopicKinds.Contains(mention.Concept.Kind) || mention.Concept.Id is Cues.PrimaryEndpoint or Cues.MeasureHr or Cues.Subgroup;

    public static bool IsGroup(Mention mention) => GroupKinds.Contains(mention.Concept.Kind);
}
