using System.Globalization;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Answers;

/// <summary>Statements made from the corpus itself, true and false ones, of every trial.</summary>
public class StatementsOfTheCorpusTests
{
    private static readonly string[] Criteria = ["main portal vein invasion", "extrahepatic spread", "Child-Pugh B", "ECOG 2", "prior systemic therapy"];

    /// <summary>What can be said of a trial and denied of it; {0} is its name.</summary>
    private static readonly (string Said, string Denied)[] OfTrials =
    [
        ("{0} was double-blind.", "{0} was not double-blind."),
        ("{0} improved OS.", "{0} did not improve OS."),
        ("OS was significantly longer in {0}.", "OS was not significantly longer in {0}."),
        ("{0} showed a benefit in OS.", "{0} showed no benefit in OS."),
        ("{0} prolonged OS.", "{0} failed to improve OS."),
        .. Criteria.SelectMany(criterion => new[]
        {
            ($"{{0}} allowed {criterion}.", $"{{0}} did not allow {criterion}."),
            ($"Patients with {criterion} could enter {{0}}.", $"Patients with {criterion} could not enter {{0}}."),
        }),
    ];

    /// <summary>The same of its arms; {1} is what was tested, {2} the control.</summary>
    private static readonly (string Said, string Denied)[] OfArms =
    [
        ("In {0}, {1} beat {2} on OS.", "In {0}, {1} did not beat {2} on OS."),
        ("{1} was better than {2} for OS in {0}.", "{1} was no better than {2} for OS in {0}."),
        ("In {0}, OS was longer with {1} than with {2}.", "In {0}, OS was not longer with {1} than with {2}."),
        ("In {0}, {1} was superior to {2} for OS.", "In {0}, {1} was not superior to {2} for OS."),
        ("{0} compared {1} with {2}.", "{0} did not compare {1} with {2}."),
    ];

    [Fact]
    public void A_statement_and_its_denial_are_never_both_supported_or_both_contradicted()
    {
        (string Said, string Denied)[] pairs =
        [
            .. from trial in RealCorpus.Content.Trials from pair in OfTrials select (In(pair.Said, trial.Name), In(pair.Denied, trial.Name)),
            .. from trial in RealCorpus.Content.Trials
               from arms in Compared(trial)
               from pair in OfArms
               select (In(pair.Said, trial.Name, arms.Tested, arms.Control), In(pair.Denied, trial.Name, arms.Tested, arms.Control)),
        ];
        var both = pairs.Where(pair => Verdict(pair.Said) is "Supported" or "Contradicted" && Verdict(pair.Said) == Verdict(pair.Denied)).ToArray();

        Assert.True(pairs.Length > 800);
        Assert.Empty(both);
    }

    [Fact]
    public void Every_planned_median_and_response_rate_is_supported_when_it_is_said_of_its_arm()
    {
        var said = Figures().Select(figure => figure.Sentence(figure.Value)).ToArray();

        Assert.True(said.Length > 150);
        Assert.Equal(said.Length, said.Count(sentence => Verdict(sentence) is "Supported" or "Outdated"));
    }

    [Fact]
    public void A_median_or_response_rate_that_was_never_published_is_not_supported()
    {
        var wrong = Figures().Where(figure => !figure.Published.Contains(Other(figure.Value))).Select(figure => figure.Sentence(Other(figure.Value))).ToArray();
        var believed = wrong.Where(sentence => Verdict(sentence) is "Supported" or "Outdated" or "in part").ToArray();

        Assert.Empty(believed);
    }

    [Theory]
    [InlineData("Median OS in CELESTIAL was 8.0 months with placebo.", "Supported: CELESTIAL: median OS 8.0 months with placebo")]
    [InlineData("Median OS in IMbrave150 was 13.2 months with placebo.", "Contradicted: IMbrave150: arms")]
    [InlineData("The response rate in COSMIC-312 was 11% with cabo-atezo.", "Supported: COSMIC-312: ORR 11%")]
    [InlineData("The response rate in REFLECT was 41% with lenvatinib.", "Supported: REFLECT: ORR 41%")]
    [InlineData("Median OS in SARAH was 9.9 months with SIRT.", "Contradicted: our sources state SARAH: median OS 8.0")]
    [InlineData("The KEYNOTE-240 threshold for OS was 0.0174.", "Supported: KEYNOTE-240: co-primary endpoint: Overall survival, one-sided alpha 0.0174")]
    [InlineData("The KEYNOTE-240 threshold for OS was 0.025.", "Contradicted: our sources state KEYNOTE-240: co-primary endpoint: Overall survival, one-sided alpha 0.0174")]
    public void A_figure_is_judged_by_the_arm_the_review_and_the_test_that_it_is_said_of(string statement, string judged) => Assert.Contains(judged, RealCorpus.Text(statement));

    private static string In(string template, params object[] names) => string.Format(CultureInfo.InvariantCulture, template, names);

    /// <summary>The verdict on a statement that makes one claim; a mixed one, or one in part, is neither.</summary>
    private static string Verdict(string statement)
    {
        var answer = RealCorpus.Ask(statement);
        var rows = answer.Kind == AnswerKind.ClaimCheck ? answer.Sections.OfType<Section.Lines>().SelectMany(lines => lines.Items).Select(item => item.Text).ToArray() : [];
        var verdicts = rows.Select(row => row.Split(':')[0]).Distinct().ToArray();
        return rows.Any(row => row.Contains("in part", StringComparison.Ordinal)) ? "in part" : string.Join('+', verdicts);
    }

    private static IEnumerable<(string Tested, string Control)> Compared(Trial trial)
    {
        var (tested, control) = (trial.Arms.FirstOrDefault(arm => !arm.IsControl), trial.Arms.FirstOrDefault(arm => arm.IsControl));
        if (tested is not null && control is not null && Given(tested) is { Length: > 0 } first && Given(control) is { Length: > 0 } second && first != second)
        {
            yield return (first, second);
        }
    }

    private static string Given(ArmFact arm) => string.Join(" plus ", arm.Drugs.Select(drug => drug.Drug).Where(drug => drug is not ("placebo" or "best-supportive-care"))
        .Concat(arm.Modalities.Where(modality => modality is not ("systemic" or "locoregional"))).Select(RealCorpus.Content.Lexicon.NameOf));

    private static IEnumerable<Figure> Figures() =>
        from trial in RealCorpus.Content.Trials
        from result in trial.Results
        where result.Subgroup is null && result.Endpoint is "os" or "pfs" or "orr" && result.Unit == (result.Endpoint == "orr" ? "%" : "months") && LeadingOrder.IsPlanned(result)
        from figure in result.Arms
        where figure.Value.Number is not null && trial.Arm(figure.Arm) is { } arm && !arm.ShortLabel.Any(char.IsAsciiDigit)
        select new Figure(trial.Name, result.Endpoint, trial.Arm(figure.Arm)!.ShortLabel, figure.Value.Text,
            [.. trial.Results.Where(other => other.Endpoint == result.Endpoint).SelectMany(other => other.Arms).Select(other => other.Value.Text)]);

    /// <summary>Another figure with as many decimals.</summary>
    private static string Other(string value)
    {
        var decimals = value.Length - 1 - value.IndexOf('.', StringComparison.Ordinal) is var after && value.Contains('.', StringComparison.Ordinal) ? after : 0;
        return ((decimal.Parse(value, CultureInfo.InvariantCulture) * 1.23m) + 1.7m).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private sealed record Figure(string Trial, string Endpoint, string Arm, string Value, IReadOnlyList<string> Published)
    {
        public string Sentence(string value) => Endpoint == "orr"
            ? $"In {Trial}, {value}% of patients responded to {Arm}."
            : $"Median {Endpoint.ToUpperInvariant()} in {Trial} was {value} months with {Arm}.";
    }
}
