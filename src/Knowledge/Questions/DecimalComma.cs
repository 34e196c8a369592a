using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads numbers that are written with a comma: "0,66", "13,8 months", "1,171 patients".</summary>
/// <remarks>"Grade 3,4" stays two numbers: one digit on either side is a decimal only before a unit or a percent sign.</remarks>
internal static class DecimalComma
{
    /// <summary>Joins their tokens in place.</summary>
    public static void Join(List<Token> tokens, Lexicon lexicon)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var (whole, comma, part) = (tokens[i], tokens[i + 1], tokens[i + 2]);
            if (whole.Kind != TokenKind.Number || comma.Text != "," || part.Kind != TokenKind.Number || comma.Start != whole.End || part.Start != comma.End
                || whole.Text.Contains('.') || whole.Text.Length > 3 || (i + 3 < tokens.Count && tokens[i + 3].Text == "," && tokens[i + 3].Start == part.End && IsNumber(tokens, i + 4)))
            {
                continue;
            }

            var thousands = part.Text.Length == 3 && whole.Text[0] != '0';
            var surelyDecimal = whole.Text == "0" || (part.Text.Length is 1 or 2 && (whole.Text.Length > 1 || part.Text[0] == '0' || IsMeasured(tokens, i + 3, lexicon)));
            if (part.Text.Length <= 3 && !part.Text.Contains('.') && (thousands || surelyDecimal))
            {
                tokens[i] = whole with { Text = thousands ? whole.Text + part.Text : $"{whole.Text}.{part.Text}", End = part.End };
                tokens.RemoveRange(i + 1, 2);
            }
        }
    }

    private static bool IsNumber(List<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number;

    private static bool IsMeasured(List<Token> tokens, int at, Lexicon lexicon) => at < tokens.Count
        && (tokens[at].Text == "%" || lexicon.Names(tokens[at].Text, Cues.Months) || lexicon.Names(tokens[at].Text, Cues.Years));
}
