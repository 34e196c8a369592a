using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what is said of two trials side by side: "A randomized more patients than B", "the response rate was higher in A than in B".</summary>
/// <remarks>Figures of whole trials and nothing else: what is said of a part of the patients, of a time, or by how much, is left to others.</remarks>
internal sealed class TrialsReader(Question clause, ClaimPhrases phrases, Lexicon lexicon)
{
    private const int MostBetween = 12;

    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;
    private readonly Mention[] _trials = [.. clause.Mentions.Where(mention => mention.Is(Kinds.Trial))];

    /// <summary>Whether more or less is said of one trial than of another, without figures of its own.</summary>
    public bool Compares => _trials is [var first, var second] && first.Concept.Id != second.Concept.Id && Degree() is not null
        && !Enumerable.Range(0, _tokens.Count).Any(i => _tokens[i].Kind == TokenKind.Number && !clause.Mentions.Any(named => (named.Is(Kinds.Trial) || named.Is(Kinds.Safety)) && i >= named.Start && i < named.End));

    /// <summary>The claim; null where it can't be held against the figures of whole trials.</summary>
    public Claim.OfTrials? Read() => !Compares || IsRestricted || Measured() is not var (quantity, concept, reversed) ? null
        : new Claim.OfTrials(clause, _trials[0].Concept.Id, _trials[1].Concept.Id, quantity, concept, Degree() != reversed);

    private bool IsRestricted =>
        clause.Has(Cues.Not) || clause.NamesControl || clause.Landmarks.Count > 0
        || clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Factor or Kinds.Analysis);

    /// <summary>Severe events of the treatment, where no event is named.</summary>
    private const string Toxicity = "grade-3-4-treatment-related";

    /// <summary>Whether less is said: by the nearest word of degree before "than"; null without one.</summary>
    private bool? Degree()
    {
        var than = Enumerable.Range(0, _trials[1].Start).LastOrDefault(i => _tokens[i].Text == "than", -1);
        for (var i = than - 1; i >= Math.Max(0, than - MostBetween); i--)
        {
            if (phrases.Worse.At(_tokens, i) || phrases.More.At(_tokens, i))
            {
                return phrases.Worse.At(_tokens, i);
            }
        }

        return null;
    }

    /// <summary>What is compared; reversed where more of it is a smaller number: "a bigger gain by the hazard ratios".</summary>
    private (Quantity Quantity, string Concept, bool Reversed)? Measured()
    {
        if (clause.HasKind(Kinds.Safety) || clause.Says("toxic", "toxicity", "toxicities"))
        {
            return clause.Endpoints.Count > 0 ? null : (Quantity.Percent, clause.Ids(Kinds.Safety) is [var @event, ..] ? @event : Toxicity, false);
        }

        var endpoint = clause.Endpoints is [var named] ? named : null;
        var gain = clause.Says("gain", "gains", "benefit", "effect", "improvement", "advantage");
        if (clause.Has(Cues.MeasureHr))
        {
            return (Quantity.Ratio, endpoint ?? "os", gain || clause.Says("better", "stronger", "worse"));
        }

        if (gain || clause.Endpoints.Count > 1)
        {
            return null;
        }

        return endpoint is null ? clause.Says("randomized", "randomised", "enrolled", "recruited", "enrolment", "enrollment", "sample") ? (Quantity.Count, "enrolled", false) : null
            : lexicon.IsA(endpoint, "tumor-response") || endpoint == "dcr" ? (Quantity.Percent, endpoint, false)
            : (Quantity.Median, endpoint, false);
    }
}
