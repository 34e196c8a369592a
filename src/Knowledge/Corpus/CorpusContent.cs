using HccBot.Knowledge.Glossary;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>A corpus in memory: immutable, and known by the hash of its files.</summary>
/// <param name="Hash">The first twelve hexadecimal digits of a SHA-256 over all files.</param>
/// <param name="Trials">Dossiers in the order of their names.</param>
/// <param name="Transcripts">Articles and recordings.</param>
/// <param name="Terms">The glossary.</param>
/// <param name="Lexicon">The vocabulary, with the names of trials and speakers.</param>
public sealed record CorpusContent(
    string Hash, IReadOnlyList<Trial> Trials, IReadOnlyList<Transcript> Transcripts, IReadOnlyList<GlossaryTerm> Terms, Lexicon Lexicon)
{
    private readonly Dictionary<string, Trial> _byId = Trials.ToDictionary(trial => trial.Id);
    private readonly Dictionary<string, Trial> _byAddress = Trials.SelectMany(trial => new[] { trial.Id, trial.Nct.Value }, (trial, id) => (trial, id))
        .DistinctBy(pair => pair.id).ToDictionary(pair => pair.id, pair => pair.trial, StringComparer.OrdinalIgnoreCase);

    /// <summary>What time has overtaken.</summary>
    internal OvertakenClaims Overtaken { get; } = new(Trials);

    /// <summary>The dossier with an id; null when there is none.</summary>
    public Trial? Trial(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The dossier with a slug or registry identifier, in any case; null when there is none.</summary>
    public Trial? TrialAt(string id) => _byAddress.GetValueOrDefault(id.Trim());

    /// <summary>The newest data cutoff of all results.</summary>
    public PartialDate? NewestCutoff => Trials.SelectMany(trial => trial.Results).Max(result => result.Analysis.Cutoff);

    /// <summary>As of when the corpus is true: the newest date of a dossier's compilation.</summary>
    public PartialDate AsOf => Trials.Max(trial => trial.Compiled);

    /// <summary>What is loaded.</summary>
    public CorpusSummary Summary => new(
        Hash, Trials.Count, Trials.Sum(trial => trial.Facts.Count), Transcripts.Sum(transcript => transcript.Excerpts.Count),
        Terms.Count, NewestCutoff?.Text ?? "", AsOf.Text);
}
