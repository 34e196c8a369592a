using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes what trials found on an endpoint: the newest analysis leads, the earlier ones stay visible in the tables.</summary>
internal sealed class ResultComposer(AnswerBuilder builder, Knowledge knowledge, Question question, ValueLines lines)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    public void Add(Subject subject, ValueTopic topic)
    {
        var trial = subject.Trial;
        var ofEndpoint = subject.Of(trial.Results.Where(result => _lexicon.IsA(result.Endpoint, topic.Concept) && result.Subgroup is null && CriteriaAsked(result)));
        var all = AnalysisAsked.Of(question, [.. ofEndpoint], builder, _lexicon).ToArray();
        // "Response rate and the 3-year survival": the time is of the survival.
        var timeless = question.Endpoints.Count > 1 && all.Length > 0 && all.All(result => result.Unit == "%" && result.Landmarks.Count == 0);
        var asked = question.Landmarks.Count == 0 || timeless ? all
            : [.. all.Where(result => result.Landmarks.Any(landmark => question.Landmarks.Contains(landmark.Months)))];
        if (asked.Length == 0)
        {
            return;
        }

        var ordered = LeadingResults.Ordered(trial, asked).ToArray();
        var planned = ordered.Any(LeadingResults.IsPlanned);
        var shown = AnalysisAsked.IsLatest(question) && ordered.Where(result => !trial.IsUpdated(result)).ToArray() is { Length: > 0 } latest
            ? latest : ordered;
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
                lines.Lead(builder.Cite(ResultTables.Lead(trial, newest, landmark, _lexicon) + ResultTables.Context(newest), newest));
            }

            return;
        }

        lines.Lead(Cite(trial, newest));

        // An update that gives rates alone leaves the earlier medians standing: both are said, the medians first where they are asked for.
        if (LeadingResults.WithFigures(trial, newest, all) is { } figures && figures != newest)
        {
            Action<Statement> lead = question.Has(Cues.MeasureMedian) ? lines.LeadBeforeLast : lines.Lead;
            lead(Cite(trial, figures));
        }

        // A descriptive update does not say how the trial's own test ended.
        if (LeadingResults.Tested(trial, newest) is { } formal && formal != LeadingResults.WithFigures(trial, newest, all))
        {
            lines.Lead(Cite(trial, formal));
        }

        if (question.Has(Cues.MeasureP) && newest.P is null && results.FirstOrDefault(result => result.P is not null) is { } tested)
        {
            lines.LeadBeforeLast(Cite(trial, tested));
        }
    }

    private Statement Cite(Trial trial, ResultFact result) => builder.Cite(ResultTables.Lead(trial, result, _lexicon) + ResultTables.Context(result), result);

    private bool CriteriaAsked(ResultFact result)
    {
        var asked = question.Ids(Kinds.ResponseCriteria);
        // "Investigator or BICR?" asks which it was.
        return (asked.Contains("independent-review") && asked.Contains("investigator-review")) || ResponseCriteria.AreAsked(question, result);
    }

    public void AddAnalyses(Trial trial)
    {
        var results = trial.Results.Where(result => result.Subgroup is null && (result.Analysis.Cutoff is not null || result.Analysis.FollowUp is not null))
            .OrderByDescending(result => (result.Analysis.Cutoff ?? result.Analysis.Reported)?.SortKey ?? 0)
            .DistinctBy(result => (result.Analysis.Cutoff, result.Analysis.FollowUp)).Take(4).ToArray();
        var analyses = results.Select(result => builder.Cite($"{trial.Name}: {Timing(result.Analysis)} ({_lexicon.NameOf(result.Endpoint)})", result)).ToArray();
        if (analyses.Length > 0)
        {
            lines.Lead(analyses[0]);
        }

        if (analyses.Length > 1)
        {
            builder.Add(new Section.Lines($"{trial.Name}: analyses, newest first", analyses));
        }
    }

    /// <summary>"Final analysis, data cutoff 2021-03-05, follow-up 33.2 months".</summary>
    private static string Timing(Analysis analysis) => string.Join(", ", new[]
    {
        analysis.Name,
        analysis.Cutoff is { } cutoff ? $"data cutoff {cutoff}" : null,
        analysis.FollowUp is { } followUp ? $"follow-up {followUp}" : null,
    }.Where(part => part is not null));
}
