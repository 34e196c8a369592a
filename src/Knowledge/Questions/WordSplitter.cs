using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads words that lack a space: "inIMbrave150", "overallsurvival", "whichtrials".</summary>
/// <remarks>An unknown word is split only without rest, into two or three names that stand by themselves or with their neighbors.</remarks>
internal sealed class WordSplitter(Lexicon lexicon)
{
    private const int LongestWord = 48;
    private const int Context = 4;

    /// <summary>A known word as long as this is a piece even when it is named only together with more: "EMERALDOS".</summary>
    private const int LongPiece = 5;

    private readonly SpellingTable _spelling = lexicon.Spelling;

    /// <summary>The pieces of a token that changes its case where a space is missing; null when it is no such run.</summary>
    public IReadOnlyList<Token>? SplitAtEdges(string text, List<Token> tokens, int at)
    {
        var typed = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
        var edges = new bool[typed.Length + 1];
        for (var i = 1; i < typed.Length; i++)
        {
            // "inHBV", "OSof".
            edges[i] = (char.IsLower(typed[i - 1]) && char.IsUpper(typed[i]))
                || (i > 1 && char.IsUpper(typed[i - 2]) && char.IsUpper(typed[i - 1]) && char.IsLower(typed[i]));
        }

        return edges.Contains(true) ? Best(tokens, at, wholeNames: true, (first, second) => edges[first] && (second == edges.Length - 1 || edges[second])) : null;
    }

    /// <summary>The pieces of a token; null when it is no run of names.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="at">Which token.</param>
    /// <param name="name">Whether it is typed as a name, in capitals among small letters: then it must be a name of ours and a clinical word.</param>
    public IReadOnlyList<Token>? Split(List<Token> tokens, int at, bool name) =>
        Best(tokens, at, wholeNames: false, (first, second) => IsPlausible(tokens[at].Text, first, second, name));

    private List<Token>? Best(List<Token> tokens, int at, bool wholeNames, Func<int, int, bool> allowed)
    {
        var word = tokens[at].Text;
        if (word.Length is < 3 or > LongestWord || tokens[at].End - tokens[at].Start != word.Length)
        {
            return null;
        }

        List<Token>? best = null;
        var bestScore = (int.MaxValue, int.MaxValue);
        for (var first = 1; first < word.Length; first++)
        {
            if (!IsPiece(word[..first]))
            {
                continue;
            }

            for (var second = first + 1; second <= word.Length; second++)
            {
                var longest = Math.Max(Math.Max(first, second - first), word.Length - second);
                var score = (second == word.Length ? 2 : 3, -longest);
                if (score.CompareTo(bestScore) < 0 && allowed(first, second) && IsPiece(word[first..second]) && (second == word.Length || IsPiece(word[second..])))
                {
                    var pieces = Pieces(tokens[at], first, second);
                    if (AreNamed(tokens, at, pieces, wholeNames))
                    {
                        (best, bestScore) = (pieces, score);
                    }
                }
            }
        }

        return best;
    }

    private bool IsPiece(string piece) => _spelling.RankOf(piece) < WordRank.English;

    /// <summary>Whether pieces without a change of case between them are long enough to be no accident.</summary>
    private bool IsPlausible(string word, int first, int second, bool name)
    {
        var lengths = second == word.Length ? new[] { first, second - first } : [first, second - first, word.Length - second];
        if (name)
        {
            var (head, tail) = (_spelling.RankOf(word[..first]), _spelling.RankOf(word[first..]));
            return lengths.Length == 2 && ((head == WordRank.Name && first >= LongPiece && tail <= WordRank.Clinical)
                || (tail == WordRank.Name && word.Length - first >= LongPiece && head <= WordRank.Clinical));
        }

        var asking = _spelling.RankOf(word[..first]) >= WordRank.Cue || _spelling.RankOf(word[first..second]) >= WordRank.Cue;
        return lengths.Min() > 1 && (lengths.Length == 2 ? word.Length > 4 && (lengths.Max() > 3 || asking) : word.Length >= 10 && lengths.Max() > 3);
    }

    private bool AreNamed(List<Token> tokens, int at, List<Token> pieces, bool wholeNames)
    {
        var from = Math.Max(0, at - Context);
        var nearby = tokens.GetRange(from, at - from);
        nearby.AddRange(pieces);
        nearby.AddRange(tokens.GetRange(at + 1, Math.Min(Context, tokens.Count - at - 1)));
        var mentions = MentionFinder.Find(nearby, lexicon);
        return Enumerable.Range(at - from, pieces.Count).All(piece =>
            (!wholeNames && nearby[piece].Text.Length >= LongPiece) || mentions.Any(mention => piece >= mention.Start && piece < mention.End));
    }

    private static List<Token> Pieces(Token token, int first, int second)
    {
        var pieces = new List<Token>
        {
            token with { Text = token.Text[..first], End = token.Start + first },
            token with { Text = token.Text[first..second], Start = token.Start + first, End = token.Start + second, Glued = false },
        };
        if (second < token.Text.Length)
        {
            pieces.Add(token with { Text = token.Text[second..], Start = token.Start + second, Glued = false });
        }

        return pieces;
    }
}
