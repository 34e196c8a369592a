namespace HccBot.Knowledge.Corpus;

/// <summary>Checks a corpus folder: every file against its schema and the rules.</summary>
public static class CorpusCheck
{
    /// <summary>All problems, in the order of the files; empty when the corpus is sound.</summary>
    public static IReadOnlyList<CorpusProblem> Run(string corpusFolder) => throw new NotImplementedException(corpusFolder);

    /// <summary>Counts, hash, newest data cutoff and facts by verification, one item a line.</summary>
    /// <exception cref="CorpusException">The corpus cannot be loaded.</exception>
    public static IReadOnlyList<(string Item, string Value)> Stats(string corpusFolder) => throw new NotImplementedException(corpusFolder);
}
