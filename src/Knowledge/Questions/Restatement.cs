using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>What a person says of the question before instead of asking anew: "no, I mean the durvalumab arm, not the combination", "source?".</summary>
internal static class Restatement
{
    /// <summary>So many words may ask for the source of what was just said.</summary>
    private const int LongestSource = 6;

    private static readonly HashSet<string> Openers = ["no", "nope", "sorry", "oops", "wait", "actually", "i", "mean", "meant", "rather", "correction", "pardon", "was", "asking", "about", "for"];
    private static readonly HashSet<string> Telling = ["mean", "meant", "sorry", "oops", "wait", "actually", "correction", "pardon"];

    /// <summary>The words by which it goes on with the question before; null for a question of its own.</summary>
    public static string? Of(string text) => Corrected(text) is { } corrected ? $"and {corrected}" : AsksForSource(text) ? "it" : null;

    /// <summary>"No, I mean A, not B": A.</summary>
    private static string? Corrected(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var start = 0;
        while (start < tokens.Count && (Openers.Contains(tokens[start].Text) || (start > 0 && tokens[start].Kind == TokenKind.Sign)))
        {
            start++;
        }

        if (start == tokens.Count || !(tokens.Take(start).Any(token => Telling.Contains(token.Text)) || (start > 1 && tokens[0].Text == "no" && tokens[1].Text == ",")))
        {
            return null;
        }

        if (tokens.Skip(start).Any(token => token.Text is "which" or "trials" or "studies"))
        {
            // Asks anew.
            return null;
        }

        var not = Enumerable.Range(start, tokens.Count - start).FirstOrDefault(i => i > start && tokens[i].Text == "not" && tokens[i - 1].Text == "," && !tokens.Skip(i).Any(token => token.Text is "," or "and"), tokens.Count);
        var end = not < tokens.Count ? tokens[not - 1].Start : text.Length;
        return text[tokens[start].Start..end].TrimEnd();
    }

    private static bool AsksForSource(string text)
    {
        var words = Tokenizer.Cut(text).Where(token => token.Kind != TokenKind.Sign).Select(token => token.Text).ToArray();
        return words.Length is > 0 and <= LongestSource && words.Any(word => word is "source" or "sources" or "reference" or "citation")
            && words.All(word => word is "source" or "sources" or "reference" or "citation" or "what" or "s" or "is" or "the" or "your" or "for" or "that" or "and" or "please" or "pls" or "give" or "me" or "a" or "of" or "this");
    }
}
