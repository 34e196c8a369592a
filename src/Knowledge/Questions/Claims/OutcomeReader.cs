using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads how a clause says that an endpoint ended: "met", "improved survival", "was non-inferior".</summary>
internal sealed class OutcomeReader(Question clause, ClaimPhrases phrases)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;
    private readonly ClauseNegation _negation = new(clause, phrases);

    /// <summary>The outcomes, but for those that the figures of the clause say already.</summary>
    public IEnumerable<Claim> Read(IReadOnlyList<SaidFigure> figures)
    {
        var nonInferior = phrases.NonInferior.In(_tokens);
        var said = (clause.Filter?.Leaves() ?? []).Select(part => (part is Filter.Not not ? not.Inner : part, part is Filter.Not)).ToArray();
        var found = said.Where(pair => pair.Item1 is Filter.OutcomeOf outcome && (outcome.Endpoint is null || IsNear(outcome.Endpoint) || !figures.Any(figure => figure.Concept == outcome.Endpoint)))
            .Select(pair => new Claim.OfOutcome(clause, Strict((Filter.OutcomeOf)pair.Item1), pair.Item2)).Distinct().ToList();

        // "Improved survival but missed the endpoint" has both; "met its co-primary endpoints OS and PFS" names what it means.
        if (found.Any(claim => claim.Asked.Endpoint is not null) && found.Count > 1 && clause.Mentions.Count(mention => mention.Is(Kinds.Outcome)) == 1)
        {
            found.RemoveAll(claim => claim.Asked.Endpoint is null);
        }

        if (clause.Mentions.Where(mention => mention.Is(Kinds.Outcome)).ToArray() is [var only] && IsSaidByFigures(only, figures))
        {
            found.Clear();
        }

        // "Lowered the risk of recurrence by 30%" is its figure, said once.
        if (_tokens.Any(token => token.Text == "risk") && figures.Any(figure => figure.Of == FigureOf.Ratio))
        {
            found.Clear();
        }

        if (found.Count == 0 && (nonInferior || Significance() is not null))
        {
            var endpoint = clause.Endpoints is [var named, ..] ? named : null;
            var negated = Significance() is { } at ? _negation.IsNegated(at) : Enumerable.Range(0, _tokens.Count).Where(i => phrases.NonInferior.At(_tokens, i)).Any(i => _negation.IsNegated(i));
            yield return new Claim.OfOutcome(clause, new Filter.OutcomeOf(endpoint, Trials.Outcome.Met, Superior: true), negated, nonInferior);
        }

        foreach (var claim in found)
        {
            yield return claim with { NonInferior = nonInferior };
        }
    }

    /// <summary>Where "significant" stands; null when nowhere, or when a p value follows it.</summary>
    public int? Significance() => clause.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.MeasureP && mention.Start < _tokens.Count
        && _tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "significant" or "significance"))?.Start;

    /// <summary>"Achieved a median of 14 months" is its figure, said once; of "longer survival (26.6 v 10.7 months)" the two figures say it.</summary>
    private bool IsSaidByFigures(Mention outcome, IReadOnlyList<SaidFigure> figures) => _tokens[outcome.Start].Text switch
    {
        "achieved" or "achieves" or "achieve" => figures.Any(figure => figure.Start - outcome.End is >= 0 and <= 7),
        "longer" => figures.Count > 1,
        "gain" or "gains" or "benefit" or "improvement" or "advantage" => figures.Any(figure => figure.Of == FigureOf.Difference),
        _ => false,
    };

    /// <summary>An improvement is more than a met endpoint, which may be one of non-inferiority.</summary>
    private Filter.OutcomeOf Strict(Filter.OutcomeOf outcome) =>
        outcome with { Superior = outcome.Superior || (outcome.Outcome == Trials.Outcome.Met && phrases.Improvement.In(_tokens)) };

    private bool IsNear(string endpoint) => clause.Mentions.Any(mention => mention.Concept.Id == endpoint
        && clause.Mentions.Any(other => other.Is(Kinds.Outcome) && Math.Min(Math.Abs(mention.Start - other.End), Math.Abs(other.Start - mention.End)) <= 4));
}
