namespace HccBot.Knowledge.Vocabulary;

/// <summary>A concept named in a text.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Start">Its first token.</param>
/// <param name="Length">How many tokens name it.</param>
public sealed record Mention(Concept Concept, int Start, int Length)
{
    /// <summary>The token after its last.</summary>
    public int End => Start + Length;

    /// <summary>Whether the concept is of a kind.</summary>
    public bool Is(string kind) => Concept.Kind == kind;
}
