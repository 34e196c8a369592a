using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes the answer to a value question, trial by trial and topic by topic.</summary>
internal sealed class ValueComposer
{
    private readonly AnswerBuilder _builder;
    private readonly Knowledge _knowledge;
    private readonly Question _question;
    private readonly Lexicon _lexicon;
    private readonly ValueLines _lines;
    private readonly ValueFacts _facts;
    private readonly ResultComposer _results;
    private readonly EndpointComposer _endpoints;
    private readonly EntryComposer _entry;
    private readonly List<string> _missing = [];
    private readonly List<string> _about = [];

    public ValueComposer(AnswerBuilder builder, Knowledge knowledge, Question question)
    {
        (_builder, _knowledge, _question, _lexicon) = (builder, knowledge, question, knowledge.Corpus.Lexicon);
        _lines = new ValueLines(builder);
        _facts = new ValueFacts(question, _lexicon);
        _results = new ResultComposer(builder, knowledge, question, _lines);
        _endpoints = new EndpointComposer(builder, question, _lines);
        _entry = new EntryComposer(builder, knowledge, question, _lines);
    }

    /// <summary>How many topics of trials were found.</summary>
    public int Found { get; private set; }

    /// <summary>What was looked for and not found, in sentences.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public void Add(Subject subject, ValueTopic topic)
    {
        if (subject.NotGiven is not null)
        {
            _missing.AddOnce($"{subject.Trial.Name}: no arm gave {subject.NotGiven}.");
            return;
        }

        var before = _lines.Count;
        Compose(subject, topic);
        if (_lines.Count == before)
        {
            AddInstead(subject.Trial, topic);
        }

        if (_lines.Count > before)
        {
            Found++;
            _builder.Trial(subject.Trial.Id);
            _about.Add(topic.Concept);
        }
        else
        {
            Miss(subject.Trial, topic);
        }
    }

    private void Compose(Subject subject, ValueTopic topic)
    {
        switch (topic.Kind)
        {
            case TopicKind.Endpoint:
                _results.Add(subject, topic);
                break;
            case TopicKind.Analyses:
                _results.AddAnalyses(subject.Trial);
                break;
            case TopicKind.Endpoints:
                _endpoints.Add(subject.Trial);
                break;
            case TopicKind.Eligibility:
                _entry.AddEligibility(subject, topic);
                break;
            case TopicKind.Baseline:
                _entry.AddBaseline(subject, topic);
                break;
            default:
                var (title, facts) = _facts.Of(subject, topic);
                if (topic.Severe && facts.Count > 0 && !facts.OfType<SafetyFact>().Any(SafetyEvents.IsGraded))
                {
                    _missing.AddOnce($"{subject.Trial.Name}: our sources give no figure on {topic.Words} by grade; the one shown is of all grades, or names none.");
                }

                _lines.Add(subject.Trial, title, facts);
                break;
        }
    }

    /// <summary>Where the dossier has nothing of its own on a subject: an adverse event of that name, or a note.</summary>
    private void AddInstead(Trial trial, ValueTopic topic)
    {
        if (topic.Kind == TopicKind.Eligibility && ValueFacts.AsEvent(trial, topic.Concept) is { Count: > 0 } events)
        {
            _lines.Add(trial, topic.Words, events);
            return;
        }

        // A note never stands in for a figure that was asked for.
        var figureAsked = topic.Kind == TopicKind.Endpoint && (_question.Has(Cues.MeasureHr) || _question.Has(Cues.MeasureMedian) || _question.Landmarks.Count > 0);
        if (!figureAsked && !trial.Results.Any(result => result.Endpoint == topic.Concept))
        {
            _lines.Add(trial, topic.Words, [.. trial.Notes.Where(note => note.About.Contains(topic.Concept))]);
        }
    }

    public Answer Build(IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        SayUnknown(trials, topics);
        if (_missing.Count > 0)
        {
            _builder.Add(new Section.Lines("Not in our sources", [.. _missing.Select(Statement.Plain)]));
        }

        foreach (var trial in trials.Take(3))
        {
            string[] ofResults = topics.Any(topic => topic.Kind == TopicKind.Endpoint) ? ["all"] : [];
            _builder.NotesOf(trial, [.. _about, .. _builder.FactIds, .. ofResults], trials.Length == 1 ? 3 : 1);
        }

        if (trials.Length > 1 && topics.Any(topic => topic.Kind is TopicKind.Endpoint or TopicKind.SafetyEvent))
        {
            _builder.Note(Statement.Plain("Across trials: populations, controls and eras differ; figures of different trials are no head-to-head comparison."));
        }

        FollowUps(trials, subjects, topics);
        ComparisonAnswerer.SayElsewhere(_builder, subjects);
        var headToHead = SubjectReader.Compares(_question) && _question.Trials.Count == 0 && SubjectReader.TreatmentsOf(_question).Count > 1;
        var about = _about.Distinct().Select(_lexicon.NameOf).Where(name => name.Length > 0);
        return _builder.Build(headToHead ? AnswerKind.Comparison : AnswerKind.Value, _lines.Headline(trials, about));
    }

    /// <summary>A trial without a result on any endpoint that is asked for: what else is told of it is not the figure.</summary>
    private void SayUnknown(IReadOnlyList<Trial> trials, IReadOnlyList<ValueTopic> topics)
    {
        string[] endpoints = [.. topics.Where(topic => topic.Kind == TopicKind.Endpoint).Select(topic => topic.Concept)];
        foreach (var trial in trials.Where(trial => endpoints.Length > 0 && trial.Results.Count == 0))
        {
            _builder.Unknown(trial.Id);
        }
    }

    private void Miss(Trial trial, ValueTopic topic)
    {
        var months = _question.Landmarks.Count > 0 && topic.Kind == TopicKind.Endpoint ? " at the time asked for" : "";
        var gap = trial.Gaps.FirstOrDefault(gap => gap.About.Contains(topic.Concept));
        _missing.Add($"{trial.Name}: our sources give {Sought(topic)}{months}.{(gap is null || months.Length > 0 ? "" : $" {gap.Text}")}");
    }

    /// <summary>What was looked for, as narrowly as it was asked.</summary>
    private string Sought(ValueTopic topic) => topic.Kind switch
    {
        TopicKind.Endpoint when _question.Ids(Kinds.ResponseCriteria) is { Count: > 0 } criteria =>
            $"no {topic.Words} by {string.Join(" or ", criteria.Select(_lexicon.NameOf))}",
        TopicKind.Baseline => $"no share of patients with {topic.Words}",
        _ => $"nothing on {topic.Words}",
    };

    private void FollowUps(IReadOnlyList<Trial> trials, IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var trial = trials[0];
        foreach (var (endpoint, name) in new[] { ("os", "OS"), ("pfs", "PFS"), ("orr", "ORR") })
        {
            if (topics.All(topic => topic.Concept != endpoint) && trial.Results.Any(result => result.Endpoint == endpoint))
            {
                _builder.FollowUp($"{name} in {trial.Name}", $"{name} in {trial.Name}");
            }
        }

        _builder.FollowUp($"{trial.Name} card", $"Tell me about {trial.Name}");
        var others = new OtherViews(_builder, _knowledge, _question);
        others.OfAnalyses(subjects, topics);
        if (trials.Count == 1)
        {
            others.BesideOthers(trial, topics);
        }
    }
}
