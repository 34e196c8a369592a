using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Tests.Support;

namespace HccBot.Knowledge.Tests.Questions.Claims;

public class ClaimReadingTests
{
    private static readonly ClaimReader Reader = new(RealCorpus.Content.Lexicon);

    [Theory]
    [InlineData("is it true that HIMALAYA excluded Vp4?")]
    [InlineData("A colleague says IMbrave150 improved OS")]
    [InlineData("IMbrave150 improved OS, correct?")]
    [InlineData("IMbrave150 showed a median OS of 19.2 months.")]
    [InlineData("All trials excluded main portal vein invasion.")]
    public void Statements_are_read_as_such(string text) => Assert.NotNull(Read(text));

    [Theory]
    [InlineData("did EMERALD-1 meet its endpoint?")]
    [InlineData("was OS significant in LEAP-012?")]
    [InlineData("EMERALD-1 met its primary endpoint?")]
    [InlineData("OS imbrave150?")]
    [InlineData("HIMALAYA Child-Pugh B")]
    [InlineData("sorafenib control arm trials")]
    [InlineData("trials that excluded main portal vein invasion")]
    [InlineData("pfs positive, os not positive")]
    [InlineData("What did Finn say about LEAP-012?")]
    [InlineData("who said it was a very positive study")]
    public void Questions_lists_and_requests_are_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_sentence_is_cut_into_its_claims()
    {
        var claims = Claims("IMbrave150 showed a median OS of 19.2 months with HR 0.58 and it allowed Vp4");

        Assert.Equal(["OfFigure", "OfFigure", "OfRule"], claims.Select(claim => claim.GetType().Name));
    }

    [Theory]
    [InlineData("IMbrave150 had a median OS of 19.2 months", FigureOf.Median, 19.2)]
    [InlineData("IMbrave150 had an OS hazard ratio of 0.66", FigureOf.Ratio, 0.66)]
    [InlineData("IMbrave150 reduced the risk of death by 34%", FigureOf.Ratio, 0.66)]
    [InlineData("the response rate in IMbrave150 was 29.8%", FigureOf.Percent, 29.8)]
    [InlineData("IMbrave150 enrolled 501 patients", FigureOf.Patients, 501)]
    [InlineData("IMbrave150 ran in 17 countries", FigureOf.Countries, 17)]
    [InlineData("LEAP-012 met PFS with p=0.0002", FigureOf.P, 0.0002)]
    [InlineData("median follow-up in IMbrave150 was 15.6 months", FigureOf.FollowUp, 15.6)]
    [InlineData("REFLECT had 954 patients", FigureOf.Patients, 954)]
    [InlineData("CheckMate 9DW randomized 1,171 patients", FigureOf.Patients, 1171)]
    public void Numbers_are_read_with_what_they_are(string text, object of, double value)
    {
        var figure = Figures(text).Single();

        Assert.Equal((of, (decimal)value), (figure.Of, figure.Value));
    }

    [Fact]
    public void A_rate_has_its_time()
    {
        var figures = Figures("at 24 months 69% were alive with TACE alone in LEAP-012");

        Assert.Equal((FigureOf.Percent, 24), (figures.Single().Of, figures.Single().Months));
    }

    [Theory]
    [InlineData("atezo-bev had 19.2 months median OS in IMbrave150 versus 13.4 with sorafenib")]
    [InlineData("in IMbrave150 median OS with atezo-bev versus sorafenib was 19.2 versus 13.4 months")]
    [InlineData("median OS in IMbrave150 was 19.2 months with atezo-bev and 13.4 months with sorafenib")]
    [InlineData("median OS in IMbrave150 was 19.2 and 13.4 months with atezo-bev and sorafenib, respectively")]
    public void Each_figure_has_its_arm(string text)
    {
        var arms = Figures(text).Select(figure => string.Join(' ', figure.Treatments.Select(mention => mention.Concept.Id)));

        Assert.Equal(["atezo-bev", "sorafenib"], arms);
    }

    [Theory]
    [InlineData("IMbrave150 had a response rate of about 30%", Nearness.About)]
    [InlineData("IMbrave150 had a response rate over 30%", Nearness.Above)]
    [InlineData("IMbrave150 had a response rate of less than 30%", Nearness.Below)]
    [InlineData("IMbrave150 had a response rate of 25-30%", Nearness.Between)]
    [InlineData("IMbrave150 had a response rate of 30%", Nearness.Exact)]
    public void How_exactly_a_number_is_said_is_read(string text, object nearness) =>
        Assert.Equal(nearness, Figures(text).Single().Nearness);

    [Theory]
    [InlineData(19, 0, 19.2, true)]
    [InlineData(30, 0, 29.8, true)]
    [InlineData(19.3, 1, 19.2, false)]
    [InlineData(36.4, 1, 36, false)]
    public void A_number_agrees_at_the_precision_said(double said, int decimals, double published, bool agrees) =>
        Assert.Equal(agrees, new SaidFigure(FigureOf.Median, (decimal)said, null, decimals, Nearness.Exact, 0, 1).Agrees((decimal)published));

    private static ClaimText? Read(string text) => Reader.Read(RealCorpus.Parse(text));

    private static IEnumerable<Claim> Claims(string text) => Read($"is it true that {text}")!.Clauses.SelectMany(clause => clause.Claims);

    private static IReadOnlyList<SaidFigure> Figures(string text) => [.. Claims(text).OfType<Claim.OfFigure>().Select(claim => claim.Said)];
}
