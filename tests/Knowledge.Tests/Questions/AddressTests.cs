using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

public class AddressTests
{
    [Theory]
    [InlineData("@HccBot median OS in SARAH?")]
    [InlineData("HccBot, median OS in SARAH?")]
    [InlineData("hey hccbot median OS in SARAH?")]
    [InlineData("Good morning, HCC Bot: median OS in SARAH?")]
    [InlineData("median OS in SARAH, please?")]
    public void How_the_bot_is_called_is_no_part_of_the_question(string question) => Assert.Equal("median OS in SARAH?", RealCorpus.Parse(question).Text);

    [Theory]
    [InlineData("hccbot")]
    [InlineData("hello hccbot")]
    [InlineData("please")]
    public void A_call_alone_stays(string question) => Assert.Equal(question, RealCorpus.Parse(question).Text);

    [Fact]
    public void Repeated_question_marks_ask_once() =>
        Assert.Equal(RealCorpus.Parse("OS in SARAH?").Tokens.Count, RealCorpus.Parse("OS in SARAH??!").Tokens.Count);
}
