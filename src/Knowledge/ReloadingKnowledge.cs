using HccBot.Knowledge.Answers;
using HccBot.Knowledge.Answers.Packs;
using HccBot.Knowledge.Corpus;

namespace HccBot.Knowledge;

/// <summary>Knowledge that follows its corpus folder: a changed corpus is checked and built aside, then takes the place of the one before.</summary>
/// <remarks>A corpus that is broken takes no place: the last good one is served on. What is under way ends with the corpus that it was pinned to.</remarks>
public sealed class ReloadingKnowledge : IKnowledge
{
    private readonly AsyncLocal<IKnowledge?> _pinned = new();
    private readonly string? _indexFolder;
    private volatile IKnowledge _current;

    private ReloadingKnowledge(string folder, string? indexFolder)
    {
        (Folder, _indexFolder) = (folder, indexFolder);
        _current = KnowledgeEngine.Open(folder, indexFolder);
    }

    /// <summary>The folder of the corpus.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CorpusProblem> Problems { get; private set; } = [];

    /// <inheritdoc/>
    public CorpusSummary Corpus => Current.Corpus;

    /// <inheritdoc/>
    public CorpusDigest Digest => Current.Digest;

    private IKnowledge Current => _pinned.Value ?? _current;

    /// <summary>Loads and indexes a corpus; see <see cref="KnowledgeEngine.Open"/>.</summary>
    /// <exception cref="CorpusException">A file is missing or broken; names each file, place and reason.</exception>
    public static ReloadingKnowledge Open(string corpusFolder, string? indexFolder) => new(corpusFolder, indexFolder);

    /// <summary>Looks whether the corpus has changed, and serves it if it is sound. Not to be called by two at the same time.</summary>
    public Reload Refresh()
    {
        try
        {
            var hash = CorpusFolder.Hash(Folder);
            if (hash == _current.Corpus.Hash)
            {
                Problems = [];
                return Reload.Unchanged;
            }

            var problems = CorpusCheck.Run(Folder);
            var content = problems.Count == 0 ? CorpusFolder.Load(Folder) : throw new CorpusException(problems);
            if (content.Hash != hash)
            {
                return Reload.StillChanging;
            }

            _current = KnowledgeEngine.Over(content, _indexFolder);
            Problems = [];
            return Reload.Served;
        }
        catch (CorpusException broken)
        {
            Problems = broken.Problems;
            return Reload.Refused;
        }
        catch (Exception broken)
        {
            // Whatever is wrong with a new corpus, the old one is served on; the problem is told where the others are.
            Problems = [new CorpusProblem(Folder, "", $"It can't be loaded: {broken.Message}")];
            return Reload.Refused;
        }
    }

    /// <inheritdoc/>
    public void Pin() => _pinned.Value = _current;

    /// <inheritdoc/>
    public ValueTask<Answer> AskAsync(string question, ConversationContext before, CancellationToken cancellationToken) =>
        Current.AskAsync(question, before, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<TrialSummary> FindTrials(string text) => Current.FindTrials(text);

    /// <inheritdoc/>
    public Answer? TrialCard(string id) => Current.TrialCard(id);

    /// <inheritdoc/>
    public Dossier? Dossier(string id) => Current.Dossier(id);

    /// <inheritdoc/>
    public ValueTask<Answer> CheckMessageAsync(string message, CancellationToken cancellationToken) => Current.CheckMessageAsync(message, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Answer> ExplainMessageAsync(string message, CancellationToken cancellationToken) => Current.ExplainMessageAsync(message, cancellationToken);

    /// <inheritdoc/>
    public Answer? ChangesSince(CorpusDigest before) => Current.ChangesSince(before);

    /// <inheritdoc/>
    public Shown? ShownBy(Answer answer) => Current.ShownBy(answer);

    /// <inheritdoc/>
    public Answer Pack(IReadOnlyList<Shown> shown) => Current.Pack(shown);

    /// <inheritdoc/>
    public string Explain(string question) => Current.Explain(question);
}

/// <summary>What became of a look at the corpus folder.</summary>
public enum Reload
{
    /// <summary>It holds the corpus that is served.</summary>
    Unchanged,

    /// <summary>A new corpus is served now.</summary>
    Served,

    /// <summary>What lies there is broken; the last good corpus is served on.</summary>
    Refused,

    /// <summary>It changed while it was read; to be looked at again.</summary>
    StillChanging,
}
