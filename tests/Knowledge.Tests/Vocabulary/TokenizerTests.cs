using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Vocabulary;

public class TokenizerTests
{
    [Theory]
    [InlineData("IMbrave150")]
    [InlineData("im brave 150")]
    [InlineData("IMbrave-150")]
    public void Spaces_hyphens_and_case_make_no_difference_to_a_name(string name) =>
        Assert.Equal("imbrave150", Tokenizer.Key(name));

    [Fact]
    public void Decimal_numbers_stay_in_one_piece() =>
        Assert.Contains(Tokenizer.Cut("HR below 0.7, please"), token => token is { Kind: TokenKind.Number, Text: "0.7" });

    [Fact]
    public void Accents_are_folded() => Assert.Equal("hepatozellulaer", Tokenizer.Cut("hepatozellulär")[0].Text);

    [Fact]
    public void Offsets_point_into_the_text()
    {
        const string text = "  OS in HIMALAYA?";

        var token = Tokenizer.Cut(text).Single(token => token.Text == "himalaya");

        Assert.Equal("HIMALAYA", text[token.Start..token.End]);
    }

    [Theory]
    [InlineData("\u0000\u0007")]
    [InlineData("😀🎉")]
    [InlineData("")]
    public void What_has_no_words_has_no_tokens(string text) => Assert.Empty(Tokenizer.Cut(text));

    [Fact]
    public void Numbers_of_a_text_are_found_as_written() =>
        Assert.Equal(["0.52", "0.66", "0.85", "95"], Numbers.In("HR 0.66 (95% CI 0.52-0.85)").Order());
}
