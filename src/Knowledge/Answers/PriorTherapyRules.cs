using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether patients who had certain drugs before could enter, by the rule on earlier systemic therapy.</summary>
internal static class PriorTherapyRules
{
    private const string Criterion = "prior-systemic-therapy";

    public static Match Match(Trial trial, Filter.Pretreated asked, Lexicon lexicon)
    {
        if (trial.Eligibility.FirstOrDefault(fact => fact.Criterion == Criterion && fact.Status != Admission.NotEstablished) is not { } rule)
        {
            return Answers.Match.Silent(lexicon.NameOf(Criterion));
        }

        var named = DrugsIn(rule.Rule, lexicon).ToArray();
        var standing = rule.Status == Admission.Excluded ? Standing.No
            : AnyIsOf(named, asked.Drugs, lexicon) ? rule.Status == Admission.Included ? Standing.Yes : Standing.Partly
            : named.Length == 0 ? Standing.Partly : Standing.No;
        return new Match(asked.Intolerant ? OfIntolerant(standing, rule, lexicon) : standing, rule.Rule, [rule]);
    }

    /// <summary>What a rule that lets patients in after a drug says of those who did not tolerate it: where it names progression alone, they are met in part.</summary>
    public static Standing OfIntolerant(Standing standing, EligibilityFact rule, Lexicon lexicon)
    {
        var words = Tokenizer.Cut(rule.Rule);
        return standing is not (Standing.Yes or Standing.Partly) || lexicon.NamesAny(words, Cues.Intolerance) ? standing
            // "Required: sorafenib, tolerated ...".
            : words.Any(token => token.Text == "tolerated") ? Standing.No : Standing.Partly;
    }

    /// <summary>Whether a drug that a rule names is one of those that a patient had, or a kind of it, or the other way round.</summary>
    public static bool AnyIsOf(IReadOnlyList<string> named, IReadOnlyList<string> had, Lexicon lexicon) =>
        named.Any(name => had.Any(drug => lexicon.IsA(name, drug) || lexicon.IsA(drug, name)));

    /// <summary>Every drug and regimen that a rule names, also where it is part of a longer name such as "after sorafenib".</summary>
    public static IEnumerable<string> DrugsIn(string rule, Lexicon lexicon)
    {
        var tokens = Tokenizer.Cut(rule);
        return Enumerable.Range(0, tokens.Count).SelectMany(i => lexicon.LongestAt(tokens, i, out _))
            .Where(concept => concept.Kind is Kinds.Drug or Kinds.Regimen).Select(concept => concept.Id);
    }
}
