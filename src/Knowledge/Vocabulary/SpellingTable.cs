namespace HccBot.Knowledge.Vocabulary;

/// <summary>The words of the vocabulary, for the correction of misspellings towards it.</summary>
/// <remarks>
/// Only words of four letters and more are corrected: one slip (a letter wrong, missing, added, or two swapped) where both words are below
/// eight letters, two otherwise; a word of four letters only gets back a letter that it lost. So short acronyms such as PFS and OS are never
/// turned into each other.
/// </remarks>
public sealed class SpellingTable
{
    private const int ShortestWord = 4;
    private const int TwoSlipsFrom = 8;
    private const int ShortestJoined = 6;
    private const int LongestJoined = 14;

    private readonly Dictionary<string, WordRank> _rank = [];

    /// <summary>Words of preferred terms: a correction rather leads to them than to a listed misspelling.</summary>
    private readonly HashSet<string> _preferred = [];

    /// <summary>Words that are a name by themselves.</summary>
    private readonly HashSet<string> _whole = [];

    private readonly DeletionIndex _index = new();
    private int _longest;

    /// <param name="concepts">Concepts whose names are the table.</param>
    public SpellingTable(IEnumerable<Concept> concepts)
    {
        foreach (var concept in concepts)
        {
            foreach (var name in concept.Names.Append(concept.Name))
            {
                Add(concept, Tokenizer.Cut(name), preferred: ReferenceEquals(name, concept.Name));
            }
        }

        foreach (var (word, rank) in _rank)
        {
            if (word.Length >= ShortestWord)
            {
                _longest = Math.Max(_longest, word.Length);
                _index.Add(word, rank < WordRank.Ordinary && word.Length >= TwoSlipsFrom - 2 ? 2 : 1);
            }
        }
    }

    /// <summary>Whether a word is spelled right: one of the vocabulary's, or plain English.</summary>
    public bool Knows(string word) => _rank.ContainsKey(word);

    /// <summary>What a word stands for; null for one that is not known.</summary>
    public WordRank? RankOf(string word) => _rank.TryGetValue(word, out var rank) ? rank : null;

    /// <summary>
    /// The words that a misspelt one may stand for, the likeliest first; empty for a word that is known, or when plain English is as near.
    /// </summary>
    /// <param name="word">A folded word.</param>
    public IReadOnlyList<Spelling> Near(string word)
    {
        if (word.Length < ShortestWord || word.Length > _longest + 2 || Knows(word))
        {
            return [];
        }

        var near = new List<Spelling>();
        foreach (var candidate in _index.Near(word, word.Length >= TwoSlipsFrom - 1 ? 2 : 1))
        {
            var rank = _rank[candidate];
            var allowed = rank < WordRank.Ordinary && Math.Max(word.Length, candidate.Length) >= TwoSlipsFrom && word.Length >= TwoSlipsFrom - 1 ? 2 : 1;
            var distance = EditDistance.Between(word, candidate, allowed);
            if (distance <= allowed && candidate.Length >= (word.Length == ShortestWord ? ShortestWord + 1 : ShortestWord))
            {
                near.Add(new Spelling(candidate, distance, distance == 1 ? Keyboard.Oddity(word, candidate) : 0, rank, _preferred.Contains(candidate)));
            }
        }

        near.Sort(Spelling.Compare);
        return near.Count > 0 && near[0].Rank == WordRank.English ? [] : [.. near.Where(spelling => spelling.Rank != WordRank.English)];
    }

    /// <summary>The word that a misspelt one most likely stands for by itself; null when none is near, or when two are equally near.</summary>
    /// <param name="word">A folded word.</param>
    public string? Correct(string word)
    {
        var near = Near(word);
        return near.Count == 0 || (near.Count > 1 && near[1].IsLike(near[0])) ? null : near[0].Word;
    }

    private void Add(Concept concept, List<Token> name, bool preferred)
    {
        var rank = RankOf(concept);
        var words = name.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToArray();
        foreach (var word in words)
        {
            Add(word, rank, whole: words.Length == 1 || rank == WordRank.English);
            if (preferred)
            {
                _preferred.Add(word);
            }
        }

        // "nivo-ipi" is typed as one word too.
        if (words.Length == 2 && name.Count == 2 && concept.Kind is Kinds.Regimen or Kinds.Trial && words[0].Length + words[1].Length is >= ShortestJoined and <= LongestJoined)
        {
            Add(words[0] + words[1], rank, whole: true);
        }
    }

    /// <summary>What a word means by itself goes before what it means as a part of a longer name: "and" is a joint, though a trial's long name has it.</summary>
    private void Add(string word, WordRank rank, bool whole)
    {
        if (whole && _whole.Add(word))
        {
            _rank[word] = rank;
        }
        else if (whole == _whole.Contains(word) && (!_rank.TryGetValue(word, out var known) || rank < known))
        {
            _rank[word] = rank;
        }
    }

    private static WordRank RankOf(Concept concept) => concept.Kind switch
    {
        Kinds.Trial or Kinds.Drug => WordRank.Name,
        Kinds.Word => WordRank.English,
        Kinds.Phrase => WordRank.Ordinary,
        Kinds.Cue => concept.Id == "ordinary" ? WordRank.Ordinary : WordRank.Cue,
        _ => WordRank.Clinical,
    };
}
