using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Cuts a text into sentences. Points within numbers, abbreviations and initials end none.</summary>
internal static class Sentences
{
    public static IReadOnlyList<string> Of(string text, PhraseList abbreviations)
    {
        var sentences = new List<string>();
        var (start, brackets) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            brackets = Math.Max(0, brackets + (text[i] switch { '(' => 1, ')' => -1, _ => 0 }));
            if ((brackets == 0 || text[i] == '?') && Ends(text, i, abbreviations))
            {
                Add(sentences, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    private static bool Ends(string text, int i, PhraseList abbreviations) => text[i] switch
    {
        '?' or '!' or ';' or '\u2022' => true,
        '.' => IsPoint(text, i, abbreviations),
        '-' or '\u2013' or '\u2014' => IsDash(text, i),
        _ => false,
    };

    private static bool IsPoint(string text, int i, PhraseList abbreviations)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '\u201d' or ')'))
        {
            return false;
        }

        var word = i;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        // "Richard S. Finn": a single letter is an initial, unless it names a class, as in "Child-Pugh A."
        var next = i + 1 < text.Length ? text[(i + 1)..].TrimStart() : "";
        var initial = i - word == 1 && word > 1 && char.IsWhiteSpace(text[word - 1]) && next.Length > 0 && next.Split(' ').Length == 1;
        return !initial && (word == i || next.Length == 0 || !abbreviations.At(Tokenizer.Cut(text[word..i]), 0));
    }

    /// <summary>A dash between words; one between numbers is a range, one within a word joins it.</summary>
    private static bool IsDash(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' '
        && !(char.IsAsciiDigit(text[..i].TrimEnd().LastOrDefault()) && char.IsAsciiDigit(text[(i + 1)..].TrimStart().FirstOrDefault()));

    private static void Add(List<string> sentences, string sentence)
    {
        var trimmed = sentence.Trim(' ', '\u2022', '-', '\u2013', '\u2014', ';');
        if (trimmed.Any(char.IsLetterOrDigit))
        {
            sentences.Add(trimmed);
        }
    }
}
