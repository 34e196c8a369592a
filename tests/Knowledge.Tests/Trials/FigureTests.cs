using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Trials;

public class FigureTests
{
    [Fact]
    public void Digits_stay_as_published() => Assert.Equal("17.0", Figure.Parse("17.0").Text);

    [Fact]
    public void Not_reached_is_said_in_words_and_has_no_number()
    {
        var figure = Figure.Parse("not-reached");

        Assert.Equal(("not reached", null, FigureKind.NotReached), (figure.Text, figure.Number, figure.Kind));
    }

    [Fact]
    public void Not_reported_is_another_thing_than_not_reached() =>
        Assert.Equal(FigureKind.NotReported, Figure.Parse("not-reported").Kind);

    [Fact]
    public void A_bound_has_no_number_to_compare_with() => Assert.Null(Figure.Parse("<1").Number);

    [Fact]
    public void An_approximate_figure_reads_as_about() => Assert.Equal("about 38", Figure.Parse("~38").Text);

    [Fact]
    public void Words_are_refused() => Assert.Throws<ArgumentException>(() => Figure.Parse("many"));
}
