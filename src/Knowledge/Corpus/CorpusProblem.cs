namespace HccBot.Knowledge.Corpus;

/// <summary>What is wrong in a corpus file, and where.</summary>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Pointer">JSON pointer to the place; empty for the file as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record CorpusProblem(string File, string Pointer, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Pointer}: {Message}";
}

/// <summary>The corpus cannot be used; carries every problem found.</summary>
public sealed class CorpusException(IReadOnlyList<CorpusProblem> problems)
    : Exception("The corpus cannot be loaded:" + string.Concat(problems.Select(problem => Environment.NewLine + problem)))
{
    /// <summary>Every problem found, in the order of the files.</summary>
    public IReadOnlyList<CorpusProblem> Problems { get; } = problems;
}
