using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says: figures, outcomes, rules, arms, decisions, comparisons, and what it says of all trials.</summary>
internal sealed class ClauseReader(Question clause, ClaimPhrases phrases, Lexicon lexicon, Func<string, Question> parse)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>The clause that is read.</summary>
    public Question Clause => clause;

    /// <param name="endpointBefore">The endpoint that the sentence spoke of last; null when none.</param>
    public IReadOnlyList<Claim> Read(string? endpointBefore)
    {
        if (new QuantifierReader(clause, phrases, parse, text => new ClauseReader(parse(text), phrases, lexicon, parse)).Read() is { } all)
        {
            return [all];
        }

        if (clause.Says("should", "ought"))
        {
            // What is to be done is no fact.
            return [new Claim.Unread(clause)];
        }

        if (new DecisionReader(clause, phrases).Read() is { } decision)
        {
            return [new Claim.OfDecision(clause, decision)];
        }

        if (new SizeReader(clause).Read() is { } size)
        {
            return [size];
        }

        var sideBySide = new TrialsReader(clause, phrases, lexicon);
        if (sideBySide.Compares)
        {
            return [(Claim?)sideBySide.Read() ?? new Claim.Unread(clause)];
        }

        var figures = new FigureReader(clause, phrases, lexicon).Read(endpointBefore);
        if (phrases.Required.In(_tokens))
        {
            // "Required an endoscopy within 6 months before": the time belongs to the rule, which is judged with it.
            figures = [.. figures.Where(figure => !Enumerable.Range(Math.Max(0, figure.Start - 2), Math.Min(2, figure.Start)).Any(i => _tokens[i].Text is "within" or "last" or "past" or "previous"))];
        }

        var comparisons = new ComparisonReader(clause, phrases);
        var comparison = comparisons.Read();
        if (comparison is not null && !figures.Any(figure => figure.Of is FigureOf.Median or FigureOf.Percent))
        {
            return comparisons.OfEach(comparison);
        }

        var claims = new List<Claim>();
        if (comparison is { Pivot: null })
        {
            claims.Add(comparison);
        }

        if (figures.All(figure => figure.Of == FigureOf.Unknown) && phrases.NotReached.In(_tokens) && !clause.Has(Cues.PrimaryEndpoint) && !clause.Has(Cues.EndpointNoun))
        {
            return [new Claim.OfFigure(clause, new FigureReader(clause, phrases, lexicon).NotReached(endpointBefore))];
        }

        var negation = new ClauseNegation(clause, phrases);
        var ending = new OutcomeReader(clause, phrases);
        var outcomes = ending.Read(figures).ToArray();
        var outcomeAt = clause.Mentions.FirstOrDefault(mention => mention.Is(Kinds.Outcome))?.Start ?? ending.Significance() ?? 0;
        var figuresFirst = figures.Count > 0 && outcomes.Length > 0 && outcomeAt >= figures[^1].End;
        claims.AddRange(figuresFirst ? [] : outcomes);
        claims.AddRange(figures.Where(figure => figure.Of != FigureOf.Unknown)
            .Select(figure => new Claim.OfFigure(clause, figure with { Negated = outcomes.Length == 0 && negation.IsNegated(figure.Start, 7, past: Kinds.Outcome) })));
        claims.AddRange(figuresFirst ? outcomes : []);
        // "Adjuvant atezo-bev improves RFS": where no trial is named, the setting tells which is meant.
        var told = clause.Trials.Count == 0 && claims.Count > 0;
        var ended = claims.Any(claim => claim is Claim.OfOutcome);
        claims.AddRange(new RuleReader(clause, phrases, lexicon).Read(figures).Where(claim => claim is not Claim.OfRule rule
            || !((told && rule.Rule is Filter.Design { Attribute: "line" }) || (ended && rule.Rule is Filter.Primary))));
        if (claims.Any(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "allocation" } }))
        {
            // "Randomised 2:1": the ratio says it.
            claims.RemoveAll(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "randomized" } });
        }

        var arms = new ArmsInClause(clause, phrases);
        if (claims.All(claim => claim is Claim.OfRule { Rule: Filter.Design }) && arms.SaysOfArms)
        {
            // "Randomized patients to A versus B" speaks of its arms.
            claims.RemoveAll(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "allocation" or "randomized" } } && !arms.SaysWhichTrial);
            claims.Add(new Claim.OfArms(clause));
        }

        var patients = new PatientsReader(clause, phrases, lexicon);
        return claims.Count > 0 ? claims : [(Claim?)patients.Limit() ?? (Claim?)patients.History() ?? (arms.SaysOfControl ? new Claim.OfArms(clause) : new Claim.Unread(clause))];
    }
}
