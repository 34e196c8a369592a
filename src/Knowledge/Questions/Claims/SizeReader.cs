using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says of a trial's size among the others: "the largest", "the most patients".</summary>
internal sealed class SizeReader(Question clause)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>"KEYNOTE-937 is the largest adjuvant trial", "HIMALAYA enrolled the most patients"; what says more than that is read in its parts.</summary>
    public Claim.OfSize? Read() => clause.Trials.Count == 1 && clause.Endpoints.Count == 0 && !clause.Has(Cues.Not) && !SaysMore
        && !clause.Tokens.Any(token => token.Text is "one" or "among" or "amongst" or "second" or "third")
        && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow && (IsOfTrials(mention) || IsOfPatients(mention))) is { } superlative
            ? new Claim.OfSize(clause, superlative.Concept.Id == Cues.RankLow) : null;

    /// <summary>"The largest trial compared A with B", "... randomized 2,000 patients".</summary>
    private bool SaysMore => clause.Mentions.Any(mention => mention.Concept.IsTreatment || mention.Concept.Kind is Kinds.Safety or Kinds.Outcome || mention.Concept.Id is Cues.MeasureHr or Cues.Versus)
        || Enumerable.Range(0, _tokens.Count).Any(i => _tokens[i].Kind == TokenKind.Number && !clause.Clinical.Any(named => i >= named.Start && i < named.End));

    /// <summary>"The largest phase 3 trial"; "the largest effect of all trials" is no size.</summary>
    private bool IsOfTrials(Mention superlative) => Says(superlative, "largest", "biggest", "smallest")
        && clause.Mentions.FirstOrDefault(mention => mention.Concept.Id == Cues.Trials && mention.Start >= superlative.End) is { } trials
        && !_tokens.Skip(superlative.End).Take(trials.Start - superlative.End).Any(token => token.Text is "of" or "in" or "effect" or "benefit" or "arm");

    private bool IsOfPatients(Mention superlative) => Says(superlative, "patients", "people")
        && _tokens.Skip(Math.Max(0, superlative.Start - 1)).Take(superlative.Length + 1).Any(token => token.Text == "the")
        && !clause.Mentions.Any(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Grade or Kinds.Region);

    /// <summary>Whether the superlative, or the word behind it, is one of these.</summary>
    private bool Says(Mention superlative, params ReadOnlySpan<string> words)
    {
        for (var i = superlative.Start; i < Math.Min(superlative.End + 1, _tokens.Count); i++)
        {
            if (words.Contains(_tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
