using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Checks that every number of a line stands in the facts that it cites.</summary>
public static class SupportCheck
{
    /// <summary>Whether the facts cover each number of a text.</summary>
    public static bool Covers(string text, IReadOnlyList<Fact> facts)
    {
        foreach (var number in Numbers.Each(text))
        {
            if (!Has(facts, number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(IReadOnlyList<Fact> facts, string number)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Numbers.Contains(number))
            {
                return true;
            }
        }

        return false;
    }
}
