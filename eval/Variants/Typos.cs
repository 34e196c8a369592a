using System.Text.RegularExpressions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Evaluation.Variants;

/// <summary>One slip of the finger in a word of at least five letters; never in a number.</summary>
internal sealed partial class Typos(Lexicon lexicon)
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // A slip that makes another word of the vocabulary asks another question.
    private readonly HashSet<string> _words = [.. lexicon.Concepts.SelectMany(concept => concept.Names.Append(concept.Name)).SelectMany(Tokenizer.Cut).Select(token => token.Text)];

    /// <summary>"survival" as "survval".</summary>
    public string? Dropped(string text, Dice dice) => Slip(text, dice, (word, at) => word.Remove(at, 1));

    /// <summary>"survival" as "survvival".</summary>
    public string? Doubled(string text, Dice dice) => Slip(text, dice, (word, at) => word.Insert(at, word[at].ToString()));

    /// <summary>"survival" as "surivval".</summary>
    public string? Swapped(string text, Dice dice) => Slip(text, dice, (word, at) =>
        at + 1 < word.Length ? $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}" : word);

    /// <summary>"survival" as "survibal".</summary>
    public string? Neighbor(string text, Dice dice) => Slip(text, dice, (word, at) =>
        Beside(word[at], dice) is { } key ? $"{word[..at]}{key}{word[(at + 1)..]}" : word);

    private string? Slip(string text, Dice dice, Func<string, int, string> slip)
    {
        foreach (var word in dice.Shuffled(LongWords().Matches(text)))
        {
            foreach (var at in dice.Shuffled(Enumerable.Range(0, word.Length)))
            {
                var slipped = slip(word.Value, at);
                if (slipped != word.Value && !_words.Contains(slipped.ToLowerInvariant()))
                {
                    return string.Concat(text.AsSpan(0, word.Index), slipped, text.AsSpan(word.Index + word.Length));
                }
            }
        }

        return null;
    }

    private static char? Beside(char letter, Dice dice)
    {
        var row = Rows.FirstOrDefault(keys => keys.Contains(char.ToLowerInvariant(letter)));
        if (row is null)
        {
            return null;
        }

        var at = row.IndexOf(char.ToLowerInvariant(letter)) + (dice.Below(2) == 0 ? -1 : 1);
        return at < 0 || at >= row.Length ? null : char.IsUpper(letter) ? char.ToUpperInvariant(row[at]) : row[at];
    }

    [GeneratedRegex("[A-Za-z]{5,}")]
    private static partial Regex LongWords();
}
