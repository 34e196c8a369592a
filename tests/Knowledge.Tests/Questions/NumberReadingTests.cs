using System.Globalization;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Questions;

public class NumberReadingTests
{
    [Theory]
    [InlineData("OS hazard ratio below 0.7", Quantity.Ratio, "os", NumericComparison.Below, "0.7")]
    [InlineData("OS HR < 0.7", Quantity.Ratio, "os", NumericComparison.Below, "0.7")]
    [InlineData("PFS hazard ratio under 0.66", Quantity.Ratio, "pfs", NumericComparison.Below, "0.66")]
    [InlineData("PFS HR at most 0.66", Quantity.Ratio, "pfs", NumericComparison.AtMost, "0.66")]
    [InlineData("trials with median OS above 20 months", Quantity.Median, "os", NumericComparison.Above, "20")]
    [InlineData("trials with median OS of at least twenty months", Quantity.Median, "os", NumericComparison.AtLeast, "20")]
    [InlineData("median OS longer than two years", Quantity.Median, "os", NumericComparison.Above, "24")]
    [InlineData("median PFS shorter than six months", Quantity.Median, "pfs", NumericComparison.Below, "6")]
    [InlineData("ORR above 30%", Quantity.Percent, "orr", NumericComparison.Above, "30")]
    [InlineData("ORR of 20% or more", Quantity.Percent, "orr", NumericComparison.AtLeast, "20")]
    [InlineData("response rate of at least 25 percent", Quantity.Percent, "orr", NumericComparison.AtLeast, "25")]
    [InlineData("OS HR<0,66", Quantity.Ratio, "os", NumericComparison.Below, "0.66")]
    [InlineData("PFS HR below 1,06", Quantity.Ratio, "pfs", NumericComparison.Below, "1.06")]
    [InlineData("median OS ≥20 months", Quantity.Median, "os", NumericComparison.AtLeast, "20")]
    [InlineData("median OS > 20 mo", Quantity.Median, "os", NumericComparison.Above, "20")]
    [InlineData("median OS above 13,8 months", Quantity.Median, "os", NumericComparison.Above, "13.8")]
    [InlineData("median PFS above 6,9 months", Quantity.Median, "pfs", NumericComparison.Above, "6.9")]
    [InlineData("trials with more than 1,171 patients", Quantity.Count, "enrolled", NumericComparison.Above, "1171")]
    [InlineData("trials with more than 500 patients", Quantity.Count, "enrolled", NumericComparison.Above, "500")]
    public void Comparisons_are_read(string question, Quantity quantity, string concept, NumericComparison comparison, string value)
    {
        var read = Assert.Single(RealCorpus.Parse(question).Conditions);

        Assert.Equal((quantity, concept, comparison, decimal.Parse(value, CultureInfo.InvariantCulture)), (read.Quantity, read.Concept, read.Comparison, read.Value));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<b>OS</b> of 3 trials")]
    public void Brackets_of_markup_compare_nothing(string question) => Assert.Empty(RealCorpus.Parse(question).Conditions);

    [Fact]
    public void A_list_of_grades_is_no_decimal() => Assert.Equal(["3", "4"], RealCorpus.Parse("grade 3,4 AEs").Tokens.Where(token => token.Kind == TokenKind.Number).Select(token => token.Text));

    [Fact]
    public void Between_has_two_numbers()
    {
        var read = Assert.Single(RealCorpus.Parse("OS hazard ratio between 0.6 and 0.7").Conditions);

        Assert.Equal((NumericComparison.Between, 0.6m, 0.7m), (read.Comparison, read.Value, read.Upper));
    }

    [Theory]
    [InlineData("hazard ratio below 0.7", true)]
    [InlineData("OS hazard ratio below 0.7", false)]
    public void An_endpoint_that_was_not_named_is_an_assumption(string question, bool assumed) =>
        Assert.Equal(assumed, Assert.Single(RealCorpus.Parse(question).Conditions).Assumed);

    [Theory]
    [InlineData("five-year survival with STRIDE", 60)]
    [InlineData("5-year OS with STRIDE", 60)]
    [InlineData("OS at 24 months in IMbrave150", 24)]
    [InlineData("36-mo OS in HIMALAYA", 36)]
    [InlineData("two year survival rate in CheckMate 9DW", 24)]
    [InlineData("12 month PFS rate in LEAP-012", 12)]
    public void Times_of_rates_are_read_in_months(string question, int months) =>
        Assert.Equal([months], RealCorpus.Parse(question).Landmarks);

    [Theory]
    [InlineData("the four-year update of HIMALAYA")]
    [InlineData("duration of response nivo-ipi checkmate 9dw 4 year data")]
    [InlineData("5-year update of STRIDE")]
    [InlineData("two-year follow-up of CARES-310")]
    [InlineData("4 yr report of CheckMate 9DW")]
    [InlineData("long-term results of HIMALAYA")]
    [InlineData("patients 65 years old in REFLECT")]
    [InlineData("median OS above 20 months")]
    [InlineData("five trials")]
    [InlineData("ORR above 30%")]
    public void Other_numbers_are_no_times_of_rates(string question) => Assert.Empty(RealCorpus.Parse(question).Landmarks);

    [Theory]
    [InlineData(NumericComparison.Below, "0.66", true)]
    [InlineData(NumericComparison.Below, "0.7", false)]
    [InlineData(NumericComparison.AtMost, "0.7", true)]
    [InlineData(NumericComparison.Above, "0.7", false)]
    [InlineData(NumericComparison.AtLeast, "0.7", true)]
    [InlineData(NumericComparison.Equal, "0.70", true)]
    [InlineData(NumericComparison.Between, "0.8", true)]
    [InlineData(NumericComparison.Between, "0.81", false)]
    public void Bounds_belong_to_a_comparison_or_not(NumericComparison comparison, string figure, bool holds)
    {
        var condition = new NumericCondition(Quantity.Ratio, "os", comparison, 0.7m, 0.8m, null, false, 0, 1);

        Assert.Equal(holds, condition.Holds(decimal.Parse(figure, CultureInfo.InvariantCulture)));
    }
}
