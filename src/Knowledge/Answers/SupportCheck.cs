using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Checks that every number of a line stands in the facts that it cites.</summary>
public static class SupportCheck
{
    /// <summary>Whether the facts cover each number of a text.</summary>
    public static bool Covers(string text, IReadOnlyList<Fact> facts)
    {
        foreach (var number in Numbers.In(text))
        {
            if (!facts.Any(fact => fact.Numbers.Contains(number)))
            {
                return false;
            }
        }

        return true;
    }
}
