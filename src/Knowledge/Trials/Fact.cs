namespace HccBot.Knowledge.Trials;

/// <summary>Something that a source states about a trial. There is no fact without a source.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The fact in words, figures included, starting with the trial's name: what an answer may say.</param>
/// <remarks>Facts are compared by identity: each exists once, in its dossier.</remarks>
public abstract record Fact(Provenance Provenance, string Statement)
{
    private IReadOnlySet<string>? _numbers;

    /// <summary>Stable id, such as "imbrave150-os-updated".</summary>
    public string Id => Provenance.FactId;

    /// <summary>Id of the trial.</summary>
    public string TrialId => Provenance.TrialId;

    /// <summary>The statement without what stands before its first colon: the trial's name.</summary>
    public string StatementBody => Statement[(Statement.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    /// <summary>The numbers of the statement, which an answer may repeat.</summary>
    public IReadOnlySet<string> Numbers => _numbers ??= Vocabulary.Numbers.In(Statement);

    /// <summary>Whether parts of the fact were not seen by a curator.</summary>
    public bool PartlyVerified => Provenance.Verification.Status == VerificationStatus.PartlyVerified;

    /// <summary>Whether a word, or several, stand in the statement as they are, whatever their case.</summary>
    public bool Says(string words)
    {
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(Statement[at - 1])) && (end == Statement.Length || !char.IsLetterOrDigit(Statement[end])))
            {
                return true;
            }
        }

        return false;

        int Find(int from) => Statement.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public virtual bool Equals(Fact? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Where a fact comes from: trial, sources, verification.</summary>
public sealed record Provenance
{
    /// <exception cref="ArgumentException">The fact names no source, or is partly verified without saying what was seen.</exception>
    public Provenance(string factId, string trialId, IReadOnlyList<Source> sources, Verification verification)
    {
        if (sources.Count == 0)
        {
            throw new ArgumentException($"Fact '{factId}' has no source.");
        }

        (FactId, TrialId, Sources, Verification) = (factId, trialId, sources, verification);
    }

    /// <summary>Stable id of the fact.</summary>
    public string FactId { get; }

    /// <summary>Id of the trial.</summary>
    public string TrialId { get; }

    /// <summary>What a reader is shown as its source; at least one.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>How far curators saw it.</summary>
    public Verification Verification { get; }
}

/// <summary>How far a curator saw what a fact states.</summary>
public sealed record Verification
{
    /// <exception cref="ArgumentException">Partly verified without a note on what was seen.</exception>
    public Verification(VerificationStatus status, IReadOnlyList<string> seenAt, string? note)
    {
        if (status == VerificationStatus.PartlyVerified && string.IsNullOrWhiteSpace(note))
        {
            throw new ArgumentException("A partly verified fact needs a note that says what was, or was not, seen.");
        }

        (Status, SeenAt, Note) = (status, seenAt, note);
    }

    /// <summary>Verified or partly verified; anything less never becomes a fact.</summary>
    public VerificationStatus Status { get; }

    /// <summary>Pages where a curator saw it; for curators, never shown as a citation.</summary>
    public IReadOnlyList<string> SeenAt { get; }

    /// <summary>What was, or was not, seen; null when there is nothing to add.</summary>
    public string? Note { get; }
}

/// <summary>How far a fact was seen.</summary>
public enum VerificationStatus
{
    /// <summary>Seen in full.</summary>
    Verified,

    /// <summary>Seen in part; shown with that mark.</summary>
    PartlyVerified,
}
