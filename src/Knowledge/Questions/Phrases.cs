namespace HccBot.Knowledge.Questions;

/// <summary>Ids of the lists in vocabulary/phrases.json.</summary>
internal static class Phrases
{
    public const string ClaimSource = "claim-source";
    public const string ClaimTail = "claim-tail";
    public const string ClaimVerb = "claim-verb";
    public const string QuestionWord = "question-word";
    public const string QuestionStart = "question-start";
    public const string Approximately = "approximately";
    public const string Worse = "worse";
    public const string More = "more";
    public const string Improvement = "improvement";
    public const string NotReached = "not-reached";
    public const string NonInferior = "non-inferior";
    public const string Required = "required";
    public const string Absolute = "absolute";
    public const string ClaimNoArms = "claim-no-arms";
    public const string ClaimSame = "claim-same";
    public const string DecisionAwaited = "decision-awaited";
    public const string Abbreviation = "abbreviation";
}
