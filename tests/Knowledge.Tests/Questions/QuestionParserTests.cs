using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Questions;

public class QuestionParserTests
{
    [Theory]
    [InlineData("imbrve150 OS", "imbrave150")]
    [InlineData("survial in himalya", "himalaya")]
    [InlineData("lenvatanib dose", "lenvatinib")]
    [InlineData("durvalumb arms", "durvalumab")]
    [InlineData("pembrolizumub", "pembrolizumab")]
    [InlineData("main portal vien invasion", "main-portal-vein-invasion")]
    [InlineData("extrahepatic spraed", "extrahepatic-spread")]
    public void Misspelt_names_are_found(string question, string concept) =>
        Assert.Contains(concept, ArticleTrials.Parse(question).Mentions.Select(mention => mention.Concept.Id));

    [Theory]
    [InlineData("imbrve150 OS", "imbrve", "imbrave")]
    [InlineData("lenvatanib dose", "lenvatanib", "lenvatinib")]
    [InlineData("main portal vien invasion", "vien", null)]
    [InlineData("survial in HIMALAYA", "survial", "survival")]
    public void A_correction_is_kept_to_be_shown(string question, string typed, string? readAs) =>
        Assert.Equal(readAs, ArticleTrials.Parse(question).Corrections.SingleOrDefault(correction => correction.Typed == typed)?.ReadAs);

    [Theory]
    [InlineData("HIMALAYA OS")]
    [InlineData("himalaya os")]
    [InlineData("HiMaLaYa  Os ??")]
    public void Case_spaces_and_signs_make_no_difference(string question) =>
        Assert.Equal(["himalaya", "os"], ArticleTrials.Parse(question).Clinical.Select(mention => mention.Concept.Id));

    [Theory]
    [InlineData("PFX in HIMALAYA", "PFX")]
    [InlineData("OSS in HIMALAYA", "OSS")]
    [InlineData("TAXE trials", "TAXE")]
    [InlineData("the KRAS trial", "KRAS")]
    public void Short_acronyms_are_not_turned_into_each_other(string question, string unknown)
    {
        var read = ArticleTrials.Parse(question);

        Assert.Empty(read.Corrections);
        Assert.Contains(unknown, read.NotUnderstood);
    }

    [Theory]
    [InlineData("trials with flurbitol and durvalumab", "flurbitol")]
    [InlineData("OS in KEYNOTE-224", "KEYNOTE-224")]
    [InlineData("which trials allowed wibblosis?", "wibblosis")]
    public void What_was_not_understood_stays_visible(string question, string word) =>
        Assert.Contains(word, ArticleTrials.Parse(question).NotUnderstood);

    [Theory]
    [InlineData("which trials included main portal vein invasion?")]
    [InlineData("Could you please tell me the median overall survival in IMbrave150?")]
    [InlineData("what was the objective response rate with nivo-ipi")]
    public void Ordinary_words_are_not_complained_about(string question) => Assert.Empty(ArticleTrials.Parse(question).NotUnderstood);

    [Theory]
    [InlineData("IMbrave150", "imbrave150")]
    [InlineData("im brave one fifty", "imbrave150")]
    [InlineData("NCT03434379", "imbrave150")]
    [InlineData("nct 03434379", "imbrave150")]
    [InlineData("CheckMate-9DW", "checkmate-9dw")]
    [InlineData("checkmate 9 dw", "checkmate-9dw")]
    [InlineData("CARES-301", "cares-310")]
    [InlineData("leap 12", "leap-012")]
    [InlineData("emerald y 90", "emerald-y90")]
    public void Trials_are_found_by_every_way_to_write_them(string question, string trial) =>
        Assert.Equal([trial], ArticleTrials.Parse(question).Trials);

    [Theory]
    [InlineData("", 0)]
    [InlineData("\u0000\u0001", 0)]
    [InlineData("a\u0000b", 1)]
    public void Control_characters_are_dropped(string question, int words) =>
        Assert.Equal(words, ArticleTrials.Parse(question).Tokens.Count(token => token.Kind == TokenKind.Word));

    [Fact]
    public void A_question_as_long_as_a_book_is_cut() =>
        Assert.True(ArticleTrials.Parse(string.Concat(Enumerable.Repeat("overall survival ", 6000))).Text.Length <= 4002);

    [Fact]
    public void Line_breaks_are_spaces() => Assert.Equal("OS in HIMALAYA", ArticleTrials.Parse("OS in\nHIMALAYA").Text);

    [Fact]
    public void A_mention_keeps_the_words_as_typed()
    {
        var read = ArticleTrials.Parse("OS in  Im-Brave 150 ?");

        Assert.Equal("Im-Brave 150", read.WordsOf(read.Mentions.Single(mention => mention.Is(Kinds.Trial))));
    }

    [Fact]
    public void An_empty_question_asks_nothing()
    {
        var read = ArticleTrials.Parse("");

        Assert.Equal((0, 0, null), (read.Tokens.Count, read.Mentions.Count, read.Filter));
    }
}
