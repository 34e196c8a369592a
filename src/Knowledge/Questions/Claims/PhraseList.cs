using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A list of phrases, looked for among tokens whatever concepts those were read as.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, string[][]> _byFirst;
    private readonly Dictionary<string, string[][]> _byLast;

    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="id">Id of the list in vocabulary/phrases.json.</param>
    public PhraseList(Lexicon lexicon, string id)
    {
        var concept = lexicon.Find(id);
        var phrases = (concept?.Names ?? []).Append(concept?.Name ?? "").Select(name => Tokenizer.Cut(name).Where(IsWord).Select(token => token.Text).ToArray()).ToArray();
        _byFirst = By(words => words[0]);
        _byLast = By(words => words[^1]);

        // The longest first, so that the first that fits is the longest.
        Dictionary<string, string[][]> By(Func<string[], string> key) => phrases.Where(words => words.Length > 0)
            .GroupBy(key).ToDictionary(same => same.Key, same => same.OrderByDescending(words => words.Length).ToArray());
    }

    /// <summary>Whether a phrase starts at a token.</summary>
    public bool At(IReadOnlyList<Token> tokens, int start) => LengthAt(tokens, start) > 0;

    /// <summary>Whether a phrase stands anywhere.</summary>
    public bool In(IReadOnlyList<Token> tokens)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            if (At(tokens, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many tokens the longest phrase that starts at a token takes; zero when none does.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= 0 && start < tokens.Count && _byFirst.TryGetValue(tokens[start].Text, out var phrases))
        {
            foreach (var words in phrases)
            {
                if (StandsAt(tokens, start, words))
                {
                    return words.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>How many tokens the longest phrase that ends before a token takes; zero when none does.</summary>
    public int LengthBefore(IReadOnlyList<Token> tokens, int end)
    {
        if (end > 0 && end <= tokens.Count && _byLast.TryGetValue(tokens[end - 1].Text, out var phrases))
        {
            foreach (var words in phrases)
            {
                if (StandsAt(tokens, end - words.Length, words))
                {
                    return words.Length;
                }
            }
        }

        return 0;
    }

    private static bool StandsAt(IReadOnlyList<Token> tokens, int start, string[] words)
    {
        if (start < 0 || start + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[start + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(Token token) => token.Kind != TokenKind.Sign;
}
