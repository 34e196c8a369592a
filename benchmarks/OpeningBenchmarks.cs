using BenchmarkDotNet.Attributes;
using HccBot.Bot.Hosting;
using HccBot.Knowledge;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;

namespace HccBot.Benchmarks;

/// <summary>What happens once, at the start.</summary>
public class OpeningBenchmarks
{
    private readonly string _folder = CorpusLocation.Find(asked: null);
    private readonly CorpusContent _content = CorpusFolder.Load(CorpusLocation.Find(asked: null));

    [Benchmark(Description = "Load the corpus")]
    public CorpusContent Load() => CorpusFolder.Load(_folder);

    [Benchmark(Description = "Build the index")]
    public void Build() => KnowledgeIndex.Build(_content).Dispose();

    [Benchmark(Description = "Load the corpus and build the index")]
    public IKnowledge Open() => KnowledgeEngine.Open(_folder);
}
