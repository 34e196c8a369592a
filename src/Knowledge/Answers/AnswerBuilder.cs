using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Puts an answer together: numbers the citations, checks the support of every line, collects the facts.</summary>
internal sealed class AnswerBuilder(Question question, CorpusContent corpus)
{
    private const int MostCitationsALine = 4;
    private const int MostNotes = 5;
    private const int MostNewer = 3;
    private const int MostFollowUps = 5;

    private readonly List<Citation> _citations = [];
    private readonly List<CitedFact> _facts = [];
    private readonly Dictionary<string, IReadOnlyList<int>> _cited = [];
    private readonly HashSet<string> _corrected = [];
    private readonly List<Section> _sections = [];
    private readonly List<Statement> _notes = [];
    private readonly List<string> _understanding = [];
    private readonly List<string> _trials = [];
    private readonly List<string> _unknown = [];
    private readonly List<FollowUp> _followUps = [];

    /// <summary>Ids of the facts cited so far.</summary>
    public IEnumerable<string> FactIds => _facts.Select(cited => cited.Fact.Id);

    /// <summary>The sources numbered so far.</summary>
    public IReadOnlyList<Citation> Citations => [.. _citations];

    /// <summary>A line that rests on facts. Where a number of the text stands in none of them, the facts' own words are used instead.</summary>
    public Statement Cite(string text, params IReadOnlyList<Fact> facts)
    {
        if (!(facts.Count == 1 && ReferenceEquals(text, facts[0].Statement)) && !SupportCheck.Covers(text, facts))
        {
            text = facts.Words(fact => fact.Statement);
        }

        var numbers = new List<int>(MostCitationsALine);
        string? mark = null;
        for (var place = 0; place < facts.Count; place++)
        {
            var fact = facts[place];
            var cited = NumbersOf(fact);
            for (var i = 0; i < cited.Count && numbers.Count < MostCitationsALine; i++)
            {
                numbers.AddOnce(cited[i]);
            }

            if (IsPartlyVerified(fact))
            {
                mark = "partly verified";
            }
        }

        return new Statement(text, numbers, facts, mark);
    }

    /// <summary>A fact in its own words.</summary>
    public Statement Cite(Fact fact) => Cite(fact.Statement, fact);

    /// <summary>A line that rests on sources which are no trial facts: a definition.</summary>
    public Statement CiteSources(string text, IEnumerable<Source> sources) => new(text, [.. sources.Select(Number)], []);

    /// <summary>Verbatim words with the errata that belong beside them, and what has happened since.</summary>
    public Quote Quote(Excerpt excerpt, Transcript transcript)
    {
        var number = Number(transcript.Source);
        // How a name is spelled needs no note where the answer itself spells it right.
        var notes = excerpt.Errata.Where(erratum => erratum.Kind != "spelling").Select(Erratum).ToArray();
        Statement[] since = [.. corpus.Overtaken.Touching(excerpt, transcript).Where(TellsMore).Select(Cite)];
        return new Quote(excerpt.Id, excerpt.Speaker.Name, excerpt.Speaker.Role, excerpt.Text, number, [.. notes, .. since]);
    }

    /// <summary>A correction and what it rests on.</summary>
    public Statement Erratum(Erratum erratum)
    {
        _corrected.UnionWith(erratum.Facts.Select(fact => fact.Id));
        var numbers = erratum.Facts.SelectMany(fact => fact.Provenance.Sources).Concat(erratum.Sources).Select(Number).Distinct();
        return new Statement(erratum.Correct, [.. numbers.Take(MostCitationsALine)], erratum.Facts);
    }

    public void Add(Section section) => _sections.Add(section);

    public void Trial(string id)
    {
        if (!_trials.Contains(id))
        {
            _trials.Add(id);
        }
    }

    public void Unknown(string id)
    {
        if (!_unknown.Contains(id))
        {
            _unknown.Add(id);
        }
    }

    public void Note(Statement note)
    {
        if (_notes.Count < MostNotes && _notes.All(known => known.Text != note.Text))
        {
            _notes.Add(note);
        }
    }

    /// <summary>The dossier's notes that touch what the answer is about.</summary>
    public void NotesOf(Trial trial, IReadOnlyCollection<string> about, int most = 3)
    {
        most = Math.Min(most, MostNotes - _notes.Count);
        foreach (var note in trial.Notes.Where(note => note.About.Any(about.Contains) && TellsMore(note)).OrderBy(note => note.About.Contains("all")).Take(most))
        {
            Note(Cite(note));
        }
    }

    public void Understood(string line)
    {
        if (!_understanding.Contains(line))
        {
            _understanding.Add(line);
        }
    }

    /// <summary>A question to go on with; its text, typed, gives the same answer.</summary>
    public void FollowUp(string title, string asks, FollowUpWay way = FollowUpWay.On)
    {
        if (_followUps.Count(known => known.Way == way) < MostFollowUps && _followUps.All(known => known.Question != asks)
            && !asks.Equals(question.Asked, StringComparison.OrdinalIgnoreCase))
        {
            _followUps.Add(new FollowUp(title, asks, way));
        }
    }

    /// <summary>The trial's card as a question to go on with.</summary>
    public void OfferCard(Trial trial) => FollowUp(trial.Name, $"Tell me about {trial.Name}");

    public Answer Build(AnswerKind kind, Statement headline)
    {
        SayWhatWasRead(kind);
        if (kind != AnswerKind.Refusal)
        {
            SayWhatHasChanged(kind);
            SayWhatIsNewer();
        }

        return new Answer
        {
            Question = question.Asked,
            Standalone = question.Carried.Count == 0 ? question.Asked : question.Text,
            Kind = kind,
            Headline = headline,
            Sections = [.. _sections],
            Notes = [.. _notes],
            Understanding = [.. _understanding],
            IdentifierNote = IdentifierNote,
            ReadInFull = question.NotUnderstood.Count == 0 && question.Corrections.Count == 0,
            Trials = [.. _trials.Except(_unknown)],
            Unknown = _unknown,
            Facts = [.. _facts],
            Citations = Citations,
            FollowUps = [.. _followUps],
            CorpusHash = corpus.Hash,
            AsOf = corpus.AsOf,
        };
    }

    /// <summary>What has overtaken the facts shown goes before all other notes, and is never left out.</summary>
    private void SayWhatHasChanged(AnswerKind kind)
    {
        var facts = _facts.Select(cited => cited.Fact).ToArray();
        // A profile that fits a trial is told how the trial ended; its rules alone stand as they were.
        var touching = kind == AnswerKind.Eligibility ? corpus.Overtaken.OfFew(facts) : corpus.Overtaken.Touching(facts);
        Statement[] changed = [.. touching.Where(TellsMore).Select(Cite)];
        Statement[] known = [.. _notes];
        _notes.Clear();
        _notes.AddRange(changed.Concat(known).OrderBy(note => note.Facts is [NoteFact { Overtakes: not null }] ? 0 : 1));
    }

    /// <summary>Which analyses update one that is shown, where none of them is shown beside it: they may not give the figure asked for.</summary>
    private void SayWhatIsNewer()
    {
        var newer = _facts.Select(cited => cited.Fact).OfType<ResultFact>().Select(NewestUnseen).OfType<ResultFact>().Distinct().Take(MostNewer + 1).ToArray();
        if (newer.Length is > 0 and <= MostNewer)
        {
            var words = newer.Words(result => $"{corpus.Trial(result.TrialId)!.Name}, {corpus.Lexicon.ShortNameOf(result.Endpoint)}{ResultTables.Context(result)}");
            _notes.Add(Cite($"Newer than what is shown: {words}.", newer));
        }
        else if (newer.Length > 0)
        {
            _notes.Add(Statement.Plain("Of several trials an earlier analysis is shown; their cards have the newer ones."));
        }
    }

    /// <summary>The last analysis that updates a result; null where there is none, or one of them is shown.</summary>
    private ResultFact? NewestUnseen(ResultFact shown)
    {
        var trial = corpus.Trial(shown.TrialId)!;
        ResultFact? newest = null;
        for (var next = Update(shown); next is not null; next = Update(next))
        {
            if (_cited.ContainsKey(next.Id))
            {
                return null;
            }

            newest = next;
        }

        return newest;

        ResultFact? Update(ResultFact result) => trial.IsUpdated(result) ? trial.Results.First(later => later.Analysis.Updates == result.Id) : null;
    }

    /// <summary>Whether a note is not shown yet, and what it tells the end of has not been told by the facts themselves.</summary>
    private bool TellsMore(NoteFact note) =>
        !_cited.ContainsKey(note.Id) && note.Overtakes?.By.All(id => _cited.ContainsKey(id) || _corrected.Contains(id)) != true;

    private string? IdentifierNote => question.Identifiers.Count == 0 ? null
        : $"This looks like it identifies a patient ({string.Join(", ", question.Identifiers)}). It is not kept; leave it out.";

    private void SayWhatWasRead(AnswerKind kind)
    {
        if (IdentifierNote is { } note)
        {
            _understanding.Insert(0, note);
        }

        if (question.Carried.Count > 0)
        {
            // Words that only say how the names go together were not spoken of before.
            var named = question.Carried.Where(word => word is not (FollowUpReader.Comparing or FollowUpReader.Allowed)).ToArray();
            Understood($"Taken from before: {string.Join(", ", named.Take(12))}{(named.Length > 12 ? ", ..." : "")}.");
        }

        foreach (var correction in question.Corrections)
        {
            Understood($"Read \u201c{correction.Typed}\u201d as \u201c{correction.ReadAs}\u201d.");
        }

        if (question.NotUnderstood.Count > 0 && kind is not (AnswerKind.Refusal or AnswerKind.Quote or AnswerKind.Passages or AnswerKind.Help or AnswerKind.Clarify))
        {
            Understood($"I did not understand {question.NotUnderstoodQuoted}; the answer leaves {(question.NotUnderstood.Count == 1 ? "it" : "them")} out.");
        }

        NameErrata();
    }

    /// <summary>A name that a transcript has wrong finds the right trial, and the answer says so.</summary>
    private void NameErrata()
    {
        foreach (var mention in question.Mentions.Where(mention => mention.Is(Vocabulary.Kinds.Trial)))
        {
            var typed = Vocabulary.Tokenizer.Key(question.WordsOf(mention));
            foreach (var erratum in corpus.Transcripts.SelectMany(transcript => transcript.Errata).Where(erratum => erratum.Kind == "trial-name"))
            {
                if (Vocabulary.Tokenizer.Key(erratum.AsPrinted).StartsWith(typed, StringComparison.Ordinal)
                    && typed != Vocabulary.Tokenizer.Key(mention.Concept.Name) && erratum.Correct.Contains(mention.Concept.Name, StringComparison.OrdinalIgnoreCase))
                {
                    Understood($"\u201c{question.WordsOf(mention)}\u201d is a slip for {mention.Concept.Name}.");
                }
            }
        }
    }

    /// <summary>The numbers of a fact's sources; the first time, the fact joins those that the answer rests on.</summary>
    private IReadOnlyList<int> NumbersOf(Fact fact)
    {
        if (_cited.TryGetValue(fact.Id, out var known))
        {
            return known;
        }

        var cited = new List<int>(fact.Provenance.Sources.Count);
        for (var i = 0; i < fact.Provenance.Sources.Count; i++)
        {
            cited.AddOnce(Number(fact.Provenance.Sources[i]));
        }

        _cited.Add(fact.Id, cited);
        _facts.Add(new CitedFact(fact, cited));
        MarkPartlyVerified(fact, cited);
        return cited;
    }

    private static bool IsPartlyVerified(Fact fact) => fact.PartlyVerified && fact is not EligibilityFact { Status: Admission.NotEstablished };

    private void MarkPartlyVerified(Fact fact, IReadOnlyList<int> cited)
    {
        if (_notes.Count < MostNotes && IsPartlyVerified(fact))
        {
            var name = corpus.Trial(fact.TrialId)?.Name ?? fact.TrialId;
            Note(new Statement($"{name}, partly verified: {fact.Provenance.Verification.Note}", cited, [fact]));
        }
    }

    private int Number(Source source)
    {
        for (var i = 0; i < _citations.Count; i++)
        {
            if (_citations[i].Source.IsSameAs(source))
            {
                return _citations[i].Number;
            }
        }

        _citations.Add(new Citation(_citations.Count + 1, source));
        return _citations.Count;
    }
}
