namespace HccBot.Knowledge.Answers;

/// <summary>What a conversation is about: concepts only, never the words that were typed.</summary>
/// <remarks>A question that leans on the one before it takes from here what it does not name itself.</remarks>
public sealed record ConversationContext
{
    /// <summary>A conversation that has not begun.</summary>
    public static ConversationContext Empty { get; } = new();

    /// <summary>Ids of the trials that the last answer was about, or listed.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    /// <summary>Ids of the trials of the answer before that, where it was about others: "both" means these and those.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Ids of the treatments named.</summary>
    public IReadOnlyList<string> Treatments { get; init; } = [];

    /// <summary>Ids of what was asked for: endpoints, attributes, adverse events, agencies.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of the part of the population: etiology, stage, criterion, region.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Times in months that rates were asked for.</summary>
    public IReadOnlyList<int> Landmarks { get; init; } = [];

    /// <summary>Features of a patient that trials were held against, each by its concept and in the vocabulary's words, with age and laboratory values as numbers; never as they were typed.</summary>
    public IReadOnlyList<ProfiledFeature> Profile { get; init; } = [];

    /// <summary>The kind of the last answer; null before the first.</summary>
    public AnswerKind? Kind { get; init; }
}

/// <summary>A feature of a patient's profile.</summary>
/// <param name="Concept">Criterion, grade, stage, etiology or measure.</param>
/// <param name="Words">As the vocabulary says it: "no extrahepatic spread", "65 years old".</param>
public sealed record ProfiledFeature(string Concept, string Words);
