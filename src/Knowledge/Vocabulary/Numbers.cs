namespace HccBot.Knowledge.Vocabulary;

/// <summary>The numbers of a text, as written.</summary>
public static class Numbers
{
    /// <summary>Every run of digits, with its decimal point: "HR 0.66 (95% CI 0.52-0.85)" has 0.66, 95, 0.52 and 0.85.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var found = new HashSet<string>();
        for (var position = 0; position < text.Length; position++)
        {
            if (char.IsAsciiDigit(text[position]))
            {
                var end = Tokenizer.EndOfNumber(text, position);
                found.Add(text[position..end].Replace('\u00b7', '.'));
                position = end - 1;
            }
        }

        return found;
    }
}
