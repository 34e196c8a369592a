using HccBot.Evaluation.Grading;

namespace HccBot.Knowledge.Tests.Evaluation;

public class WordingTests
{
    [Theory]
    [InlineData("HR 0.66 (95% CI 0.52-0.85)", "0.66")]
    [InlineData("HR 0.66 (95% CI 0.52-0.85)", "0.85")]
    [InlineData("HR 0.70 (95% CI 0.52-0.85)", "0.7")]
    [InlineData("OS 31% vs 18%.", "31%")]
    [InlineData("Median  NOT\nreached", "not reached")]
    [InlineData("approved 2022-10-21", "2022")]
    [InlineData("12\u00b75 months", "12.5")]
    [InlineData("0.52\u20130.85", "0.52-0.85")]
    public void What_stands_there_is_found(string text, string words) => Assert.True(Wording.Holds(text, words));

    [Theory]
    [InlineData("HR 0.66", "0.6")]
    [InlineData("HR 0.66", "66")]
    [InlineData("1,171 patients", "171")]
    [InlineData("cutoff 2020-08-31", "31")]
    [InlineData("cutoff 2020-08-31", "08")]
    [InlineData("HR 10.66", "0.66")]
    [InlineData("HR 0.701", "0.7")]
    [InlineData("100 patients", "10")]
    public void A_part_of_a_number_or_date_is_not(string text, string words) => Assert.False(Wording.Holds(text, words));
}
