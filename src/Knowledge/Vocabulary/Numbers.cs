namespace HccBot.Knowledge.Vocabulary;

/// <summary>The numbers of a text, as written.</summary>
public static class Numbers
{
    /// <summary>Every run of digits, with its decimal point: "HR 0.66 (95% CI 0.52-0.85)" has 0.66, 95, 0.52 and 0.85.</summary>
    public static IReadOnlySet<string> In(string text) => Each(text).ToHashSet();

    /// <summary>The numbers in their order, as often as they stand in the text.</summary>
    public static IEnumerable<string> Each(string text)
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (char.IsAsciiDigit(text[position]))
            {
                var end = Tokenizer.EndOfNumber(text, position);
                yield return text[position..end].Replace('\u00b7', '.');
                position = end - 1;
            }
        }
    }
}
