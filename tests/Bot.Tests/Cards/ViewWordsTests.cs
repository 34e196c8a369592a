using HccBot.Bot.Cards;

namespace HccBot.Bot.Tests.Cards;

public class PagedQuestionTests
{
    [Theory]
    [InlineData("which trials are phase 3?", "which trials are phase 3?", 1)]
    [InlineData("which trials are phase 3? (page 2)", "which trials are phase 3?", 2)]
    [InlineData("which trials are phase 3? ( Page  12 ) ", "which trials are phase 3?", 12)]
    [InlineData("what is on page 2", "what is on page 2", 1)]
    [InlineData("q (page 0)", "q (page 0)", 1)]
    [InlineData("q (page 99999999999)", "q (page 99999999999)", 1)]
    [InlineData("q (page 2) indeed", "q (page 2) indeed", 1)]
    public void The_paging_words_come_off_the_question(string text, string question, int page) =>
        Assert.Equal((question, page), PagedQuestion.Parse(text));

    [Fact]
    public void What_asks_for_a_page_is_understood() => Assert.Equal(("q?", 3), PagedQuestion.Parse(PagedQuestion.For("q?", 3)));
}
