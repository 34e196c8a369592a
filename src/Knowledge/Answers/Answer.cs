using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>An answer: what every surface shows, in its own way.</summary>
/// <remarks>Built by an AnswerBuilder, which numbers the citations and drops what its facts don't cover.</remarks>
public sealed record Answer
{
    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>Words that give the same answer whatever was spoken of before: the question, with what it took from the conversation.</summary>
    /// <value>Null where the question has its meaning from the conversation alone.</value>
    public string? Standalone { get; init; }

    /// <summary>What kind of question it answers.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required Statement Headline { get; init; }

    /// <summary>The body.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>What a reader must know beside the figures: superseded, errata, cross-trial, caveats.</summary>
    public required IReadOnlyList<Statement> Notes { get; init; }

    /// <summary>What was not understood, corrected or assumed in the question.</summary>
    public required IReadOnlyList<string> Understanding { get; init; }

    /// <summary>The line of <see cref="Understanding"/> that says that the question seems to identify a patient; null where it doesn't.</summary>
    public string? IdentifierNote { get; init; }

    /// <summary>Whether every word of the question was understood as it was typed.</summary>
    public bool ReadInFull { get; init; } = true;

    /// <summary>Trials that the answer asserts as its answer, in the order shown.</summary>
    public required IReadOnlyList<string> Trials { get; init; }

    /// <summary>Trials for which the corpus cannot say.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>All facts that the answer rests on, in the order shown.</summary>
    public required IReadOnlyList<CitedFact> Facts { get; init; }

    /// <summary>The numbered sources.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Questions to go on with.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>What the conversation is about after it.</summary>
    public ConversationContext Context { get; init; } = ConversationContext.Empty;

    /// <summary>Content hash of the corpus.</summary>
    public required string CorpusHash { get; init; }

    /// <summary>As of when the corpus is true.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Whether it is an answer rather than a refusal.</summary>
    public bool Answered => Kind != AnswerKind.Refusal;

    /// <summary>The quotes of all sections.</summary>
    public IEnumerable<Quote> Quotes => Sections.OfType<Section.Quotes>().SelectMany(section => section.Items);
}

/// <summary>A fact and the numbers of its citations.</summary>
public sealed record CitedFact(Fact Fact, IReadOnlyList<int> Citations);
