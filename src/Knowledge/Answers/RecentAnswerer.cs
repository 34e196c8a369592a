using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What is new: results and decisions by date, newest first. "What's new?", "what happened in 2026", "which trials read out in 2025".</summary>
internal sealed class RecentAnswerer : Answerer
{
    private const int MostResults = 10;
    private const int MostDecisions = 8;
    private static readonly string[] Telling = ["os", "pfs", "rfs", "orr"];

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (!Asks(question))
        {
            return null;
        }

        var trials = question.Clinical.Any(mention => !mention.Is(Kinds.Outcome))
            ? [.. knowledge.Subjects.Read(question).Select(subject => subject.Trial).Distinct()] : knowledge.Corpus.Trials;
        if (trials.Count == 0)
        {
            return null;
        }

        var results = Newest(trials.Select(Reported).OfType<ResultFact>(), When, question.Years, MostResults);
        var decisions = Newest(trials.SelectMany(trial => trial.Facts.OfType<RegulatoryFact>()), decision => decision.Date, question.Years, MostDecisions);
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        if (results.Count + decisions.Count == 0)
        {
            return Refusal.Build(builder, "Our sources date no result and no decision in the time asked for.", Refusal.TrialsLine(knowledge));
        }

        foreach (var trial in ((IEnumerable<Fact>)[.. results, .. decisions]).Select(fact => fact.TrialId).Distinct())
        {
            builder.Trial(trial);
        }

        Add(builder, "Results, newest first", results);
        Add(builder, "Decisions and announcements", decisions);
        foreach (var trial in trials.Where(trial => results.Take(3).Any(result => result.TrialId == trial.Id)))
        {
            builder.OfferCard(trial);
        }

        builder.Note(Statement.Plain("What happened later than the corpus is not in it; results without a date are left out."));
        Fact newest = results.Count > 0 ? results[0] : decisions[0];
        return builder.Build(AnswerKind.Regulatory, builder.Cite(newest));
    }

    /// <summary>News are asked for, or what happened in a year. A year beside an endpoint or a decision belongs to that; one trial's news are its status.</summary>
    private static bool Asks(Question question)
    {
        var others = question.Clinical.Any(mention => mention.Concept.Kind is not (Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality or Kinds.Line)
            && !(question.Years is not null && mention is { Concept: { Kind: Kinds.Outcome, Id: "pending" } }));
        // "Which trials started after 2022?" asks for trials.
        return !others && question.Filter is not Filter.Year { Attribute: "enrollment-start" } && question.NotUnderstood.Count == 0 && question.Conditions.Count == 0
            && (question.Has(Cues.News) || (question.Years is not null && !question.Clinical.Any(mention => !mention.Is(Kinds.Outcome)) && !question.Has(Cues.Not)));
    }

    /// <summary>A trial's newest dated result of its whole population, the most telling endpoint first.</summary>
    private static ResultFact? Reported(Trial trial) => trial.Results
        .Where(result => result.Subgroup is null && When(result) is not null && LeadingResults.IsPlanned(result))
        .OrderByDescending(result => When(result)!.Value.SortKey)
        .ThenBy(result => Array.IndexOf(Telling, result.Endpoint) is >= 0 and var place ? place : Telling.Length)
        .FirstOrDefault();

    /// <summary>When a result became known; its cutoff where no report is dated.</summary>
    private static PartialDate? When(ResultFact result) => result.Analysis.Known;

    private static List<T> Newest<T>(IEnumerable<T> facts, Func<T, PartialDate?> date, YearSpan? years, int most) => [.. facts
        .Where(fact => date(fact) is { } at && (years is null || years.Holds(at.Year)))
        .OrderByDescending(fact => date(fact)!.Value.SortKey)
        .Take(most)];

    private static void Add(AnswerBuilder builder, string title, IReadOnlyList<Fact> facts)
    {
        if (facts.Count > 0)
        {
            builder.Add(new Section.Lines(title, [.. facts.Select(builder.Cite)]));
        }
    }
}
