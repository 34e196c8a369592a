namespace HccBot.Knowledge.Vocabulary;

/// <summary>What a word of the spelling table stands for; of words equally near, the one with the lower rank is meant.</summary>
public enum WordRank
{
    /// <summary>A word of a trial's or a drug's name.</summary>
    Name,

    /// <summary>A word of a clinical concept.</summary>
    Clinical,

    /// <summary>A word of a way of asking.</summary>
    Cue,

    /// <summary>A word without meaning of its own.</summary>
    Ordinary,

    /// <summary>A word that names nothing: right as it is, and nothing is corrected towards it.</summary>
    English,
}

/// <summary>A word that a misspelt one may stand for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Slips">How many slips lie between them.</param>
/// <param name="Oddity">How odd a single slip is, from 0.</param>
/// <param name="Rank">What the word stands for.</param>
/// <param name="Preferred">Whether it is a word of a preferred term.</param>
public readonly record struct Spelling(string Word, int Slips, int Oddity, WordRank Rank, bool Preferred)
{
    /// <summary>Fewer slips first, then likelier ones, then lower ranks, then preferred terms, then the alphabet.</summary>
    public static int Compare(Spelling a, Spelling b)
    {
        var byLikelihood = (a.Slips, a.Oddity, a.Rank, !a.Preferred).CompareTo((b.Slips, b.Oddity, b.Rank, !b.Preferred));
        return byLikelihood != 0 ? byLikelihood : string.CompareOrdinal(a.Word, b.Word);
    }

    /// <summary>Whether both are equally likely.</summary>
    public bool IsLike(Spelling other) => this with { Word = "" } == other with { Word = "" };
}
