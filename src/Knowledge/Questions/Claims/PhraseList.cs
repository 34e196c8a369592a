using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A list of phrases, looked for among tokens whatever concepts those were read as.</summary>
internal sealed class PhraseList
{
    private readonly HashSet<string> _phrases;
    private readonly int _longest;

    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="id">Id of the list in vocabulary/phrases.json.</param>
    public PhraseList(Lexicon lexicon, string id)
    {
        var concept = lexicon.Find(id);
        var phrases = (concept?.Names ?? []).Append(concept?.Name ?? "").Select(name => Tokenizer.Cut(name).Where(IsWord).Select(token => token.Text).ToArray()).ToArray();
        _phrases = [.. phrases.Where(words => words.Length > 0).Select(words => string.Join(' ', words))];
        _longest = phrases.Max(words => words.Length);
    }

    /// <summary>Whether a phrase starts at a token.</summary>
    public bool At(IReadOnlyList<Token> tokens, int start) => LengthAt(tokens, start) > 0;

    /// <summary>Whether a phrase stands anywhere.</summary>
    public bool In(IReadOnlyList<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(start => At(tokens, start));

    /// <summary>How many tokens the longest phrase that starts at a token takes; zero when none does.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int start) => Longest(length => start + length <= tokens.Count ? Join(tokens, start, length) : null);

    /// <summary>How many tokens the longest phrase that ends before a token takes; zero when none does.</summary>
    public int LengthBefore(IReadOnlyList<Token> tokens, int end) => Longest(length => end - length >= 0 ? Join(tokens, end - length, length) : null);

    private int Longest(Func<int, string?> phrase)
    {
        for (var length = _longest; length > 0; length--)
        {
            if (phrase(length) is { } words && _phrases.Contains(words))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Join(IReadOnlyList<Token> tokens, int start, int length) =>
        string.Join(' ', tokens.Skip(start).Take(length).Select(token => token.Text));

    private static bool IsWord(Token token) => token.Kind != TokenKind.Sign;
}
