namespace HccBot.Knowledge.Vocabulary;

/// <summary>Finds words that may lie within a few slips of another, by what is left of both when letters are taken out.</summary>
/// <remarks>
/// A look-up costs a handful of hash probes rather than a walk over all words. What is left is kept as a hash, not as a word: what two words
/// share by accident, the distance tells apart.
/// </remarks>
internal sealed class DeletionIndex
{
    private readonly List<string> _words = [];

    /// <summary>By the hash of a deletion: the last of its entries.</summary>
    private readonly Dictionary<int, int> _lastEntry = [];

    /// <summary>A word with that deletion, and the entry before it; -1 for none.</summary>
    private readonly List<(int Word, int Before)> _entries = [];

    /// <summary>Adds a word.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="depth">How many letters are taken out, 1 or 2.</param>
    public void Add(string word, int depth)
    {
        _words.Add(word);
        foreach (var deletion in Deletions(word, depth))
        {
            var before = _lastEntry.GetValueOrDefault(deletion, -1);
            if (before < 0 || _entries[before].Word != _words.Count - 1)
            {
                _lastEntry[deletion] = _entries.Count;
                _entries.Add((_words.Count - 1, before));
            }
        }
    }

    /// <summary>The words that share a deletion with a word.</summary>
    public HashSet<string> Near(string word, int depth)
    {
        var found = new HashSet<string>();
        foreach (var deletion in Deletions(word, depth))
        {
            for (var entry = _lastEntry.GetValueOrDefault(deletion, -1); entry >= 0; entry = _entries[entry].Before)
            {
                found.Add(_words[_entries[entry].Word]);
            }
        }

        return found;
    }

    /// <summary>Hashes of a word and of what is left of it without one letter, or without two.</summary>
    private static IEnumerable<int> Deletions(string word, int depth)
    {
        yield return Hash(word, -1, -1);
        for (var first = 0; first < word.Length; first++)
        {
            yield return Hash(word, first, -1);
            for (var second = first + 1; depth > 1 && second < word.Length; second++)
            {
                yield return Hash(word, first, second);
            }
        }
    }

    /// <summary>FNV-1a of a word without the letters at two places.</summary>
    private static int Hash(string word, int without, int orWithout)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without && i != orWithout)
            {
                hash = unchecked((hash ^ word[i]) * 16777619u);
            }
        }

        return unchecked((int)hash);
    }
}
