using BenchmarkDotNet.Attributes;
using HccBot.Bot.Hosting;
using HccBot.Knowledge;
using HccBot.Knowledge.Answers;

namespace HccBot.Benchmarks;

/// <summary>One question, from its text to its answer.</summary>
public class AnswerBenchmarks
{
    private readonly IKnowledge _knowledge = KnowledgeEngine.Open(CorpusLocation.Find(asked: null));

    public static IEnumerable<AskedQuestion> Asked => Questions.All;

    [ParamsSource(nameof(Asked))]
    public AskedQuestion Question { get; set; } = Questions.List;

    [GlobalSetup]
    public void Check() => Questions.Check(Question, Answer());

    [Benchmark(Description = "Answer")]
    public Answer Answer() => _knowledge.Answer(Question);
}
