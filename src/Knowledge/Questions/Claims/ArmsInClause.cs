using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>What a clause says of the arms of a trial: "randomized patients to A versus B", "had no control arm".</summary>
internal sealed class ArmsInClause(Question clause, ClaimPhrases phrases)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>Whether a treatment is named, or the placebo of a trial.</summary>
    public bool HasArms => clause.Mentions.Any(mention => mention.Concept.IsTreatment
        && (mention.Concept.Id is not ("systemic" or "placebo") || (mention.Concept.Id == "placebo" && IsOfTrial && clause.NamesControl)));

    /// <summary>Whether treatments are named, and nothing else that could be said of them.</summary>
    public bool SaysOfArms => HasArms && !phrases.NoArms.In(_tokens) && !clause.Mentions.Any(mention =>
        mention.Concept.Kind is Kinds.Endpoint or Kinds.Safety or Kinds.Outcome || mention.Concept.Id is "crossover" or "treatment-duration" or "cost");

    /// <summary>"A randomized trial": the word tells which trial is meant.</summary>
    public bool SaysWhichTrial => clause.Mentions.Any(mention => mention.Is(Kinds.Blinding)
        && clause.Mentions.Any(noun => noun.Start == mention.End && noun.Concept.Id == Cues.Trials));

    /// <summary>"LEGACY had no control arm": whether there was one.</summary>
    public bool SaysOfControl => clause.HasKind(Kinds.Trial) && clause.HasKind(Kinds.Attribute) && clause.Unknown.Count == 0
        && clause.Clinical.All(mention => mention.Is(Kinds.Trial) || mention.Concept.Id == "control-arm")
        && !_tokens.Any(token => token.Kind == TokenKind.Number) && clause.Says("had", "has", "have", "without", "no", "with", "included", "lacked", "lacks");

    private bool IsOfTrial => clause.HasKind(Kinds.Trial) || clause.Has(Cues.Trials);
}
