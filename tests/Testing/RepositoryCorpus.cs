using HccBot.Bot.Hosting;
using HccBot.Knowledge;

namespace HccBot.Testing;

/// <summary>The repository's corpus, opened once for all tests that need what it really holds.</summary>
public static class RepositoryCorpus
{
    private static readonly Lazy<IKnowledge> Opened = new(() => KnowledgeEngine.Open(CorpusLocation.Find(asked: null)));

    public static IKnowledge Knowledge => Opened.Value;
}
