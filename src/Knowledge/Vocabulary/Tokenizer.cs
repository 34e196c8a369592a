using System.Globalization;
using System.Text;

namespace HccBot.Knowledge.Vocabulary;

/// <summary>Cuts text into folded tokens.</summary>
/// <remarks>
/// Letters and digits are cut apart ("IMbrave150" is "imbrave" and "150"), since the lexicon compares names without spaces; so
/// "im brave 150", "IMbrave-150" and "imbrave150" are the same name. Control characters, emoji and other scripts' signs are skipped.
/// </remarks>
public static class Tokenizer
{
    /// <summary>Cuts a text; the offsets point into it.</summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 3 + 4);
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            var start = position;
            if (c == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]) && (position == 0 || !char.IsLetterOrDigit(text[position - 1])))
            {
                // ".6" is 0.6.
                position = EndOfNumber(text, position + 1);
                Add(tokens, "0" + text[start..position], start, position, TokenKind.Number);
            }
            else if (char.IsAsciiDigit(c))
            {
                position = EndOfNumber(text, position);
                Add(tokens, text[start..position], start, position, TokenKind.Number);
            }
            else if (char.IsLetter(c))
            {
                while (position < text.Length && (char.IsLetter(text[position]) || IsMark(text[position])))
                {
                    position++;
                }

                Add(tokens, Fold(text.AsSpan(start, position - start)), start, position, TokenKind.Word);
            }
            else
            {
                position++;
                if (c is '<' or '>' && position < text.Length && text[position] == '=')
                {
                    Add(tokens, c + "=", start, ++position, TokenKind.Sign);
                }
                else if (Sign(c) is { } sign)
                {
                    Add(tokens, sign, start, position, TokenKind.Sign);
                }
            }
        }

        return tokens;
    }

    /// <summary>A name as the lexicon keys it: folded tokens without spaces.</summary>
    public static string Key(string name) =>
        string.Concat(Cut(name).Where(token => token.Kind != TokenKind.Sign || token.Text is "%" or "<" or ">" or "<=" or ">=").Select(token => token.Text));

    /// <summary>Lower case without accents; British and typographic spellings are the vocabulary's business.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return FoldSlowly(word);
            }
        }

        return word.ToString();
    }

    private static string FoldSlowly(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        foreach (var c in lower)
        {
            if (c > 127)
            {
                return WithoutAccents(lower);
            }
        }

        return lower;
    }

    private static string WithoutAccents(string lower)
    {
        var folded = new StringBuilder(lower.Length);
        foreach (var rune in lower.EnumerateRunes())
        {
            folded.Append(Latin.TryGetValue(rune.Value, out var plain) ? plain : rune.ToString());
        }

        return folded.ToString();
    }

    /// <summary>Where a number that starts at a digit ends.</summary>
    internal static int EndOfNumber(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        // A point or a decimal comma belongs to the number when digits follow: "0.7", "0,7"; "1,171" is a thousands comma.
        if (position + 1 < text.Length && text[position] is '.' or '\u00b7' && char.IsAsciiDigit(text[position + 1]))
        {
            position++;
            while (position < text.Length && char.IsAsciiDigit(text[position]))
            {
                position++;
            }
        }

        return position;
    }

    private static void Add(List<Token> tokens, string text, int start, int end, TokenKind kind)
    {
        var glued = tokens.Count > 0 && tokens[^1].End == start && kind != TokenKind.Sign && tokens[^1].Kind != TokenKind.Sign;
        tokens.Add(new Token(text.Replace('\u00b7', '.'), start, end, kind, glued));
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string? Sign(char c) => c switch
    {
        '<' or '\uff1c' or '\u2039' => "<",
        '>' or '\uff1e' or '\u203a' => ">",
        '=' => "=",
        '\u2264' => "<=",
        '\u2265' => ">=",
        '%' => "%",
        '?' => "?",
        '"' or '\u201c' or '\u201d' or '\u201e' => "\"",
        ',' or ';' => ",",
        ':' => ":",
        '+' or '&' => "+",
        '/' => "/",
        '!' => ".",
        _ => null,
    };

    private static readonly Dictionary<int, string> Latin = BuildLatin();

    private static Dictionary<int, string> BuildLatin()
    {
        var folds = new Dictionary<int, string>();
        foreach (var (plain, accented) in new[]
        {
            ("a", "\u00e0\u00e1\u00e2\u00e3\u00e5\u0101"), ("ae", "\u00e4\u00e6"), ("c", "\u00e7\u0107\u010d"), ("e", "\u00e8\u00e9\u00ea\u00eb\u0113\u0119"),
            ("i", "\u00ec\u00ed\u00ee\u00ef\u012b"), ("n", "\u00f1\u0144"), ("o", "\u00f2\u00f3\u00f4\u00f5\u014d"), ("oe", "\u00f6\u00f8\u0153"),
            ("u", "\u00f9\u00fa\u00fb\u016b"), ("ue", "\u00fc"), ("ss", "\u00df"), ("y", "\u00fd\u00ff"), ("alpha", "\u03b1"), ("beta", "\u03b2"),
        })
        {
            foreach (var rune in accented.EnumerateRunes())
            {
                folds[rune.Value] = plain;
            }
        }

        return folds;
    }
}
