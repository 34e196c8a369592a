using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says of a trial's size among the others: "the largest", "the most patients".</summary>
internal sealed class SizeReader(Question clause)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>"KEYNOTE-937 is the largest adjuvant trial", "HIMALAYA enrolled the most patients".</summary>
    public Claim.OfSize? Read() => clause.Trials.Count == 1 && clause.Endpoints.Count == 0 && !clause.Has(Cues.Not) && !clause.Tokens.Any(token => token.Text is "one" or "among")
        && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow && SaysSize(mention)) is { } superlative
            ? new Claim.OfSize(clause, superlative.Concept.Id == Cues.RankLow) : null;

    private bool SaysSize(Mention superlative) => _tokens.Skip(superlative.Start).Take(superlative.Length + 1).Any(token => token.Text is "largest" or "biggest" or "smallest")
        ? clause.Has(Cues.Trials) && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Safety or Kinds.Outcome || mention.Concept.Id == Cues.MeasureHr)
        : _tokens.Skip(Math.Max(0, superlative.Start - 1)).Take(superlative.Length + 1).Any(token => token.Text == "the") && _tokens.Skip(superlative.Start).Take(superlative.Length + 1).Any(token => token.Text is "patients" or "people")
            && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Region);
}
