using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes the answer to a value question, trial by trial and topic by topic.</summary>
internal sealed class ValueComposer(AnswerBuilder builder, Knowledge knowledge, Question question)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;
    private readonly List<Statement> _leads = [];
    private readonly List<string> _missing = [];
    private readonly List<string> _about = [];

    /// <summary>How many topics of trials were found.</summary>
    public int Found { get; private set; }

    /// <summary>What was looked for and not found, in sentences.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public void Add(Subject subject, ValueTopic topic)
    {
        if (subject.NotGiven is not null)
        {
            var sentence = $"{subject.Trial.Name}: no arm gave {subject.NotGiven}.";
            if (!_missing.Contains(sentence))
            {
                _missing.Add(sentence);
            }

            return;
        }

        var before = _leads.Count;
        switch (topic.Kind)
        {
            case TopicKind.Endpoint:
                AddResults(subject, topic);
                break;
            case TopicKind.Endpoints:
                AddEndpoints(subject.Trial);
                break;
            case TopicKind.Regulatory:
                AddLines(subject, "Decisions, newest first", [.. Decisions(subject.Trial).OrderByDescending(fact => fact.Date?.SortKey ?? 0)]);
                break;
            case TopicKind.Arms:
                AddLines(subject, "Arms", subject.Arms.Count > 0 ? subject.Arms : subject.Trial.Arms);
                break;
            case TopicKind.ControlArm:
                AddLines(subject, "Control arm", [.. subject.Trial.Arms.Where(arm => arm.IsControl)]);
                break;
            case TopicKind.Safety:
                AddLines(subject, "Safety", [.. Safety(subject.Trial).Take(12)]);
                break;
            case TopicKind.SafetyEvent:
                AddLines(subject, CountWords.Capital(topic.Words), SafetyEvents.Of(subject.Trial, topic.Concept, _lexicon));
                break;
            case TopicKind.Eligibility:
                AddEligibility(subject, topic);
                if (_leads.Count == before)
                {
                    // "Ascites in SIRveNIB" may mean the adverse event.
                    AddLines(subject, CountWords.Capital(topic.Words), [.. Safety(subject.Trial).Where(fact => fact.Event == $"{topic.Concept}-event")]);
                }

                break;
            case TopicKind.Baseline:
                AddBaseline(subject, topic);
                break;
            case TopicKind.Limits:
                AddLines(subject, CountWords.Capital(topic.Words), [.. subject.Trial.Eligibility.Where(fact => fact.Limits.Any(limit => limit.Measure == topic.Concept))]);
                break;
            case TopicKind.AllEligibility:
                AddLines(subject, "Who could enter", [.. subject.Trial.Eligibility]);
                break;
            case TopicKind.Analyses:
                AddAnalyses(subject.Trial);
                break;
            case TopicKind.Identity:
                AddLines(subject, CountWords.Capital(topic.Words), [.. subject.Trial.Facts.OfType<IdentityFact>().Where(fact => fact.Attribute == topic.Concept)]);
                break;
            case TopicKind.Design:
                AddLines(subject, CountWords.Capital(topic.Words), [.. Design(subject.Trial, topic.Concept), .. topic.Concept switch
                {
                    "population" => subject.Trial.Eligibility,
                    "non-inferiority-margin" => [.. subject.Trial.Endpoints.Where(endpoint => endpoint.Label.Contains("margin", StringComparison.Ordinal))],
                    _ => (IReadOnlyList<Fact>)[],
                }]);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        // Where the dossier has no figures of its own on a subject, a note may still tell; it never stands in for a figure that was asked for.
        var figureAsked = topic.Kind == TopicKind.Endpoint && (question.Has(Cues.MeasureHr) || question.Has(Cues.MeasureMedian) || question.Landmarks.Count > 0);
        if (_leads.Count == before && !figureAsked && !subject.Trial.Results.Any(result => result.Endpoint == topic.Concept) && subject.Trial.Notes.Where(note => note.About.Contains(topic.Concept)).ToArray() is { Length: > 0 } notes)
        {
            AddLines(subject, topic.Words, notes);
        }

        if (_leads.Count > before)
        {
            Found++;
            builder.Trial(subject.Trial.Id);
            _about.Add(topic.Concept);
        }
        else
        {
            Miss(subject.Trial, topic);
        }
    }

    public Answer Build(IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        SayUnknown(trials, topics);
        if (_missing.Count > 0)
        {
            builder.Add(new Section.Lines("Not in our sources", [.. _missing.Select(Statement.Plain)]));
        }

        foreach (var trial in trials.Take(3))
        {
            builder.NotesOf(trial, [.. _about, .. builder.FactIds, .. topics.Any(topic => topic.Kind == TopicKind.Endpoint) ? new[] { "all" } : []], trials.Length == 1 ? 3 : 1);
        }

        if (trials.Length > 1 && topics.Any(topic => topic.Kind is TopicKind.Endpoint or TopicKind.SafetyEvent))
        {
            builder.Note(Statement.Plain("Across trials: populations, controls and eras differ; figures of different trials are no head-to-head comparison."));
        }

        FollowUps(trials, subjects, topics);
        ComparisonAnswerer.SayElsewhere(builder, subjects);
        var headToHead = SubjectReader.Compares(question) && question.Trials.Count == 0 && SubjectReader.TreatmentsOf(question).Count > 1;
        return builder.Build(headToHead ? AnswerKind.Comparison : AnswerKind.Value, Headline(trials));
    }

    /// <summary>A trial without a result on any endpoint that is asked for: what else is told of it is not the figure.</summary>
    private void SayUnknown(IReadOnlyList<Trial> trials, IReadOnlyList<ValueTopic> topics)
    {
        string[] endpoints = [.. topics.Where(topic => topic.Kind == TopicKind.Endpoint).Select(topic => topic.Concept)];
        foreach (var trial in trials.Where(trial => endpoints.Length > 0 && trial.Results.Count == 0))
        {
            builder.Unknown(trial.Id);
        }
    }

    private Statement Headline(IReadOnlyList<Trial> trials)
    {
        if (_leads.Count == 1 || trials.Count <= 3)
        {
            var shown = trials.Count == 1 ? _leads.Take(_leads.Count <= 3 ? 3 : 2).ToArray()
                : [.. trials.Select(trial => _leads.FirstOrDefault(lead => lead.Facts.Any(fact => fact.TrialId == trial.Id))).OfType<Statement>()];
            return new Statement(
                string.Join(" ", shown.Select(lead => lead.Text.EndsWith('.') ? lead.Text : lead.Text + ".")),
                [.. shown.SelectMany(lead => lead.Citations).Distinct()], [.. shown.SelectMany(lead => lead.Facts)], shown.Select(lead => lead.Mark).FirstOrDefault(mark => mark is not null));
        }

        return Statement.Plain($"{CountWords.Capital(string.Join(", ", _about.Distinct().Select(_lexicon.NameOf).Where(name => name.Length > 0)))} in {CountWords.Of(trials.Count, "trial")}: {string.Join(", ", trials.Select(trial => trial.Name))}.");
    }

    private void AddResults(Subject subject, ValueTopic topic)
    {
        var trial = subject.Trial;
        var all = AnalysisAsked.Of(
            question, [.. subject.Of(trial.Results.Where(result => _lexicon.IsA(result.Endpoint, topic.Concept) && result.Subgroup is null && CriteriaAsked(result)))],
            builder, _lexicon).ToArray();
        // "Response rate and the 3-year survival": the time is of the survival.
        var timeless = question.Endpoints.Count > 1 && all.Length > 0 && all.All(result => result.Unit == "%" && result.Landmarks.Count == 0);
        var asked = question.Landmarks.Count == 0 || timeless ? all : [.. all.Where(result => result.Landmarks.Any(landmark => question.Landmarks.Contains(landmark.Months)))];
        if (asked.Length == 0)
        {
            return;
        }

        var ordered = LeadingResults.Ordered(trial, asked).ToArray();
        var planned = ordered.Any(LeadingResults.IsPlanned);
        var shown = AnalysisAsked.IsLatest(question) && ordered.Where(result => !trial.IsUpdated(result)).ToArray() is { Length: > 0 } latest ? latest : ordered;
        if (shown.Length < ordered.Length)
        {
            builder.Understood("The latest analysis alone; earlier ones are left out.");
        }

        var tables = shown.GroupBy(result => (result.Comparison, result.Endpoint, result.Label)).ToArray();
        foreach (var comparison in tables)
        {
            if (!planned || LeadingResults.IsPlanned(comparison.First()))
            {
                AddLead(trial, [.. comparison], all);
            }

            var arms = tables.Length > 1 ? $", {trial.Arm(comparison.Key.Comparison.Experimental)?.ShortLabel}" : "";
            var title = $"{trial.Name}: {comparison.Key.Label ?? _lexicon.NameOf(comparison.Key.Endpoint)}{arms}";
            builder.Add(ResultTables.Table(builder, trial, title, [.. comparison]));
        }
    }

    private void AddLead(Trial trial, IReadOnlyList<ResultFact> results, IReadOnlyList<ResultFact> all)
    {
        var newest = results[0];
        if (question.Landmarks.Count > 0 && newest.Landmarks.Count > 0)
        {
            foreach (var landmark in newest.Landmarks.Where(landmark => question.Landmarks.Contains(landmark.Months)))
            {
                _leads.Add(builder.Cite(ResultTables.Lead(trial, newest, landmark, _lexicon) + ResultTables.Context(newest), newest));
            }

            return;
        }

        _leads.Add(builder.Cite(ResultTables.Lead(trial, newest, _lexicon) + ResultTables.Context(newest), newest));

        // An update that gives rates alone leaves the earlier medians standing: both are said, the medians first where they are asked for.
        if (LeadingResults.WithFigures(trial, newest, all) is { } figures && figures != newest)
        {
            _leads.Insert(
                question.Has(Cues.MeasureMedian) ? _leads.Count - 1 : _leads.Count,
                builder.Cite(ResultTables.Lead(trial, figures, _lexicon) + ResultTables.Context(figures), figures));
        }

        // A descriptive update does not say how the trial's own test ended.
        if (LeadingResults.Tested(trial, newest) is { } formal && formal != LeadingResults.WithFigures(trial, newest, all))
        {
            _leads.Add(builder.Cite(ResultTables.Lead(trial, formal, _lexicon) + ResultTables.Context(formal), formal));
        }

        if (question.Has(Cues.MeasureP) && newest.P is null && results.FirstOrDefault(result => result.P is not null) is { } tested)
        {
            _leads.Insert(_leads.Count - 1, builder.Cite(ResultTables.Lead(trial, tested, _lexicon) + ResultTables.Context(tested), tested));
        }
    }

    private bool CriteriaAsked(ResultFact result)
    {
        var asked = question.Ids(Kinds.ResponseCriteria);
        // "Investigator or BICR?" asks which it was.
        return (asked.Contains("independent-review") && asked.Contains("investigator-review")) || ResponseCriteria.AreAsked(question, result);
    }

    private void AddAnalyses(Trial trial)
    {
        var results = trial.Results.Where(result => result.Subgroup is null && (result.Analysis.Cutoff is not null || result.Analysis.FollowUp is not null))
            .OrderByDescending(result => (result.Analysis.Cutoff ?? result.Analysis.Reported)?.SortKey ?? 0)
            .DistinctBy(result => (result.Analysis.Cutoff, result.Analysis.FollowUp)).Take(4).ToArray();
        var lines = results.Select(result => builder.Cite(
            $"{trial.Name}: {string.Join(", ", new[] { result.Analysis.Name, result.Analysis.Cutoff is { } cutoff ? $"data cutoff {cutoff}" : null, result.Analysis.FollowUp is { } followUp ? $"follow-up {followUp}" : null }.Where(part => part is not null))} ({_lexicon.NameOf(result.Endpoint)})",
            result)).ToArray();
        _leads.AddRange(lines.Take(1));
        if (lines.Length > 1)
        {
            builder.Add(new Section.Lines($"{trial.Name}: analyses, newest first", lines));
        }
    }

    private void AddEndpoints(Trial trial)
    {
        var wantsSecondary = question.Has(Cues.SecondaryEndpoint);
        var wantsPrimary = question.Has(Cues.PrimaryEndpoint) || question.HasKind(Kinds.Outcome);
        var endpoints = trial.Endpoints.Where(fact => fact.IsPrimary ? wantsPrimary || !wantsSecondary : wantsSecondary || !wantsPrimary).ToArray();
        // "One was OS; what was the other one?"
        var named = question.Says("other", "others", "second") ? [] : endpoints.Where(fact => question.Endpoints.Contains(fact.Endpoint)).ToArray();
        // "Is it non-inferior?": how that was tested, before all else.
        var noWorse = question.Ids(Kinds.Blinding).Contains("non-inferiority") ? endpoints.Where(fact => fact.IsNonInferiority).ToArray() : [];
        Fact[] shown = noWorse.Length > 0 ? noWorse : named.Length > 0 ? named : endpoints;
        foreach (var endpoint in shown.Cast<EndpointFact>().Where(_ => shown.Length <= 4))
        {
            _leads.Add(builder.Cite(endpoint));
            AddDeciding(trial, endpoint);
        }

        if (shown.Length > 4)
        {
            AddLines(new Subject(trial, []), "Endpoints", shown);
        }
    }

    /// <summary>The result that decided an endpoint, and the newest one where time went on.</summary>
    private void AddDeciding(Trial trial, EndpointFact endpoint)
    {
        var deciding = trial.Results.FirstOrDefault(result => result.Id == endpoint.Result);
        var newest = LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == endpoint.Endpoint && result.Subgroup is null))
            .FirstOrDefault(result => endpoint.Comparison is null || result.Comparison == endpoint.Comparison);
        var results = new[] { deciding, newest }.OfType<ResultFact>().Distinct().ToArray();
        if (results.Length > 0)
        {
            builder.Add(new Section.Lines($"{trial.Name}: {endpoint.Label}", [.. results.Select(result => builder.Cite(result))]));
        }
    }

    private void AddEligibility(Subject subject, ValueTopic topic)
    {
        var match = knowledge.Matcher.Match(new Filter.Eligibility(topic.Concept, Excluded: false)).First(pair => pair.Trial == subject.Trial).Match;
        if (match.Facts.Count == 0)
        {
            return;
        }

        var words = match.Standing switch
        {
            Standing.Yes => "included",
            Standing.No => "excluded",
            Standing.Partly => "included in part",
            _ => "not established in our sources",
        };
        var lead = match.Standing == Standing.Unknown
            ? $"{subject.Trial.Name}: whether patients with {topic.Words} could enter is {words}: {match.Reason}"
            : $"{subject.Trial.Name}: {topic.Words} {words}: {match.Reason}";
        // Invasion at large: what holds for the main trunk is said beside what holds for the branches.
        var all = subject.Trial.Eligibility.Where(fact => _lexicon.IsA(fact.Criterion, topic.Concept)).ToArray();
        _leads.Add(all.Length > 1 ? builder.Cite(string.Join(". ", all.Select(fact => fact.Statement.TrimEnd('.'))), all) : builder.Cite(lead, match.Facts));
        if (all.Length <= 1)
        {
            builder.NotesOf(subject.Trial, [.. match.Facts.Select(fact => fact.Id)], 2);
        }

        if (match.Standing == Standing.Unknown)
        {
            builder.Unknown(subject.Trial.Id);
        }
    }

    private void AddBaseline(Subject subject, ValueTopic topic)
    {
        Fact[] shares = [.. subject.Trial.Facts.OfType<BaselineFact>().Where(fact => _lexicon.IsA(fact.Characteristic, topic.Concept))];
        if (shares.Length == 0 && _lexicon.Find(topic.Concept)?.Kind == Kinds.Region)
        {
            // Where a trial ran may tell the share: "13 countries; 83% of the patients Asian".
            shares = [.. subject.Trial.DesignOf("region").Where(item => item.Text.Contains('%'))];
        }

        var rules = subject.Trial.Eligibility.Where(fact => fact.Criterion == topic.Concept);
        AddLines(subject, CountWords.Capital(topic.Words), question.AsksShare ? shares : [.. shares, .. rules]);
    }

    /// <summary>The decisions that the question names by agency or kind; all of them where it names none that is there.</summary>
    private IEnumerable<RegulatoryFact> Decisions(Trial trial)
    {
        var all = trial.Facts.OfType<RegulatoryFact>().ToArray();
        var such = all.Where(fact => (question.Ids(Kinds.Agency).Count == 0 || question.Ids(Kinds.Agency).Contains(fact.Agency))
            && (question.Ids(Kinds.Decision).Count == 0 || question.Ids(Kinds.Decision).Contains(fact.Decision))).ToArray();
        return such.Length > 0 ? such : all;
    }

    private static IEnumerable<SafetyFact> Safety(Trial trial) => trial.Facts.OfType<SafetyFact>();

    private IEnumerable<DesignFact> Design(Trial trial, string attribute) => attribute switch
    {
        "dates" => trial.Design.Where(item => item.Attribute is "enrollment-start" or "enrollment-end" || (item.Attribute == "status" && item.Text.Contains("completion", StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(item => item.Attribute == "status" && question.Says("completion", "finish", "completed")),
        "region" => trial.Design.Where(item => item.Attribute is "region" or "countries" or "sites"),
        "countries" => trial.Design.Where(item => item.Attribute is "countries" or "region").OrderBy(item => item.Attribute == "region"),
        "enrolled" => trial.Design.Where(item => item.Attribute is "enrolled" or "enrollment-planned"),
        _ => trial.DesignOf(attribute),
    };

    private void AddLines(Subject subject, string title, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var lines = facts.Select(builder.Cite).ToArray();
        _leads.Add(lines[0]);
        if (lines.Length > 1)
        {
            builder.Add(new Section.Lines($"{subject.Trial.Name}: {title.ToLowerInvariant()}", lines));
        }
    }

    private void Miss(Trial trial, ValueTopic topic)
    {
        var months = question.Landmarks.Count > 0 && topic.Kind == TopicKind.Endpoint ? " at the time asked for" : "";
        var gap = trial.Gaps.FirstOrDefault(gap => gap.About.Contains(topic.Concept));
        _missing.Add($"{trial.Name}: our sources give {Sought(topic)}{months}.{(gap is null || months.Length > 0 ? "" : $" {gap.Text}")}");
    }

    /// <summary>What was looked for, as narrowly as it was asked.</summary>
    private string Sought(ValueTopic topic) => topic.Kind switch
    {
        TopicKind.Endpoint when question.Ids(Kinds.ResponseCriteria) is { Count: > 0 } criteria =>
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
                builder.FollowUp($"{name} in {trial.Name}", $"{name} in {trial.Name}");
            }
        }

        builder.FollowUp($"{trial.Name} card", $"Tell me about {trial.Name}");
        var others = new OtherViews(builder, knowledge, question);
        others.OfAnalyses(subjects, topics);
        if (trials.Count == 1)
        {
            others.BesideOthers(trial, topics);
        }
    }
}
