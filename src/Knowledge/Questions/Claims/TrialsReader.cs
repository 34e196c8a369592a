using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what is said of two trials side by side: "A randomized more patients than B", "the response rate was higher in A than in B".</summary>
internal sealed class TrialsReader(Question clause, ClaimPhrases phrases, Lexicon lexicon)
{
    private const int MostBetween = 12;

    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>The claim; null where no figures of two trials are set against each other.</summary>
    public Claim.OfTrials? Read()
    {
        Mention[] trials = [.. clause.Mentions.Where(mention => mention.Is(Kinds.Trial))];
        if (trials is not [var first, var second] || first.Concept.Id == second.Concept.Id)
        {
            return null;
        }

        var than = Enumerable.Range(0, second.Start).LastOrDefault(i => _tokens[i].Text == "than", -1);
        if (than < 0 || Degree(than) is not { } less)
        {
            return null;
        }

        // "In LEAP-012, PFS was shorter than in EMERALD-1", "was shorter in LEAP-012 than ...": the first one named is spoken of.
        return Measured() is not var (quantity, concept, reversed) ? null
            : new Claim.OfTrials(clause, first.Concept.Id, second.Concept.Id, quantity, concept, less != reversed);
    }

    /// <summary>Whether less is said: by the nearest word of degree before "than"; null without one.</summary>
    private bool? Degree(int than)
    {
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
        var endpoint = clause.Endpoints is [var named, ..] ? named : null;
        if (clause.Has(Cues.MeasureHr))
        {
            return (Quantity.Ratio, endpoint ?? "os", clause.Says("gain", "benefit", "effect", "improvement", "advantage", "better", "stronger", "worse"));
        }

        return endpoint is null ? clause.Has(Cues.Patients) || clause.Ids(Kinds.Attribute).Contains("enrolled") || clause.Says("larger", "smaller", "bigger") ? (Quantity.Count, "enrolled", false) : null
            : lexicon.IsA(endpoint, "tumor-response") || endpoint == "dcr" ? (Quantity.Percent, endpoint, false)
            : (Quantity.Median, endpoint, false);
    }
}
