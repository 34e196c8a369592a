using BenchmarkDotNet.Attributes;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Benchmarks;

/// <summary>An answer, rendered as the JSON of its card.</summary>
public class CardBenchmarks
{
    private readonly IKnowledge _knowledge = KnowledgeEngine.Open(CorpusLocation.Find(asked: null));
    private Answer? _answer;

    public static IEnumerable<AskedQuestion> Asked => Questions.Shown;

    [ParamsSource(nameof(Asked))]
    public AskedQuestion Question { get; set; } = Questions.List;

    [GlobalSetup]
    public void Ask()
    {
        _answer = _knowledge.Answer(Question);
        Questions.Check(Question, _answer);
    }

    [Benchmark(Description = "Render the card")]
    public object Render() => AnswerCard.Render(_answer!);
}
