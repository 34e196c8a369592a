using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Vocabulary;

public class SpellingTableTests
{
    private static readonly SpellingTable Table = new(
        [new Concept("sorafenib", Kinds.Drug, "sorafenib", ["Nexavar"], [], []), new Concept("orr", Kinds.Endpoint, "objective response rate", ["ORR"], [], [])]);

    [Theory]
    [InlineData("sorafanib")]
    [InlineData("soraefnib")]
    [InlineData("sorafeniib")]
    public void Misspelt_words_are_corrected_towards_the_vocabulary(string typed) => Assert.Equal("sorafenib", Table.Correct(typed));

    [Theory]
    [InlineData("orf")]
    [InlineData("os")]
    [InlineData("pfs")]
    public void Short_acronyms_are_never_corrected(string typed) => Assert.Null(Table.Correct(typed));

    [Fact]
    public void What_is_far_from_every_word_stays() => Assert.Null(Table.Correct("osimertinib"));

    [Fact]
    public void A_word_longer_than_any_of_the_vocabulary_costs_nothing()
    {
        var word = string.Concat(Enumerable.Range(0, 1000).Select(i => (char)('a' + (i * i % 26))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(Table.Correct(word));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }
}
