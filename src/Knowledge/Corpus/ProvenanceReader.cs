using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads where a fact comes from: its id, sources and verification.</summary>
internal sealed class ProvenanceReader(string trialId, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, Source> _byLocalId =
        sources.ToDictionary(source => source.Id[(source.Id.IndexOf(':') + 1)..]);

    /// <exception cref="ArgumentException">The fact names no source, an unknown one, or its verification is incomplete.</exception>
    public Provenance Read(CorpusNode node, string idMember = "id")
    {
        var cited = node.Texts("sources").Select(id =>
            _byLocalId.TryGetValue(id, out var source) ? source : throw new ArgumentException($"There is no source '{id}' in this dossier."));
        var verification = node.Optional("verification", ReadVerification)
            ?? throw new ArgumentException("'verification' is missing or broken.");
        return new Provenance(node.Text(idMember), trialId, [.. cited], verification);
    }

    private static Verification ReadVerification(CorpusNode node) =>
        new(Codes.Verification(node.Text("status")), node.Texts("seenAt"), node.OptionalText("note"));
}
