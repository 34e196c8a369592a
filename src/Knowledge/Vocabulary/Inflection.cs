namespace HccBot.Knowledge.Vocabulary;

/// <summary>English endings: "trials", "gathered", "reporting".</summary>
internal static class Inflection
{
    private const int ShortestStem = 3;

    /// <summary>The word whose plural a word is, of those that the table knows; null when there is none.</summary>
    public static string? Singular(string word, SpellingTable known)
    {
        if (!word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
        {
            return null;
        }

        var hisses = word.EndsWith("es", StringComparison.Ordinal) && word.Length > 4 && (word[^3] is 's' or 'x' or 'z' or 'o' || word[^4..^2] is "ch" or "sh");
        return First(known, word[..^1], hisses ? word[..^2] : null, word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : null);
    }

    /// <summary>The verb that a word ending in "ed" or "ing" comes from; null when there is none. Names have no such forms: "launched" is no LAUNCH.</summary>
    public static string? Verb(string word, SpellingTable known)
    {
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? First(known, word[..^1], word[..^2])
            : word.EndsWith("ing", StringComparison.Ordinal) ? First(known, word[..^3], word[..^3] + "e")
            : null;
        return stem is null || known.RankOf(stem) == WordRank.Name ? null : stem;
    }

    /// <summary>The first stem that is vocabulary, else the first that is plain English.</summary>
    private static string? First(SpellingTable known, params ReadOnlySpan<string?> stems)
    {
        string? english = null;
        foreach (var stem in stems)
        {
            if (stem is { Length: >= ShortestStem } && known.RankOf(stem) is { } rank)
            {
                if (rank < WordRank.English)
                {
                    return stem;
                }

                english ??= stem;
            }
        }

        return english;
    }
}
