using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The longest, highest, lowest, largest: trials ordered by one published figure, with what was left out.</summary>
internal sealed class RankingAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        // The best hazard ratio is the lowest.
        var ascending = question.Has(Cues.RankLow)
            || (question.Has(Cues.MeasureHr) && question.Tokens.Any(token => token.Text is "best" or "rank" or "ranked" or "ranking"));
        if ((!ascending && !question.Has(Cues.RankHigh)) || question.Trials.Count == 1 || question.Conditions.Count > 0
            || question.Has(Cues.Define) || question.Has(Cues.Mean) || question.HasKind(Kinds.Outcome))
        {
            return null;
        }

        var endpoint = question.Endpoints.Count > 0 ? question.Endpoints[0] : null;
        if (endpoint is null && !question.Has(Cues.Trials) && !question.Ids(Kinds.Attribute).Contains("enrolled"))
        {
            return null;
        }

        var ranked = Candidates(question, knowledge)
            .Select(trial => endpoint is null ? Enrolled(trial) : Best(trial, endpoint, question.Has(Cues.MeasureHr), ascending))
            .ToArray();
        var known = ranked.OfType<Ranked>().ToArray();
        return known.Length == 0 ? null : Compose(question, knowledge, ascending ? [.. known.OrderBy(row => row.Number)] : [.. known.OrderByDescending(row => row.Number)], endpoint);
    }

    private static IEnumerable<Trial> Candidates(Question question, Knowledge knowledge)
    {
        if (question.Trials.Count > 1)
        {
            return question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>();
        }

        var kept = (question.Filter is Filter.All all ? all.Parts : question.Filter is { } one ? [one] : [])
            .Where(part => part is not (Filter.Reports or Filter.OutcomeOf)).ToArray();
        return kept.Length == 0 ? knowledge.Corpus.Trials
            : knowledge.Matcher.Match(new Filter.All(kept)).Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial);
    }

    private static Answer Compose(Question question, Knowledge knowledge, IReadOnlyList<Ranked> ranked, string? endpoint)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var rows = ranked.Select(row => new TableRow(row.Trial.Name, [row.Words], builder.Cite($"{row.Trial.Name}: {row.Words}", row.Fact), row == ranked[0])).ToArray();
        builder.Trial(ranked[0].Trial.Id);
        builder.Add(new Section.Table("In order", ["Trial", endpoint is null ? "Patients" : knowledge.Corpus.Lexicon.NameOf(endpoint)], rows));
        var left = knowledge.Corpus.Trials.Except(ranked.Select(row => row.Trial)).Select(trial => trial.Name).ToArray();
        if (left.Length > 0)
        {
            builder.Note(Statement.Plain($"Left out, without such a figure or outside what was asked: {string.Join(", ", left)}."));
        }

        if (endpoint is not null)
        {
            builder.Note(Statement.Plain("Across trials: populations, controls, criteria and eras differ; figures of different trials are no head-to-head comparison."));
        }

        builder.OfferCard(ranked[0].Trial);
        var what = endpoint is null ? "patients" : knowledge.Corpus.Lexicon.NameOf(endpoint);
        return builder.Build(AnswerKind.Ranking, builder.Cite($"{CountWords.Capital(what)}: {ranked[0].Trial.Name} leads with {ranked[0].Words}", ranked[0].Fact));
    }

    private static Ranked? Enrolled(Trial trial) =>
        trial.DesignOf("enrolled").FirstOrDefault(item => item.Number is not null) is { } item ? new Ranked(trial, item.Number!.Value, item.Text, item) : null;

    /// <summary>The best figure of the trial's tested arms, each from its newest planned analysis that carries one.</summary>
    private static Ranked? Best(Trial trial, string endpoint, bool byRatio, bool ascending)
    {
        var results = trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null).ToArray();
        var rows = LeadingResults.Newest(trial, results).Select(newest => byRatio ? Ratio(trial, newest) : Figure(trial, newest, results)).OfType<Ranked>();
        return ascending ? rows.MinBy(row => row.Number) : rows.MaxBy(row => row.Number);
    }

    private static Ranked? Ratio(Trial trial, ResultFact newest) =>
        LeadingResults.WithRatio(trial, newest) is { Ratio: { } ratio } result
            ? new Ranked(trial, ratio.Value, $"{ratio.Sentence}, {Arms(trial, result)}, {result.Analysis.Name}", result) : null;

    private static Ranked? Figure(Trial trial, ResultFact newest, IReadOnlyList<ResultFact> results) =>
        LeadingResults.WithFigures(trial, newest, results) is { } result && result.FigureOf(result.Comparison.Experimental) is { Value.Number: { } number } figure
            ? new Ranked(trial, number, $"{figure.Value.Text}{(result.Unit == "%" ? "%" : " " + result.Unit)} with {trial.Arm(figure.Arm)?.ShortLabel}, {result.Analysis.Name}{Criteria(result)}", result)
            : null;

    private static string Criteria(ResultFact result) => result.Criteria is { Short.Length: > 0 } criteria ? $", {criteria.Short}" : "";

    private static string Arms(Trial trial, ResultFact result) =>
        $"{trial.Arm(result.Comparison.Experimental)?.ShortLabel} vs {trial.Arm(result.Comparison.Control)?.ShortLabel ?? "no control"}";

    /// <summary>A trial's place: the number, and how it reads.</summary>
    private sealed record Ranked(Trial Trial, decimal Number, string Words, Fact Fact);
}
