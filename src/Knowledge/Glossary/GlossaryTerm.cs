using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Glossary;

/// <summary>A definition that a tumor board uses.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Term">Preferred term.</param>
/// <param name="Names">Other ways people write it.</param>
/// <param name="Definition">The definition, in our words.</param>
/// <param name="Sources">What it rests on; at least one.</param>
/// <param name="SeeAlso">Ids of related terms.</param>
public sealed record GlossaryTerm(
    string Id, string Term, IReadOnlyList<string> Names, string Definition, IReadOnlyList<Source> Sources, IReadOnlyList<string> SeeAlso)
{
    /// <summary>The term and its other names as the lexicon keys them.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Names.Append(Term).Select(Vocabulary.Tokenizer.Key).Where(key => key.Length > 0).Distinct()];
}
