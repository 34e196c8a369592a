using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads what a clause says of a trial's rules: whom it took, how it was designed, what its primary endpoint was.</summary>
internal sealed class RuleReader(Question clause, ClaimPhrases phrases, Lexicon lexicon)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>The rules, but for what the figures of the clause are of.</summary>
    public IEnumerable<Claim> Read(IReadOnlyList<SaidFigure> figures)
    {
        var admits = clause.Has(Cues.Include) || clause.Has(Cues.Exclude) || clause.Has(Cues.Fit);
        var required = phrases.Required.In(_tokens);
        if (admits && clause.Ids(Kinds.Attribute).Contains("crossover"))
        {
            Filter crossover = new Filter.Design("crossover", "crossover-allowed");
            yield return new Claim.OfRule(clause, clause.Has(Cues.Not) || clause.Has(Cues.Exclude) ? new Filter.Not(crossover) : crossover);
        }

        foreach (var part in clause.Filter?.Leaves() ?? [])
        {
            switch (part is Filter.Not not ? not.Inner : part)
            {
                case Filter.Eligibility rule when !admits && Everybody.In(_tokens) is { } all && lexicon.Find(rule.Concept)?.Kind != Kinds.Etiology && !IsOfFigure(rule.Concept, figures):
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

    private bool TellsIntolerance(Mention mention) => lexicon.NamesAny(_tokens, Cues.Intolerance, mention.Start, mention.End);

    private static bool IsOfFigure(string concept, IReadOnlyList<SaidFigure> figures) => figures.Any(figure => figure.Concept == concept);
}
