using HccBot.Evaluation.Grading;

namespace HccBot.Knowledge.Tests.Evaluation;

public class GraderTests
{
    private static readonly EvaluationQuestion Question = new() { Id = "value-1", Kind = "value", Turns = ["OS in IMbrave150?"], Answer = ["value", "trial"] };
    private static readonly Response Response = new() { Kind = "value", Text = "median OS 19.2 vs 13.4 months, HR 0.66", Trials = ["imbrave150"], Cites = ["imbrave150"], Facts = 1 };

    [Fact]
    public void An_answer_of_an_accepted_kind_is_right() => Assert.Empty(Failed(Question, Response));

    [Fact]
    public void An_answer_of_another_kind_is_wrong() => Assert.Equal(["kind"], Failed(Question, Response with { Kind = "help" }));

    [Fact]
    public void Exactly_the_trials_must_be_asserted()
    {
        var question = Question with { Trials = ["imbrave150"] };

        Assert.Empty(Failed(question, Response));
        Assert.Equal(["trials"], Failed(question, Response with { Trials = ["imbrave150", "sharp"] }));
        Assert.Equal(["trials"], Failed(question, Response with { Trials = [] }));
    }

    [Fact]
    public void More_trials_are_fine_where_the_question_says_so() =>
        Assert.Empty(Failed(Question with { Trials = ["imbrave150"], More = true }, Response with { Trials = ["sharp", "imbrave150"] }));

    [Fact]
    public void A_trial_that_must_not_be_there_fails() =>
        Assert.Equal(["not"], Failed(Question with { Not = ["imbrave150"] }, Response));

    [Fact]
    public void A_trial_that_must_be_said_to_be_unknown_fails_when_it_is_not() =>
        Assert.Equal(["unknown"], Failed(Question with { Unknown = ["sharp"] }, Response));

    [Fact]
    public void A_figure_that_is_missing_fails_and_so_does_one_that_must_not_be_there()
    {
        Assert.Empty(Failed(Question with { Says = ["19.2"], SaysNot = ["0.58"] }, Response));
        Assert.Equal(["says \u201c19.4\u201d", "does not say \u201c0.66\u201d"], Failed(Question with { Says = ["19.4"], SaysNot = ["0.66"] }, Response));
    }

    [Fact]
    public void A_refusal_that_states_facts_fails() =>
        Assert.Equal(["a refusal states no facts"], Failed(Question with { Answer = ["refusal"] }, Response with { Kind = "refusal" }));

    [Fact]
    public void A_source_of_the_trial_must_be_cited() =>
        Assert.Equal(["cites sharp"], Failed(Question with { Cites = ["sharp"] }, Response));

    [Theory]
    [InlineData("supported", "contradicted", true)]
    [InlineData("contradicted", "supported", false)]
    [InlineData("outdated", null, true)]
    public void The_sequence_of_verdicts_is_compared(string first, string? second, bool right)
    {
        var question = Question with { Answer = ["claim-check"], Verdicts = ["supported", "contradicted"], VerdictsAlt = [["outdated"]] };

        var failed = Failed(question, Response with { Kind = "claim-check", Verdicts = second is null ? [first] : [first, second] });

        Assert.Equal(right, failed.Count == 0);
    }

    [Fact]
    public void Kind_and_verdict_may_be_granted() =>
        Assert.Empty(Failed(Question with { Verdicts = ["supported"] }, Response with { Kind = null, Verdicts = null }));

    private static IReadOnlyList<string> Failed(EvaluationQuestion question, Response response) =>
        [.. Grader.Grade(question, response).Where(check => !check.Passed).Select(check => check.Name)];
}
