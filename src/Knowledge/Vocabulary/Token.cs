namespace HccBot.Knowledge.Vocabulary;

/// <summary>A word, a number or a sign of a text.</summary>
/// <param name="Text">Folded: lower case, without accents.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
/// <param name="Kind">Word, number or sign.</param>
/// <param name="Glued">Whether it follows the token before it without a space or punctuation, as "150" in "IMbrave150".</param>
public readonly record struct Token(string Text, int Start, int End, TokenKind Kind, bool Glued);

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with a decimal point perhaps.</summary>
    Number,

    /// <summary>A comparison sign, a percent sign, a comma or the end of a sentence.</summary>
    Sign,
}
