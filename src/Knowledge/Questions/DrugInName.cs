using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>The drug within a longer name such as "progressed on sorafenib" or "sorafenib intolerant".</summary>
internal static class DrugInName
{
    /// <summary>The first and longest one; null where the name holds none.</summary>
    public static string? Of(Mention mention, IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        for (var start = mention.Start; start < mention.End; start++)
        {
            for (var end = mention.End; end > start; end--)
            {
                if (lexicon.LongestAt([.. tokens.Skip(start).Take(end - start)], 0, out _).FirstOrDefault(concept => concept.IsSystemicTreatment) is { } drug)
                {
                    return drug.Id;
                }
            }
        }

        return null;
    }
}
