using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>Reads "all trials ...", "no trial ...", "both A and B ...", "only A ...".</summary>
internal sealed class QuantifierReader(Question clause, ClaimPhrases phrases, Func<string, Question> parse, Func<string, ClauseReader> reader)
{
    private readonly IReadOnlyList<Token> _tokens = clause.Tokens;

    /// <summary>What is said of each trial, with the quantifier; null when the clause has none.</summary>
    public Claim.OfAll? Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var quantifier = _tokens[i].Text switch
            {
                "all" or "every" or "each" => OfTrials(i) || (_tokens[i].Text == "all" && clause.Ids(Kinds.Trial).Count > 2) ? Quantifier.All : (Quantifier?)null,
                "both" => OfNamed(i) ? Quantifier.All : null,
                "no" or "none" => OfTrials(i) ? Quantifier.None : null,
                "neither" => OfNamed(i) ? Quantifier.None : null,
                "only" => IsOnly(i) ? Quantifier.Only : null,
                _ => null,
            };
            if (quantifier is { } found)
            {
                var group = found == Quantifier.Only ? null : Group(i);
                var inner = reader(group is not null && Compares(i) ? clause.Text[_tokens[VerbAfter(i)].Start..] : Without(i));
                return new Claim.OfAll(inner.Clause, inner.Read(null), found) { Group = group };
            }
        }

        return null;
    }

    /// <summary>"All phase 3 trials of TACE combinations were ...": which trials are meant stands before the verb; null where nothing narrows them.</summary>
    private Filter? Group(int at)
    {
        var verb = VerbAfter(at);
        return verb <= at + 1 || clause.HasKind(Kinds.Trial) ? null : parse(clause.Text[_tokens[at].End.._tokens[verb - 1].End]).Filter;
    }

    private int VerbAfter(int at) => Enumerable.Range(at + 1, _tokens.Count - at - 1).FirstOrDefault(IsVerb, -1);

    /// <summary>"All TARE-versus-sorafenib trials used ...": what is compared says which trials are meant, not what is said of them.</summary>
    private bool Compares(int at) => clause.Mentions.Any(mention => mention.Concept.Id == Cues.Versus && mention.Start > at && mention.End <= VerbAfter(at));

    /// <summary>"Randomized" before a noun is none.</summary>
    private bool IsVerb(int at) => phrases.Verbs.At(_tokens, at) && !clause.Mentions.Any(mention => mention.Is(Kinds.Blinding) && at >= mention.Start && at < mention.End);

    /// <summary>"No phase III of Y-90 showed ...": the phase stands for its trials.</summary>
    private bool OfPhase(int at) => clause.Mentions.Any(mention => mention.Is(Kinds.Phase) && mention.Start - at is >= 1 and <= 2 && mention.End < _tokens.Count && _tokens[mention.End].Text is "of" or "with" or "in" or "has" or "ever" or "showed");

    /// <summary>"All the systemic trials", "none of these studies": the noun follows within a few words.</summary>
    private bool OfTrials(int at) => (OfPhase(at) || Enumerable.Range(at + 1, 8).TakeWhile((i, words) => i < _tokens.Count && (words < 5 || !IsVerb(i))).Any(i => _tokens[i].Text is "trial" or "trials" or "study" or "studies" or "rct" or "rcts" or "combination" or "combinations" or "combo" or "combos" or "regimen" or "regimens"))
        && !clause.HasKind(Kinds.Trial)
        // "No trial of the corpus that ..." and "all trials that ..." ask for a list.
        && !_tokens.Skip(at).Take(6).Any(token => token.Text is "that" or "which");

    /// <summary>"Both EMERALD-1 and LEAP-012 met ...", "EMERALD-1 and LEAP-012 both met ...": two trials, and the word stands beside them.</summary>
    private bool OfNamed(int at) => clause.Ids(Kinds.Trial).Count == 2 && (clause.Mentions.Any(mention => mention.Is(Kinds.Trial) && (mention.Start == at + 1 || mention.End == at || (mention.End < at && at - mention.End <= 2))));

    private bool IsOnly(int at) => clause.Trials.Count > 0 && clause.Mentions.Any(mention => mention.Is(Kinds.Trial) && (mention.Start == at + 1 || (at == 0 && mention.Start <= 2)
        || (mention.Start > at && mention.Start - at <= 4 && _tokens[mention.Start - 1].Text is "trial" or "is" or "was")));

    private string Without(int at)
    {
        var from = _tokens[at].Start;
        var text = clause.Text.Remove(from, _tokens[at].End - from);
        // "Neither A nor B": once the quantifier is gone, both are simply named.
        var nor = _tokens.Skip(at).FirstOrDefault(token => token.Text == "nor");
        return (_tokens[at].Text == "neither" && nor.Text is not null ? text.Remove(nor.Start - (_tokens[at].End - from), nor.End - nor.Start).Insert(nor.Start - (_tokens[at].End - from), "and") : text).Trim();
    }
}
