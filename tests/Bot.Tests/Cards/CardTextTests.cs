using HccBot.Bot.Cards;

namespace HccBot.Bot.Tests.Cards;

public class CardTextTests
{
    [Theory]
    [InlineData("HR 0.66 (95% CI 0.52-0.85) [1][2]", "HR 0.66 (95% CI 0.52-0.85) [1][2]")]
    [InlineData("p<0.001", "p<0.001")]
    [InlineData("a*b_c`d", "a\\*b\\_c\\`d")]
    [InlineData("[click](https://x.org)", "\\[click]\\(https://x.org)")]
    [InlineData("[1](https://x.org)", "[1]\\(https://x.org)")]
    [InlineData("<b>bold</b>", "\\<b>bold\\</b>")]
    [InlineData("- item", "\\- item")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("19.2 months", "19.2 months")]
    [InlineData("AT&amp;T", "AT\\&amp;T")]
    [InlineData("C:\\x", "C:\\\\x")]
    public void Data_is_never_read_as_markdown(string data, string markdown) => Assert.Equal(markdown, CardText.Escape(data));
}
