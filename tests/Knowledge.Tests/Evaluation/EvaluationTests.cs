using HccBot.Evaluation;
using HccBot.Evaluation.Grading;
using HccBot.Evaluation.Support;
using HccBot.Evaluation.Twins;
using HccBot.Evaluation.Variants;
using HccBot.Knowledge.Tests.Support;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Tests.Evaluation;

public class EvaluationTests
{
    private static readonly QuestionSets Sets = QuestionSets.Read();

    [Fact]
    public void The_score_is_not_worse_than_recorded() =>
        Assert.Empty(Score.Of(Evaluated.Result).WorseThan(ScoreFile.Read()));

    [Fact]
    public void Every_line_of_every_answer_is_covered_by_its_own_facts() => Assert.Empty(Evaluated.Result.Support.Violations.Take(10));

    [Fact]
    public void So_is_every_line_of_the_answers_to_made_up_questions()
    {
        var support = new LineSupport(RealCorpus.Content);

        Assert.Empty(GeneratedAnswers.All.SelectMany(answer => support.Of(answer).Violations).Take(10));
    }

    [Fact]
    public void Many_numbers_are_checked() => Assert.True(Evaluated.Result.Support.Numbers > 50_000);

    [Fact]
    public void A_perfect_score_is_worse_in_nothing_and_a_lower_one_says_where()
    {
        var before = new Score(new Dictionary<string, int> { ["value"] = 5, ["list"] = 3 }, 90, 2);

        Assert.Empty(before.WorseThan(before));
        Assert.Equal(3, (before with { Right = new Dictionary<string, int> { ["value"] = 4, ["list"] = 3 }, SameAnswerPercent = 89, TwinsAnswered = 3 }).WorseThan(before).Count());
    }

    [Fact]
    public void Ids_are_unique_over_both_sets() =>
        Assert.Empty(Sets.Open.Concat(Sets.HeldOut).GroupBy(question => question.Id).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Trials_that_questions_name_exist() => Assert.All(
        Sets.Open.Concat(Sets.HeldOut).SelectMany(question => (question.Trials ?? []).Concat(question.Not).Concat(question.Unknown).Concat(question.Cites)),
        trial => Assert.NotNull(RealCorpus.Content.Trial(trial)));

    [Fact]
    public void There_are_at_least_three_hundred_twins_and_always_the_same()
    {
        var twins = new TwinMaker(RealCorpus.Content).Of(Sets.Open);

        Assert.True(twins.Count >= 300, $"{twins.Count}");
        Assert.Equal(twins, new TwinMaker(RealCorpus.Content).Of(Sets.Open));
    }

    [Fact]
    public void Variants_change_no_number_and_are_always_the_same()
    {
        var variations = new Variations(RealCorpus.Content);
        foreach (EvaluationQuestion question in Sets.Open)
        {
            var variants = variations.Of(question.Id, question.Asked).ToArray();

            Assert.Equal(variants, variations.Of(question.Id, question.Asked));
            Assert.All(variants, variant => Assert.Equal(Numbers.In(question.Asked).Order(), Numbers.In(variant.Text).Order()));
        }
    }
}
