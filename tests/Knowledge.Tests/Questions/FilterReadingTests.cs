using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions;

public class FilterReadingTests
{
    private const string MainPvi = "main-portal-vein-invasion";

    [Theory]
    [InlineData("which trials included main portal vein invasion?", false)]
    [InlineData("main portal vein invasion was allowed", false)]
    [InlineData("which trials excluded main portal vein invasion?", true)]
    [InlineData("main portal vein invasion was excluded", true)]
    [InlineData("which trials did not include main portal vein invasion?", true)]
    [InlineData("which trials did not exclude main portal vein invasion?", false)]
    [InlineData("trials without main portal vein invasion", true)]
    [InlineData("trials with main portal vein invasion", false)]
    [InlineData("main portal vein invasion was not allowed", true)]
    [InlineData("trials where main PVT was an exclusion criterion", true)]
    public void Verbs_before_and_after_a_criterion_govern_it(string question, bool excluded) =>
        Assert.Equal(new Filter.Eligibility(MainPvi, excluded), RealCorpus.Parse(question).Filter);

    [Fact]
    public void A_verb_governs_all_criteria_after_it() => Assert.Equal(
        [new Filter.Eligibility("extrahepatic-spread", true), new Filter.Eligibility(MainPvi, true)],
        All("trials that excluded extrahepatic spread and main portal vein invasion"));

    [Fact]
    public void But_not_turns_the_verb_around() => Assert.Equal(
        [new Filter.Eligibility("hbv", false), new Filter.Eligibility(MainPvi, true)],
        All("trials that included hepatitis B but not main portal vein invasion"));

    [Fact]
    public void Two_verbs_govern_their_own_criteria() => Assert.Equal(
        [new Filter.Eligibility(MainPvi, false), new Filter.Eligibility("extrahepatic-spread", true)],
        All("trials that included main portal vein invasion and excluded extrahepatic spread"));

    [Fact]
    public void Or_joins_neighbours()
    {
        var any = Assert.IsType<Filter.Any>(RealCorpus.Parse("trials with nivolumab or durvalumab").Filter);

        Assert.Equal([new Filter.Treatment("nivolumab", ArmRole.Any), new Filter.Treatment("durvalumab", ArmRole.Any)], any.Parts);
    }

    [Fact]
    public void And_asks_for_one_arm_with_both()
    {
        var together = Assert.IsType<Filter.Together>(RealCorpus.Parse("trials with lenvatinib and TACE").Filter);

        Assert.Equal([new Filter.Treatment("lenvatinib", ArmRole.Any), new Filter.Treatment("tace", ArmRole.Any)], together.Treatments);
    }

    [Fact]
    public void Criteria_of_different_kinds_must_all_hold() => Assert.Equal(
        [new Filter.Design("blinding", "double-blind"), new Filter.Eligibility(MainPvi, true)],
        All("double-blind trials that excluded main portal vein invasion"));

    [Fact]
    public void Not_negates_one_part_only()
    {
        var all = All("trials with durvalumab but not bevacizumab");

        Assert.Equal([new Filter.Treatment("durvalumab", ArmRole.Any), new Filter.Not(new Filter.Treatment("bevacizumab", ArmRole.Experimental))], all);
    }

    [Fact]
    public void Or_binds_closer_than_and()
    {
        var all = All("trials with nivolumab or durvalumab and not double-blind");

        Assert.Equal((typeof(Filter.Any), typeof(Filter.Not)), (all[0].GetType(), all[1].GetType()));
    }

    [Theory]
    [InlineData("trials with sorafenib as control", "sorafenib", ArmRole.Control)]
    [InlineData("trials versus sorafenib", "sorafenib", ArmRole.Control)]
    [InlineData("trials that tested lenvatinib", "lenvatinib", ArmRole.Experimental)]
    [InlineData("trials with lenvatinib", "lenvatinib", ArmRole.Any)]
    public void The_role_of_a_treatment_is_read(string question, string drug, ArmRole role) =>
        Assert.Equal(new Filter.Treatment(drug, role), RealCorpus.Parse(question).Filter);

    [Theory]
    [InlineData("which trials were double-blind?", "blinding", "double-blind")]
    [InlineData("open label trials", "blinding", "open-label")]
    [InlineData("phase 3 trials", "phase", "phase-3")]
    public void Design_is_read(string question, string attribute, string code) =>
        Assert.Equal(new Filter.Design(attribute, code), RealCorpus.Parse(question).Filter);

    [Theory]
    [InlineData("hello")]
    [InlineData("tell me about HIMALAYA")]
    [InlineData("zqxj wvut")]
    public void A_question_without_a_criterion_has_no_filter(string question) => Assert.Null(RealCorpus.Parse(question).Filter);

    private static IReadOnlyList<Filter> All(string question) => Assert.IsType<Filter.All>(RealCorpus.Parse(question).Filter).Parts;
}
