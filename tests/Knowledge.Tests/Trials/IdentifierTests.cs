using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Trials;

public class IdentifierTests
{
    [Theory]
    [InlineData("NCT03434379")]
    [InlineData("nct03434379")]
    public void Registry_identifiers_are_read_in_any_case(string text) => Assert.Equal("NCT03434379", NctId.Parse(text).Value);

    [Theory]
    [InlineData("NCT0343437")]
    [InlineData("NCT034343790")]
    [InlineData("NCT0343437x")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_registry_identifier(string? text) => Assert.False(NctId.TryParse(text, out _));

    [Fact]
    public void Dates_keep_the_precision_of_their_source() => Assert.Equal("2025-10", PartialDate.Parse("2025-10").Text);

    [Fact]
    public void A_year_comes_before_its_months() => Assert.True(PartialDate.Parse("2025") < PartialDate.Parse("2025-01"));

    [Fact]
    public void A_month_that_does_not_exist_is_refused() => Assert.Throws<ArgumentException>(() => PartialDate.Parse("2025-13"));

    [Fact]
    public void A_fact_without_a_source_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Provenance("x-1", "x", [], new Verification(VerificationStatus.Verified, [], null)));

    [Fact]
    public void A_partly_verified_fact_says_what_was_seen() =>
        Assert.Throws<ArgumentException>(() => new Verification(VerificationStatus.PartlyVerified, [], null));
}
