using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.State;

/// <summary>Digests of the corpora that subscribed conversations were last told of.</summary>
internal interface ICorpusDigests
{
    /// <summary>Keeps a digest.</summary>
    Task KeepAsync(CorpusDigest digest, CancellationToken cancellationToken);

    /// <summary>The digest of a corpus; null where it was not kept.</summary>
    Task<CorpusDigest?> FindAsync(string corpus, CancellationToken cancellationToken);

    /// <summary>Drops what no subscription refers to any more.</summary>
    Task PruneAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a process has begun to serve a corpus.</summary>
    Task NoteLoadAsync(string corpus, CancellationToken cancellationToken);

    /// <summary>Whether no other corpus was loaded since by any process.</summary>
    Task<bool> IsLatestAsync(string corpus, CancellationToken cancellationToken);
}
