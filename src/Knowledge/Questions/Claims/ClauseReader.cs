using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says: figures, outcomes, rules, arms, decisions, comparisons, and what it says of all trials.</summary>
internal sealed class ClauseReader(Question clause, ClaimPhrases phrases, Lexicon lexicon, Func<string, Question> parse)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    private IEnumerable<Filter> Leaves => clause.Filter?.Leaves() ?? [];

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

        if (Size() is { } size)
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

        if (Comparison() is { } comparison && !figures.Any(figure => figure.Of is FigureOf.Median or FigureOf.Percent))
        {
            // "Better for OS and also for PFS" says two things.
            return clause.Endpoints.Count < 2 || comparison.Pivot is null ? [comparison]
                : [.. clause.Endpoints.Select(endpoint => comparison with { Negated = comparison.Negated != IsDenied(endpoint), Clause = OfEndpoint(endpoint) })];
        }

        var claims = new List<Claim>();
        if (Comparison() is { Pivot: null } superlative)
        {
            claims.Add(superlative);
        }

        if (figures.All(figure => figure.Of == FigureOf.Unknown) && phrases.NotReached.In(_tokens) && !clause.Has(Cues.PrimaryEndpoint) && !clause.Has(Cues.EndpointNoun))
        {
            return [new Claim.OfFigure(clause, new FigureReader(clause, phrases, lexicon).NotReached(endpointBefore))];
        }

        var outcomes = Outcomes(figures).ToArray();
        var outcomeAt = clause.Mentions.FirstOrDefault(mention => mention.Is(Kinds.Outcome))?.Start ?? Significance() ?? 0;
        var figuresFirst = figures.Count > 0 && outcomes.Length > 0 && outcomeAt >= figures[^1].End;
        claims.AddRange(figuresFirst ? [] : outcomes);
        claims.AddRange(figures.Where(figure => figure.Of != FigureOf.Unknown)
            .Select(figure => new Claim.OfFigure(clause, figure with { Negated = outcomes.Length == 0 && IsNegated(figure.Start, 7, past: Kinds.Outcome) })));
        claims.AddRange(figuresFirst ? outcomes : []);
        // "Adjuvant atezo-bev improves RFS": where no trial is named, the setting tells which is meant.
        var told = clause.Trials.Count == 0 && claims.Count > 0;
        var ended = claims.Any(claim => claim is Claim.OfOutcome);
        claims.AddRange(Rules(figures).Where(claim => claim is not Claim.OfRule rule
            || !((told && rule.Rule is Filter.Design { Attribute: "line" }) || (ended && rule.Rule is Filter.Primary))));
        if (claims.Any(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "allocation" } }))
        {
            // "Randomised 2:1": the ratio says it.
            claims.RemoveAll(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "randomized" } });
        }

        if (claims.All(claim => claim is Claim.OfRule { Rule: Filter.Design }) && SaysOfArms)
        {
            // "Randomized patients to A versus B" speaks of its arms.
            claims.RemoveAll(claim => claim is Claim.OfRule { Rule: Filter.Design { Attribute: "allocation" or "randomized" } } && !SaysWhichTrial);
            claims.Add(new Claim.OfArms(clause));
        }

        return claims.Count > 0 ? claims : [(Claim?)Limit() ?? (Claim?)History() ?? (SaysOfControl ? new Claim.OfArms(clause) : new Claim.Unread(clause))];
    }

    /// <summary>"KEYNOTE-937 is the largest adjuvant trial", "HIMALAYA enrolled the most patients".</summary>
    private Claim.OfSize? Size() => clause.Trials.Count == 1 && clause.Endpoints.Count == 0 && !clause.Has(Cues.Not) && !clause.Tokens.Any(token => token.Text is "one" or "among")
        && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow && SaysSize(mention)) is { } superlative
            ? new Claim.OfSize(clause, superlative.Concept.Id == Cues.RankLow) : null;

    private bool SaysSize(Mention superlative) => _tokens.Skip(superlative.Start).Take(superlative.Length + 1).Any(token => token.Text is "largest" or "biggest" or "smallest")
        ? clause.Has(Cues.Trials) && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Safety or Kinds.Outcome || mention.Concept.Id == Cues.MeasureHr)
        : _tokens.Skip(Math.Max(0, superlative.Start - 1)).Take(superlative.Length + 1).Any(token => token.Text == "the") && _tokens.Skip(superlative.Start).Take(superlative.Length + 1).Any(token => token.Text is "patients" or "people")
            && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Region);

    /// <summary>The clause with one of its endpoints.</summary>
    private Question OfEndpoint(string endpoint) => clause with
    {
        Mentions = [.. clause.Mentions.Where(mention => !mention.Is(Kinds.Endpoint) || mention.Concept.Id == endpoint)],
    };

    /// <summary>Whether treatments are named, and nothing else that could be said of them.</summary>
    private bool SaysOfArms => HasArms && !phrases.NoArms.In(_tokens) && !clause.Mentions.Any(mention =>
        mention.Concept.Kind is Kinds.Endpoint or Kinds.Safety or Kinds.Outcome || mention.Concept.Id is "crossover" or "treatment-duration" or "cost");

    /// <summary>"A randomized trial": the word tells which trial is meant.</summary>
    private bool SaysWhichTrial => clause.Mentions.Any(mention => mention.Is(Kinds.Blinding)
        && clause.Mentions.Any(noun => noun.Start == mention.End && noun.Concept.Id == Cues.Trials));

    /// <summary>"Beat it on response, though not on OS".</summary>
    private bool IsDenied(string endpoint) => clause.Mentions.Any(mention => mention.Concept.Id == endpoint
        && clause.Mentions.Any(not => not.Concept.Id == Cues.Not && mention.Start - not.End is 0 or 1));

    private bool TellsIntolerance(Mention mention) => _tokens.Skip(mention.Start).Take(mention.Length).Any(token => lexicon.Names(token.Text, Cues.Intolerance));

    /// <summary>"LEGACY had no control arm": whether there was one.</summary>
    private bool SaysOfControl => clause.HasKind(Kinds.Trial) && clause.HasKind(Kinds.Attribute) && clause.Unknown.Count == 0
        && clause.Clinical.All(mention => mention.Is(Kinds.Trial) || mention.Concept.Id == "control-arm")
        && !_tokens.Any(token => token.Kind == TokenKind.Number) && clause.Says("had", "has", "have", "without", "no", "with", "included", "lacked", "lacks");

    private bool HasArms => clause.Mentions.Any(mention => mention.Concept.IsTreatment
        && (mention.Concept.Id is not ("systemic" or "placebo") || (mention.Concept.Id == "placebo" && IsOfTrial && clause.NamesControl)));

    private bool IsOfTrial => clause.HasKind(Kinds.Trial) || clause.Has(Cues.Trials);

    private IEnumerable<Claim> Outcomes(IReadOnlyList<SaidFigure> figures)
    {
        var nonInferior = phrases.NonInferior.In(_tokens);
        var said = Leaves.Select(part => (part is Filter.Not not ? not.Inner : part, part is Filter.Not)).ToArray();
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
            var negated = Significance() is { } at ? IsNegated(at) : Enumerable.Range(0, _tokens.Count).Where(i => phrases.NonInferior.At(_tokens, i)).Any(i => IsNegated(i));
            yield return new Claim.OfOutcome(clause, new Filter.OutcomeOf(endpoint, Trials.Outcome.Met, Superior: true), negated, nonInferior);
        }

        foreach (var claim in found)
        {
            yield return claim with { NonInferior = nonInferior };
        }
    }

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

    /// <summary>Where "significant" stands; null when nowhere, or when a p value follows it.</summary>
    private int? Significance() => clause.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.MeasureP && mention.Start < _tokens.Count
        && _tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "significant" or "significance"))?.Start;

    /// <param name="token">What may be denied.</param>
    /// <param name="within">How far before it "not" may stand.</param>
    /// <param name="past">A kind of concept that "not" belongs to where it stands between: "was not better (HR 0.84)" denies no figure.</param>
    private bool IsNegated(int token, int within = 4, string? past = null) => clause.Mentions.Any(mention => mention.Concept.Id == Cues.Not && mention.End <= token && token - mention.End <= within
        && !clause.Mentions.Any(between => between.Is(past ?? "") && between.Start >= mention.End && between.End <= token)
        && _tokens[mention.Start].Text is not ("without" or "except" or "excluding" or "minus") && !phrases.NotReached.At(_tokens, mention.Start));

    private bool IsNear(string endpoint) => clause.Mentions.Any(mention => mention.Concept.Id == endpoint
        && clause.Mentions.Any(other => other.Is(Kinds.Outcome) && Math.Min(Math.Abs(mention.Start - other.End), Math.Abs(other.Start - mention.End)) <= 4));

    private IEnumerable<Claim> Rules(IReadOnlyList<SaidFigure> figures)
    {
        var admits = clause.Has(Cues.Include) || clause.Has(Cues.Exclude) || clause.Has(Cues.Fit);
        var required = phrases.Required.In(_tokens);
        if (admits && clause.Ids(Kinds.Attribute).Contains("crossover"))
        {
            Filter crossover = new Filter.Design("crossover", "crossover-allowed");
            yield return new Claim.OfRule(clause, clause.Has(Cues.Not) || clause.Has(Cues.Exclude) ? new Filter.Not(crossover) : crossover);
        }

        foreach (var part in Leaves)
        {
            switch (part is Filter.Not not ? not.Inner : part)
            {
                case Filter.Eligibility rule when !admits && Everybody() is { } all && lexicon.Find(rule.Concept)?.Kind != Kinds.Etiology && !IsOfFigure(rule.Concept, figures):
                    yield return new Claim.OfRule(clause, all ? rule with { Only = true } : rule with { Excluded = true });
                    break;
                case Filter.Eligibility rule when required && !admits:
                    yield return new Claim.OfRequirement(clause, rule.Concept);
                    break;
                case Filter.Eligibility rule when (admits || (rule.Only && lexicon.Find(rule.Concept)?.Kind != Kinds.Etiology)) && !IsOfFigure(rule.Concept, figures):
                    yield return new Claim.OfRule(clause, part);
                    break;
                case Filter.SetsLimit when phrases.Absolute.In(_tokens):
                    // "Whatever their AFP": no limit.
                    yield return new Claim.OfRule(clause, part is Filter.Not ? part : new Filter.Not(part));
                    break;
                case Filter.Design { Attribute: "line" } when clause.Mentions.Any(mention => mention.Is(Kinds.Line) && TellsIntolerance(mention)):
                    // "Sorafenib-intolerant" says more than second line: what happened before.
                    break;
                case Filter.Design design when !IsOfFigure(design.Code, figures) && !(design.Code == "non-inferiority" && phrases.NonInferior.In(_tokens)) && !(design.Attribute == "status" && clause.HasKind(Kinds.Decision)):
                    yield return new Claim.OfRule(clause, part);
                    break;
                case Filter.Reports { Endpoint: null } or Filter.ReadOut { Endpoint: null }:
                    yield return new Claim.OfRule(clause, part);
                    break;
                case Filter.Primary primary when !clause.HasKind(Kinds.Outcome):
                    var alone = clause.Has(Cues.Alone) || clause.Has(Cues.Only) || _tokens.Any(token => token.Text == "single");
                    yield return new Claim.OfRule(clause, part is Filter.Not ? part : primary with { Only = primary.Only || alone });
                    break;
            }
        }
    }

    /// <summary>"Nobody in it had ascites", "all patients had Child-Pugh A": true for all, false for nobody, null where neither is said.</summary>
    private bool? Everybody()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var patients = Enumerable.Range(i + 1, 3).Any(next => next < _tokens.Count && _tokens[next].Text is "patient" or "patients" or "participant" or "participants" or "one");
            switch (_tokens[i].Text)
            {
                case "nobody" or "noone": return false;
                case "no" or "none" when patients: return false;
                case "everybody" or "everyone": return true;
                case "all" or "every" or "each" when patients: return true;
            }
        }

        return null;
    }

    /// <summary>"Enrolled people who could not tolerate sorafenib", "its patients had all had sorafenib before".</summary>
    private Claim.OfHistory? History()
    {
        var given = Profiles.ProfileReader.Read(clause, lexicon).Features.FirstOrDefault(feature => feature.Drugs.Count > 0);
        var admits = clause.Has(Cues.Include) || clause.Has(Cues.Exclude);
        var everybody = Everybody();
        var required = everybody ?? (phrases.Required.In(_tokens) || (!admits && clause.Says("all", "had")));
        return given is null || everybody == false || !clause.HasKind(Kinds.Trial) || !(admits || required) ? null : new Claim.OfHistory(clause, given, required);
    }

    /// <summary>"Only took patients with an AFP of at least 400": a limit on a measured value.</summary>
    private Claim.OfRule? Limit()
    {
        if (!clause.HasKind(Kinds.Trial) || clause.Endpoints.Count > 0 || Profiles.ProfileReader.Read(clause, lexicon).Values is not [{ Measure: not "age" } value])
        {
            return null;
        }

        var excludes = clause.Has(Cues.Exclude);
        Filter limit = new Filter.Limited(value, Required: !excludes && (clause.Has(Cues.Only) || phrases.Required.In(_tokens)));
        return new Claim.OfRule(clause, excludes != clause.Has(Cues.Not) ? new Filter.Not(limit) : limit);
    }

    private static bool IsOfFigure(string concept, IReadOnlyList<SaidFigure> figures) => figures.Any(figure => figure.Concept == concept);

    /// <summary>"Better than", "longer PFS than" with treatments on both sides, or "the highest".</summary>
    private Claim.OfComparison? Comparison()
    {
        for (var i = 1; i < _tokens.Count; i++)
        {
            var beats = clause.Mentions.Any(mention => mention.Start == i && MentionFilters.IsBeating(mention) && _tokens[i].Text is not ("better" or "superior" or "superiority"));
            var than = _tokens[i].Text is "than" || (_tokens[i].Text is "to" && _tokens[i - 1].Text is "superior" or "inferior");
            if ((!beats && !than) || !TreatmentOn(0, i) || !TreatmentOn(i + 1, _tokens.Count))
            {
                continue;
            }

            // The nearest word of degree before "than" says in which direction.
            for (var j = i; j >= Math.Max(0, i - 14); j--)
            {
                if (beats || phrases.More.At(_tokens, j) || phrases.Worse.At(_tokens, j))
                {
                    return phrases.NonInferior.In(_tokens) ? null : new Claim.OfComparison(clause, i, !beats && phrases.Worse.At(_tokens, j), IsNegated(j) || _tokens[0].Text == "neither");
                }
            }
        }

        return (HasArms || clause.HasKind(Kinds.Trial)) && clause.HasKind(Kinds.Endpoint) && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow) is { } superlative
            ? new Claim.OfComparison(clause, null, superlative.Concept.Id == Cues.RankLow) : null;
    }

    private bool TreatmentOn(int from, int to) => clause.Mentions.Any(mention => mention.Start >= from && mention.End <= to
        && mention.Concept.IsTreatment && mention.Concept.Id != "systemic");
}
