namespace HccBot.Knowledge.Vocabulary;

/// <summary>Finds the concepts that a text names: the longest name wins, from left to right.</summary>
public static class MentionFinder
{
    /// <summary>The mentions of a text. Where one name belongs to two concepts, the clinical one goes before the cue.</summary>
    public static List<Mention> Find(IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var mentions = new List<Mention>();
        var position = 0;
        while (position < tokens.Count)
        {
            var owners = lexicon.LongestAt(tokens, position, out var length);
            if (length == 0)
            {
                position++;
                continue;
            }

            mentions.Add(new Mention(Preferred(owners), position, length));
            position += length;
        }

        return mentions;
    }

    /// <summary>The concepts that a text names, without cues.</summary>
    public static IEnumerable<string> ConceptsIn(string text, Lexicon lexicon) =>
        Find(Tokenizer.Cut(text), lexicon).Where(mention => !mention.Is(Kinds.Cue)).Select(mention => mention.Concept.Id);

    private static Concept Preferred(IReadOnlyList<Concept> owners)
    {
        foreach (var owner in owners)
        {
            if (owner.Kind is not (Kinds.Cue or Kinds.Term))
            {
                return owner;
            }
        }

        return owners[0];
    }
}
