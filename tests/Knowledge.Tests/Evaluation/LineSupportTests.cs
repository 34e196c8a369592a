using HccBot.Evaluation.Support;
using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Tests.Evaluation;

public class LineSupportTests
{
    private static readonly LineSupport Support = new(RealCorpus.Content);
    private static readonly Fact Os = RealCorpus.Fact("imbrave150-os-updated");

    [Theory]
    [InlineData("IMbrave150: median OS 19.2 vs 13.4 months (atezo-bev vs sorafenib), HR 0.66 (95% CI 0.52-0.85)")]
    [InlineData("19.2 mo with atezo-bev")]
    [InlineData("CheckMate 459 is another trial than IMbrave150")]
    public void What_the_fact_says_is_covered(string line) => Assert.Empty(Checks(line));

    [Theory]
    [InlineData("median OS 19.4 months", "number")]
    [InlineData("19.2% of patients", "unit")]
    [InlineData("HR 0.66 (99% CI 0.52-0.85)", "number interval")]
    [InlineData("HR 0.52 (95% CI 0.52-0.85)", "interval")]
    [InlineData("HR 0.66 (CI 0.52-0.85)", "interval")]
    [InlineData("median OS 13.4 vs 19.2 months", "order")]
    [InlineData("19.2 months with lenvatinib", "arm")]
    public void What_it_does_not_say_is_a_violation(string line, string checks) => Assert.Equal(checks, string.Join(' ', Checks(line)));

    [Fact]
    public void A_number_of_another_line_does_not_cover() =>
        Assert.Equal("number", Assert.Single(Of(Statement.Plain("19.2 months"), new Statement(Os.Statement, [1], [Os]))).Check);

    [Fact]
    public void Words_of_the_asker_in_quotation_marks_are_no_figure() =>
        Assert.Empty(Of(Statement.Plain("There is no trial \u2018KEYNOTE-999\u2019 in the corpus."), question: "OS in KEYNOTE-999"));

    [Fact]
    public void A_quote_must_be_verbatim()
    {
        var quote = new Quote("finn-01", "Richard Finn", "oncologist", "He never said this.", 1, []);

        var found = Support.Of(Answer("q", Statement.Plain("In the speaker's words:"), new Section.Quotes(null, [quote]))).Violations;

        Assert.Equal("quote", Assert.Single(found).Check);
    }

    [Theory]
    [InlineData("Child-Pugh B7, 7 points: bilirubin 2.4 mg/dL (2) + albumin 3.0 g/dL (2) + INR 1.3 (1) + no ascites (1) + no encephalopathy (1).", true)]
    [InlineData("Child-Pugh B7, 7 points: bilirubin 2.4 mg/dL (2) + albumin 3.0 g/dL (2) + INR 1.3 (1) + no ascites (1) + no encephalopathy (2).", false)]
    [InlineData("Child-Pugh A7, 7 points: bilirubin 2.4 mg/dL (2) + albumin 3.0 g/dL (2) + INR 1.3 (1) + no ascites (1) + no encephalopathy (1).", false)]
    [InlineData("ALBI grade 2: 0.66 x log10 of bilirubin 41 \u00b5mol/L - 0.085 x albumin 30 g/L = -1.49.", true)]
    [InlineData("ALBI grade 2: 0.66 x log10 of bilirubin 41 \u00b5mol/L - 0.085 x albumin 30 g/L = -1.59.", false)]
    [InlineData("ALBI grade 3: 0.66 x log10 of bilirubin 41 \u00b5mol/L - 0.085 x albumin 30 g/L = -1.49.", false)]
    public void Scores_are_worked_out_again(string line, bool right)
    {
        var answer = Answer("q", Statement.Plain("")) with { Kind = AnswerKind.Eligibility, Notes = [new Statement(line, [1], [])] };

        Assert.Equal(right, Support.Of(answer).Violations.Count == 0);
    }

    private static IEnumerable<string> Checks(string line) => Of(new Statement(line, [1], [Os])).Select(found => found.Check);

    private static IReadOnlyList<Violation> Of(Statement headline, Statement? line = null, string question = "q") =>
        Support.Of(Answer(question, headline, line is null ? [] : [new Section.Lines(null, [line])])).Violations;

    private static Answer Answer(string question, Statement headline, params Section[] sections) =>
        RealCorpus.Ask("hello") with { Question = question, Kind = AnswerKind.Value, Headline = headline, Sections = sections, Notes = [] };
}
