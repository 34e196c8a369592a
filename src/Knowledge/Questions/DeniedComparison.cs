using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"As opposed to setting one against the other", "not against each other": words that say what is not compared compare nothing.</summary>
internal static class DeniedComparison
{
    private const int Reach = 4;

    /// <summary>Makes ordinary words of a denied comparison that names no treatment or trial.</summary>
    public static void TakeOut(IReadOnlyList<Token> tokens, List<Mention> mentions, Lexicon lexicon)
    {
        if (lexicon.Find(Cues.Ordinary) is not { } ordinary)
        {
            return;
        }

        foreach (var versus in mentions.Where(mention => mention.Concept.Id == Cues.Versus).ToArray())
        {
            var denied = mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Not && versus.Start - mention.End is >= 0 and <= Reach
                && tokens[mention.Start].Text is "not" or "rather" or "as");
            if (denied is null || mentions.Any(mention => mention.Start >= denied.End && mention.Start <= versus.End + 1 && IsCompared(mention)))
            {
                continue;
            }

            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Start >= denied.Start && mentions[i].End <= versus.End)
                {
                    mentions[i] = mentions[i] with { Concept = ordinary };
                }
            }
        }
    }

    private static bool IsCompared(Mention mention) => mention.Is(Kinds.Trial) || mention.Concept.IsTreatment;
}
