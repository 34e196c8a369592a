namespace HccBot.Knowledge.Vocabulary;

/// <summary>The numbers of a text, as written.</summary>
public static class Numbers
{
    /// <summary>Every run of digits, with its decimal point: "HR 0.66 (95% CI 0.52-0.85)" has 0.66, 95, 0.52 and 0.85.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var found = new HashSet<string>();
        foreach (var token in Tokenizer.Cut(text))
        {
            if (token.Kind == TokenKind.Number)
            {
                found.Add(token.Text);
            }
        }

        return found;
    }
}
