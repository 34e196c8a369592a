using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Checks that every number of a line stands in the facts that it cites.</summary>
public static class SupportCheck
{
    /// <summary>Whether the facts cover each number of a text.</summary>
    public static bool Covers(string text, IEnumerable<Fact> facts)
    {
        HashSet<string>? known = null;
        foreach (var token in Tokenizer.Cut(text))
        {
            if (token.Kind != TokenKind.Number)
            {
                continue;
            }

            known ??= [.. facts.SelectMany(fact => Numbers.In(fact.Statement))];
            if (!known.Contains(token.Text))
            {
                return false;
            }
        }

        return true;
    }
}
