using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads which treatment a clause calls better: "longer PFS than", "the highest response rate".</summary>
internal sealed class ComparisonReader(Question clause, ClaimPhrases phrases)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;
    private readonly ClauseNegation _negation = new(clause, phrases);
    private readonly ArmsInClause _arms = new(clause, phrases);

    /// <summary>"Better than", "longer PFS than" with treatments on both sides, or "the highest".</summary>
    public Claim.OfComparison? Read()
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
                    return phrases.NonInferior.In(_tokens) ? null : new Claim.OfComparison(clause, i, !beats && phrases.Worse.At(_tokens, j), _negation.IsNegated(j) || _tokens[0].Text == "neither");
                }
            }
        }

        return (_arms.HasArms || clause.HasKind(Kinds.Trial)) && clause.HasKind(Kinds.Endpoint) && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow) is { } superlative
            ? new Claim.OfComparison(clause, null, superlative.Concept.Id == Cues.RankLow) : null;
    }

    /// <summary>"Better for OS and also for PFS" says two things.</summary>
    public IReadOnlyList<Claim> OfEach(Claim.OfComparison comparison) => clause.Endpoints.Count < 2 || comparison.Pivot is null ? [comparison]
        : [.. clause.Endpoints.Select(endpoint => comparison with { Negated = comparison.Negated != IsDenied(endpoint), Clause = OfEndpoint(endpoint) })];

    private bool TreatmentOn(int from, int to) => clause.Mentions.Any(mention => mention.Start >= from && mention.End <= to
        && mention.Concept.IsTreatment && mention.Concept.Id != "systemic");

    /// <summary>The clause with one of its endpoints.</summary>
    private Question OfEndpoint(string endpoint) => clause with
    {
        Mentions = [.. clause.Mentions.Where(mention => !mention.Is(Kinds.Endpoint) || mention.Concept.Id == endpoint)],
    };

    /// <summary>"Beat it on response, though not on OS".</summary>
    private bool IsDenied(string endpoint) => clause.Mentions.Any(mention => mention.Concept.Id == endpoint
        && clause.Mentions.Any(not => not.Concept.Id == Cues.Not && mention.Start - not.End is 0 or 1));
}
