using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Which facts and excerpts time has overtaken, or must be read beside what has, by the notes that say so.</summary>
internal sealed class OvertakenClaims
{
    private const int FewTrials = 2;

    private readonly NoteFact[] _notes;
    private readonly ILookup<string, NoteFact> _byClaim;
    private readonly ILookup<string, NoteFact> _byTouched;
    private readonly ILookup<string, NoteFact> _ofTrial;

    public OvertakenClaims(IReadOnlyList<Trial> trials)
    {
        _notes = [.. trials.SelectMany(trial => trial.Notes).Where(note => note.Overtakes is not null)];
        _byClaim = _notes.SelectMany(note => note.Overtakes!.Claims, (note, id) => (note, id)).ToLookup(pair => pair.id, pair => pair.note);
        _byTouched = _notes.SelectMany(note => note.Overtakes!.Claims.Concat(note.About).Distinct(), (note, id) => (note, id)).ToLookup(pair => pair.id, pair => pair.note);
        _ofTrial = _notes.Where(note => note.About.Contains("all")).ToLookup(note => note.TrialId);
    }

    /// <summary>How an excerpt is named in a dossier.</summary>
    public static string IdOf(Excerpt excerpt, Transcript transcript) => $"{transcript.Id}:{excerpt.Id}";

    /// <summary>The note that tells since when a fact is no longer so; null where it stands.</summary>
    public NoteFact? EndOf(Fact fact) => _byClaim[fact.Id].FirstOrDefault();

    /// <summary>Whether a note names an excerpt as overtaken.</summary>
    public bool Names(Excerpt excerpt, Transcript transcript) => _byClaim.Contains(IdOf(excerpt, transcript));

    /// <summary>The notes that a reader of these facts must see, in the order of the corpus; a note about "all" goes with every result and endpoint.</summary>
    public IEnumerable<NoteFact> Touching(IEnumerable<Fact> facts) => InOrder(facts.SelectMany(fact =>
        fact is ResultFact or EndpointFact ? _byTouched[fact.Id].Concat(_ofTrial[fact.TrialId]) : _byTouched[fact.Id]));

    /// <summary>The notes that a reader of an excerpt must see; a note about "all" goes with words on few trials.</summary>
    public IEnumerable<NoteFact> Touching(Excerpt excerpt, Transcript transcript) => InOrder(_byTouched[IdOf(excerpt, transcript)]
        .Concat(excerpt.Trials.Count <= FewTrials ? excerpt.Trials.SelectMany(trial => _ofTrial[trial]) : []));

    /// <summary>The notes about the trials of these facts; none where they are many.</summary>
    public IEnumerable<NoteFact> OfFew(IReadOnlyList<Fact> facts) =>
        facts.Select(fact => fact.TrialId).Distinct().Take(FewTrials + 1).ToArray() is { Length: <= FewTrials } trials ? InOrder(trials.SelectMany(trial => _ofTrial[trial])) : [];

    private IEnumerable<NoteFact> InOrder(IEnumerable<NoteFact> notes)
    {
        var touching = notes.ToHashSet();
        return touching.Count == 0 ? [] : _notes.Where(touching.Contains);
    }
}
