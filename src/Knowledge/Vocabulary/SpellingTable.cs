namespace HccBot.Knowledge.Vocabulary;

/// <summary>The words of the vocabulary, for the correction of misspellings towards it.</summary>
/// <remarks>
/// Only words of five letters and more are corrected: one slip (a letter wrong, missing, added, or two swapped) where both words are below
/// eight letters, two otherwise. So short acronyms such as PFS and OS are never turned into each other. Candidates come from deletion neighbourhoods, so that a
/// look-up costs a handful of hash probes rather than a walk over the table. A neighbourhood is kept as hashes, not as words: what two words
/// share by accident, the distance tells apart.
/// </remarks>
public sealed class SpellingTable
{
    private const int ShortestWord = 5;
    private const int TwoSlipsFrom = 8;
    private const int RankOfOrdinary = 3;

    private readonly Dictionary<string, int> _rank = [];
    private readonly List<string> _words = [];

    /// <summary>By the hash of a deletion: the last of its entries.</summary>
    private readonly Dictionary<int, int> _lastEntry = [];

    /// <summary>A word with that deletion, and the entry before it; -1 for none.</summary>
    private readonly List<(int Word, int Before)> _entries = [];

    private int _longest;

    /// <param name="concepts">Concepts whose names are the table; cues count less than clinical words.</param>
    public SpellingTable(IEnumerable<Concept> concepts)
    {
        foreach (var concept in concepts)
        {
            foreach (var name in concept.Names.Append(concept.Name))
            {
                foreach (var token in Tokenizer.Cut(name))
                {
                    if (token.Kind == TokenKind.Word)
                    {
                        Add(token.Text, RankOf(concept));
                    }
                }
            }
        }
    }

    /// <summary>Whether a word is one of the vocabulary's.</summary>
    public bool Knows(string word) => _rank.ContainsKey(word);

    /// <summary>The vocabulary's word that a misspelt one most likely stands for; null when none is near, or when two are equally near.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="namesOnly">Whether only names of trials and drugs may come out: for words in capitals, which are names.</param>
    public string? Correct(string word, bool namesOnly = false)
    {
        if (word.Length < ShortestWord || word.Length > _longest + 2 || Knows(word))
        {
            return null;
        }

        string? best = null;
        var (bestDistance, bestRank, tie) = (int.MaxValue, int.MaxValue, false);
        foreach (var candidate in Candidates(word, word.Length >= TwoSlipsFrom - 1 ? 2 : 1))
        {
            // Ordinary words are no targets, and short cues are too near to too much.
            if (_rank[candidate] == RankOfOrdinary || (_rank[candidate] == 2 && word.Length < 6) || (namesOnly && _rank[candidate] != 0))
            {
                continue;
            }

            var allowed = Math.Max(word.Length, candidate.Length) >= TwoSlipsFrom && word.Length >= TwoSlipsFrom - 1 ? 2 : 1;
            var distance = Distance(word, candidate, allowed);
            if (distance > allowed)
            {
                continue;
            }

            var rank = _rank[candidate];
            if (distance < bestDistance || (distance == bestDistance && rank < bestRank))
            {
                (best, bestDistance, bestRank, tie) = (candidate, distance, rank, false);
            }
            else if (distance == bestDistance && rank == bestRank && candidate != best)
            {
                tie = true;
            }
        }

        return tie ? null : best;
    }

    private void Add(string word, int rank)
    {
        if (_rank.TryGetValue(word, out var known))
        {
            _rank[word] = Math.Min(known, rank);
            return;
        }

        _rank.Add(word, rank);
        if (word.Length < ShortestWord - 1)
        {
            return;
        }

        _words.Add(word);
        _longest = Math.Max(_longest, word.Length);
        foreach (var deletion in Deletions(word, word.Length >= TwoSlipsFrom - 2 ? 2 : 1))
        {
            var before = _lastEntry.GetValueOrDefault(deletion, -1);
            if (before < 0 || _entries[before].Word != _words.Count - 1)
            {
                _lastEntry[deletion] = _entries.Count;
                _entries.Add((_words.Count - 1, before));
            }
        }
    }

    private static int RankOf(Concept concept) => concept.Kind switch
    {
        Kinds.Trial or Kinds.Drug => 0,
        Kinds.Phrase => RankOfOrdinary,
        Kinds.Cue => concept.Id == "ordinary" ? RankOfOrdinary : 2,
        _ => 1,
    };

    private HashSet<string> Candidates(string word, int allowed)
    {
        var found = new HashSet<string>();
        foreach (var deletion in Deletions(word, allowed))
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

    /// <summary>Damerau-Levenshtein distance (adjacent swaps count one), or more than the limit.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
