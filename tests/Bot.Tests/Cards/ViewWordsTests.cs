using HccBot.Bot.Cards;

namespace HccBot.Bot.Tests.Cards;

public class ViewWordsTests
{
    [Theory]
    [InlineData("which trials are phase 3?", "which trials are phase 3?", 1, false)]
    [InlineData("which trials are phase 3? (page 2)", "which trials are phase 3?", 2, false)]
    [InlineData("which trials are phase 3? ( Page  12 ) ", "which trials are phase 3?", 12, false)]
    [InlineData("which trials are phase 3? (all sources)", "which trials are phase 3?", 1, true)]
    [InlineData("which trials are phase 3? (PAGE 3,  All  Sources)", "which trials are phase 3?", 3, true)]
    [InlineData("what is on page 2", "what is on page 2", 1, false)]
    [InlineData("q (page 0)", "q (page 0)", 1, false)]
    [InlineData("q (page 99999999999)", "q (page 99999999999)", 1, false)]
    [InlineData("q (page 2) indeed", "q (page 2) indeed", 1, false)]
    [InlineData("q ()", "q ()", 1, false)]
    [InlineData("q (, all sources)", "q (, all sources)", 1, false)]
    [InlineData("q (page 2 all sources)", "q (page 2 all sources)", 1, false)]
    public void The_words_of_a_view_come_off_the_question(string text, string question, int page, bool allSources)
    {
        var (asked, view) = ViewWords.Parse(text);

        Assert.Equal((question, page, allSources), (asked, view.Page, view.AllSources));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(9999, false)]
    [InlineData(9999, true)]
    public void What_asks_for_a_view_is_understood(int page, bool allSources)
    {
        var words = ViewWords.For("q?", page, allSources);
        var (asked, view) = ViewWords.Parse(words);

        Assert.Equal(("q?", page, allSources), (asked, view.Page, view.AllSources));
        Assert.InRange(words.Length, 2, 2 + ViewWords.MaxLength);
    }
}
