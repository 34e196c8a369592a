using System.Security.Cryptography;
using System.Text;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>What a corpus states, as a short hash for each fact: enough to tell later what has changed, and nothing more.</summary>
/// <param name="CorpusHash">Content hash of the corpus.</param>
/// <param name="Facts">The facts, by id.</param>
public sealed record CorpusDigest(string CorpusHash, IReadOnlyDictionary<string, FactDigest> Facts)
{
    private const int HashBytes = 6;

    /// <summary>The digest of a corpus.</summary>
    public static CorpusDigest Of(CorpusContent corpus) => new(
        corpus.Hash,
        corpus.Trials.SelectMany(trial => trial.Facts).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, fact => new FactDigest(fact.TrialId, Hash(fact))));

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static CorpusDigest Parse(string corpusHash, string text) => new(
        corpusHash,
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(
            parts => parts[0],
            parts => parts is [_, var trial, var hash] ? new FactDigest(trial, hash) : throw new FormatException("A line of a digest has three parts.")));

    /// <summary>One line a fact: id, trial and hash, with tabs between.</summary>
    public string Text() => string.Concat(Facts.Select(fact => $"{fact.Key}\t{fact.Value.Trial}\t{fact.Value.Hash}\n"));

    /// <summary>What a reader sees of a fact: its words, how far they were seen, and where they come from.</summary>
    private static string Hash(Fact fact)
    {
        var seen = $"{fact.Statement}|{fact.PartlyVerified}|{string.Join('|', fact.Provenance.Sources.Select(source => $"{source.Label}|{source.Url}"))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)).AsSpan(0, HashBytes));
    }
}

/// <summary>A fact in a digest.</summary>
/// <param name="Trial">Id of its trial.</param>
/// <param name="Hash">Hash of what a reader sees of it.</param>
public sealed record FactDigest(string Trial, string Hash);
