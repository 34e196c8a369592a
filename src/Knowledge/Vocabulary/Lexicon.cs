namespace HccBot.Knowledge.Vocabulary;

/// <summary>All concepts and every way people write them: the one table that the index and the understanding of questions share.</summary>
public sealed class Lexicon
{
    private const int LongestName = 12;

    private readonly Dictionary<string, Concept> _byId;
    private readonly Dictionary<string, List<Concept>> _byKey;
    private readonly Dictionary<string, List<Concept>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _spaced = [];
    private readonly HashSet<string> _withIn = [];
    private readonly Dictionary<string, List<string>> _narrower = [];
    private readonly Lazy<SpellingTable> _spelling;

    /// <exception cref="ArgumentException">Two concepts share an id, or a concept is broader than itself.</exception>
    public Lexicon(IEnumerable<Concept> concepts)
    {
        _byId = [];
        _byKey = [];
        foreach (var concept in concepts)
        {
            if (!_byId.TryAdd(concept.Id, concept))
            {
                throw new ArgumentException($"Two concepts have the id '{concept.Id}'.");
            }

            foreach (var name in concept.Kind is Kinds.Word or Kinds.Phrase ? [] : concept.Names.Prepend(concept.Name))
            {
                AddName(name, concept);
            }
        }

        foreach (var concept in _byId.Values)
        {
            RefuseCircle(concept.Id, []);
            foreach (var broader in concept.Broader)
            {
                _narrower.TryAdd(broader, []);
                _narrower[broader].Add(concept.Id);
            }
        }

        _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _spelling = new Lazy<SpellingTable>(() => new SpellingTable(_byId.Values));
    }

    /// <summary>Words of all names, for the correction of misspellings.</summary>
    public SpellingTable Spelling => _spelling.Value;

    /// <summary>All concepts.</summary>
    public IReadOnlyCollection<Concept> Concepts => _byId.Values;

    /// <summary>The concept with an id; null when there is none.</summary>
    public Concept? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The preferred term of a concept; the id itself, with spaces, when the vocabulary lacks it.</summary>
    public string NameOf(string id) => _byId.TryGetValue(id, out var concept) ? concept.Name : id.Replace('-', ' ');

    /// <summary>How figures name a concept.</summary>
    public string ShortNameOf(string id) => _byId.TryGetValue(id, out var concept) ? concept.ShortName : id.Replace('-', ' ');

    /// <summary>Whether a word, folded, is by itself a name of a concept, whatever else it names.</summary>
    public bool Names(string word, string id)
    {
        if (_byKey.TryGetValue(word, out var owners))
        {
            foreach (var owner in owners)
            {
                if (owner.Id == id)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one of the words is by itself a name of a concept, also where it is part of a longer name.</summary>
    /// <param name="words">The words.</param>
    /// <param name="id">The concept.</param>
    /// <param name="from">The first word looked at.</param>
    /// <param name="to">The word behind the last one; the end where it is beyond it.</param>
    public bool NamesAny(IReadOnlyList<Token> words, string id, int from = 0, int to = int.MaxValue)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, words.Count); i++)
        {
            if (Names(words[i].Text, id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The trial that has a name, written without spaces; null for none.</summary>
    public Concept? TrialCalled(string key) => _byKey.TryGetValue(key, out var owners) ? owners.Find(owner => owner.Kind == Kinds.Trial) : null;

    /// <summary>Whether a concept is another one or falls under it, at any depth.</summary>
    public bool IsA(string id, string broader)
    {
        if (id == broader)
        {
            return true;
        }

        if (_byId.TryGetValue(id, out var concept))
        {
            for (var i = 0; i < concept.Broader.Count; i++)
            {
                if (IsA(concept.Broader[i], broader))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A concept and all that it falls under, at any depth; one that is reached twice comes twice.</summary>
    public IEnumerable<string> SelfAndBroader(string id)
    {
        yield return id;
        foreach (var ancestor in (Find(id)?.Broader ?? []).SelectMany(SelfAndBroader))
        {
            yield return ancestor;
        }
    }

    /// <summary>A concept and all that fall under it, at any depth.</summary>
    public IEnumerable<string> SelfAndNarrower(string id)
    {
        yield return id;
        foreach (var child in _narrower.GetValueOrDefault(id) ?? [])
        {
            foreach (var descendant in SelfAndNarrower(child))
            {
                yield return descendant;
            }
        }
    }

    /// <summary>"Over 70% of the patients" names no age: with a percent sign behind it, a number ends no name that goes on without one.</summary>
    private static bool IsShare(IReadOnlyList<Token> tokens, int end) => end < tokens.Count && tokens[end].Text == "%" && tokens[end - 1].Kind == TokenKind.Number;

    /// <summary>
    /// The concepts that own the longest name starting at a token, and how many tokens it takes; none when no name starts there.
    /// </summary>
    public IReadOnlyList<Concept> LongestAt(IReadOnlyList<Token> tokens, int start, out int length)
    {
        Span<char> key = stackalloc char[128];
        var written = 0;
        IReadOnlyList<Concept> best = [];
        length = 0;
        for (var count = 1; count <= LongestName && start + count <= tokens.Count; count++)
        {
            var token = tokens[start + count - 1];
            var joint = token is { Kind: TokenKind.Sign, Text: "+" or "/" or ":" or "," };
            if (token.Kind == TokenKind.Sign && !joint && !(token.Text is "<" or ">" or "<=" or ">=" or "%"))
            {
                break;
            }

            if (joint)
            {
                // "atezolizumab + bevacizumab", "PD-1/PD-L1": the sign is no part of the name, but a name never ends or starts with it.
                if (count == 1 || token.Text == "," || IsRomanPair(tokens, start + count))
                {
                    break;
                }

                continue;
            }

            if (written + token.Text.Length > key.Length)
            {
                break;
            }

            token.Text.CopyTo(key[written..]);
            written += token.Text.Length;
            // "11%" is not "1:1"; a long number may be that of a registration.
            if ((count > 1 || token.Kind != TokenKind.Number || token.Text.Length > 4) && _lookup.TryGetValue(key[..written], out var owners) && !(count > 1 && IsShare(tokens, start + count)) && !(IsApartIn(tokens, start) && count > 1 && !_withIn.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..written]))
                && (!IsLooseAcronym(tokens, start, count, written) || (!GoesOnAsNumber(tokens, start + count) && _spaced.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..written]))))
            {
                best = owners;
                length = count;
            }
        }

        return best;
    }

    private void RefuseCircle(string id, List<string> path)
    {
        if (path.Contains(id))
        {
            throw new ArgumentException($"A concept cannot be broader than itself: {string.Join(" -> ", path.Append(id))}.");
        }

        foreach (var broader in _byId.GetValueOrDefault(id)?.Broader ?? [])
        {
            RefuseCircle(broader, [.. path, id]);
        }
    }

    /// <summary>"Phase I/II" is no "phase III".</summary>
    private static bool IsRomanPair(IReadOnlyList<Token> tokens, int after) => after < tokens.Count && tokens[after].Text is "i" or "ii" or "iii";

    /// <summary>"o s" or "p fs" is no acronym: short names of letters must stand in one piece, unless they are listed in pieces.</summary>
    private static bool IsLooseAcronym(IReadOnlyList<Token> tokens, int start, int count, int written)
    {
        if (count == 1 || written > 4)
        {
            return false;
        }

        for (var i = start; i < start + count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"A B7 patient" is no "A+B": the letter belongs to the number right behind it.</summary>
    private static bool GoesOnAsNumber(IReadOnlyList<Token> tokens, int end) => end < tokens.Count && tokens[end].Kind == TokenKind.Number && tokens[end].Start == tokens[end - 1].End;

    /// <summary>"In complete occlusion" is no "incomplete occlusion": a word "in" that stands by itself belongs to a name only where the name has it so.</summary>
    private static bool IsApartIn(IReadOnlyList<Token> tokens, int start) =>
        tokens[start].Text == "in" && start + 1 < tokens.Count && tokens[start + 1].Start > tokens[start].End;

    private void AddName(string name, Concept concept)
    {
        var key = Tokenizer.Key(name);
        if (name.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
        {
            _withIn.Add(key);
        }

        if (key.Length == 0)
        {
            return;
        }

        if (key.Length <= 4 && name.Any(c => !char.IsLetterOrDigit(c)))
        {
            _spaced.Add(key);
        }

        if (!_byKey.TryGetValue(key, out var owners))
        {
            _byKey[key] = owners = [];
        }

        if (!owners.Contains(concept))
        {
            owners.Add(concept);
        }
    }
}
