using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Numbers as people write them: in digits, or spelled in one word or two.</summary>
internal static class NumberWords
{
    private static readonly string[] Spelled =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a token stands for, spelled ones too; null for none.</summary>
    public static decimal? At(IReadOnlyList<Token> tokens, int index)
    {
        if (index >= tokens.Count)
        {
            return null;
        }

        var token = tokens[index];
        if (token.Kind == TokenKind.Number)
        {
            return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000m ? number : null;
        }

        var spelled = Array.IndexOf(Spelled, token.Text);
        if (spelled > 0)
        {
            return index + 1 < tokens.Count && tokens[index + 1].Text == "hundred" ? spelled * 100 : spelled;
        }

        var tens = Array.IndexOf(Tens, token.Text);
        return tens < 0 ? null : (tens + 2) * 10 + Math.Max(0, index + 1 < tokens.Count ? Array.IndexOf(Spelled, tokens[index + 1].Text) : 0);
    }

    /// <summary>"Thirty-six": two words of one number.</summary>
    public static bool IsTensWithUnit(IReadOnlyList<Token> tokens, int index) => Array.IndexOf(Tens, tokens[index].Text) >= 0
        && index + 1 < tokens.Count && Array.IndexOf(Spelled, tokens[index + 1].Text) is > 0 and < 10;
}
