using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads words that lack a space: "inIMbrave150", "overallsurvival", "whichtrials".</summary>
/// <remarks>An unknown word is split only without rest, into two or three names that stand by themselves.</remarks>
internal sealed class WordSplitter(Lexicon lexicon)
{
    private const int LongestWord = 48;
    private const int Context = 4;

    private readonly SpellingTable _spelling = lexicon.Spelling;

    /// <summary>The pieces of a token; null when it is no run of names.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">Which token.</param>
    /// <param name="name">Whether it is typed as a name, in capitals among small letters: then a name of ours must be in it.</param>
    public IReadOnlyList<Token>? Split(string text, List<Token> tokens, int at, bool name)
    {
        var word = tokens[at].Text;
        if (word.Length is < 4 or > LongestWord || tokens[at].End - tokens[at].Start != word.Length)
        {
            return null;
        }

        var typed = text.AsSpan(tokens[at].Start, word.Length);
        var edges = new bool[word.Length];
        for (var i = 1; i < word.Length; i++)
        {
            // "inHBV", "OSof".
            edges[i] = (char.IsLower(typed[i - 1]) && char.IsUpper(typed[i])) || (i > 1 && char.IsUpper(typed[i - 2]) && char.IsUpper(typed[i - 1]) && char.IsLower(typed[i]));
        }

        (int First, int Second)? best = null;
        var bestScore = (int.MaxValue, int.MaxValue, int.MaxValue);
        for (var first = 1; first < word.Length; first++)
        {
            if (Rank(word[..first], edges[first]) is not { } head)
            {
                continue;
            }

            for (var second = first + 1; second <= word.Length; second++)
            {
                var whole = second == word.Length;
                if (Rank(word[first..second], edges[first] || (!whole && edges[second])) is not { } middle
                    || (!whole && Rank(word[second..], edges[second]) is null)
                    || !Plausible(word, first, second, edges, name, head, middle))
                {
                    continue;
                }

                var atEdge = edges[first] && (whole || edges[second]);
                var longest = Math.Max(Math.Max(first, second - first), word.Length - second);
                var score = (atEdge ? 0 : 1, whole ? 2 : 3, -longest);
                if (score.CompareTo(bestScore) < 0 && AllNamed(tokens, at, first, second))
                {
                    (best, bestScore) = ((first, second), score);
                }
            }
        }

        return best is { } split ? Pieces(tokens[at], split.First, split.Second) : null;
    }

    /// <summary>What a piece stands for; null for no piece. A single letter is one only at a change of case: "theY-90".</summary>
    private WordRank? Rank(string piece, bool atEdge) =>
        (piece.Length > 1 || atEdge) && _spelling.RankOf(piece) is < WordRank.English and var rank ? rank : null;

    private bool Plausible(string word, int first, int second, bool[] edges, bool name, WordRank head, WordRank middle)
    {
        var whole = second == word.Length;
        var last = whole ? middle : _spelling.RankOf(word[second..])!.Value;
        if (name)
        {
            // "EMERALDOS": without a change of case, a word in capitals may be a name that we don't know.
            return word.Length >= 7 && (head == WordRank.Name || last == WordRank.Name) && head <= WordRank.Clinical && middle <= WordRank.Clinical && last <= WordRank.Clinical;
        }

        if (edges[first] && (whole || edges[second]))
        {
            return true;
        }

        var longest = Math.Max(Math.Max(first, second - first), word.Length - second);
        var asking = head >= WordRank.Cue || middle >= WordRank.Cue || last >= WordRank.Cue;
        return whole ? word.Length > 4 && (longest > 3 || asking) : word.Length >= 10 && Math.Min(Math.Min(first, second - first), word.Length - second) > 1 && longest > 3;
    }

    /// <summary>Whether every piece is named, by itself or with its neighbors.</summary>
    private bool AllNamed(List<Token> tokens, int at, int first, int second)
    {
        var from = Math.Max(0, at - Context);
        var nearby = tokens.GetRange(from, at - from);
        var pieces = Pieces(tokens[at], first, second);
        nearby.AddRange(pieces);
        nearby.AddRange(tokens.Skip(at + 1).Take(Context));
        var mentions = MentionFinder.Find(nearby, lexicon);
        return Enumerable.Range(at - from, pieces.Count).All(piece => mentions.Any(mention => piece >= mention.Start && piece < mention.End));
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
