using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Corpus;

namespace HccBot.Knowledge;

/// <summary>The knowledge of one corpus: loaded, indexed, ready to answer.</summary>
public static class KnowledgeEngine
{
    /// <summary>Loads and indexes a corpus.</summary>
    /// <param name="corpusFolder">The folder that holds trials/, transcripts/, vocabulary/ and glossary.json.</param>
    /// <exception cref="CorpusException">A file is missing or broken; names each file, place and reason.</exception>
    public static IKnowledge Open(string corpusFolder) => Over(CorpusFolder.Load(corpusFolder));

    /// <summary>Indexes a corpus that is loaded.</summary>
    public static IKnowledge Over(CorpusContent corpus) => new AnswerEngine(corpus);
}
