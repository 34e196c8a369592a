using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Trials;

public class IntervalTests
{
    [Fact]
    public void Interval_carries_its_level() => Assert.Equal("96.02% CI 0.65-0.93", new ConfidenceInterval("0.65", "0.93", "96.02").Text);

    [Fact]
    public void Interval_with_upper_below_lower_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ConfidenceInterval("0.9", "0.6", "95"));

    [Fact]
    public void An_assumed_level_is_said() => Assert.EndsWith("level assumed", new ConfidenceInterval("0.87", "1.39", "95", true).Text);

    [Fact]
    public void A_bound_that_is_not_estimable_is_said_in_words() =>
        Assert.Equal("95% CI 10.4-not estimable", new ConfidenceInterval("10.4", "not-estimable", "95").Text);

    [Fact]
    public void A_ratio_outside_its_interval_is_refused() =>
        Assert.Throws<ArgumentException>(() => new HazardRatio("0.50", new ConfidenceInterval("0.65", "0.93", "95")));

    [Fact]
    public void A_ratio_keeps_its_digits() => Assert.Equal("HR 0.80", new HazardRatio("0.80", null).Sentence);
}
