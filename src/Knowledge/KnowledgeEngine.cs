using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Index;

namespace HccBot.Knowledge;

/// <summary>The knowledge of one corpus: loaded, indexed, ready to answer.</summary>
public static class KnowledgeEngine
{
    /// <summary>Loads and indexes a corpus.</summary>
    /// <param name="corpusFolder">The folder that holds trials/, transcripts/, vocabulary/ and glossary.json.</param>
    /// <param name="indexFolder">Where the index is kept for the next start; null builds it anew in memory.</param>
    /// <exception cref="CorpusException">A file is missing or broken; names each file, place and reason.</exception>
    public static IKnowledge Open(string corpusFolder, string? indexFolder = null) => Over(CorpusFolder.Load(corpusFolder), indexFolder);

    /// <summary>Indexes a corpus that is loaded.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="indexFolder">Where the index is kept for the next start; null builds it anew in memory.</param>
    public static IKnowledge Over(CorpusContent corpus, string? indexFolder = null) =>
        new AnswerEngine(corpus, indexFolder is null ? KnowledgeIndex.Build(corpus) : new IndexFolder(indexFolder).Open(corpus));
}
