using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether the rules of a trial demand something, in their own words: "endoscopy within 6 months was required".</summary>
internal sealed class RequirementRules(Lexicon lexicon)
{
    private const int Near = 4;

    private readonly PhraseList _demanding = new(lexicon, Phrases.Required);

    /// <summary>How a trial stands: a rule demands it, a rule says that it was not demanded, or no rule says.</summary>
    public Match Match(Trial trial, string concept)
    {
        var rules = trial.Eligibility.Where(rule => lexicon.IsA(rule.Criterion, concept)).ToArray();
        var demanding = rules.Where(rule => Demands(rule) == true).ToArray();
        var denying = rules.Where(rule => Demands(rule) == false).ToArray();
        return demanding.Length > 0 ? Of(Standing.Yes, demanding)
            : denying.Length > 0 ? Of(Standing.No, denying)
            : Answers.Match.Silent($"no requirement on {lexicon.NameOf(concept)}");
    }

    /// <summary>Whether a rule says that what it speaks of was required, or that it was not; null where it says neither.</summary>
    private bool? Demands(EligibilityFact rule)
    {
        if (rule.Required)
        {
            return true;
        }

        if (rule.Status == Admission.Excluded)
        {
            // What keeps somebody out demands something else: "no main invasion; patent flow was required".
            return null;
        }

        var tokens = Tokenizer.Cut(rule.Rule);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_demanding.At(tokens, i))
            {
                return !tokens.Take(i).Skip(Math.Max(0, i - Near)).Any(token => token.Text is "no" or "not" or "never" or "without");
            }
        }

        return null;
    }

    private static Match Of(Standing standing, EligibilityFact[] rules) => new(standing, rules.Words(rule => rule.Rule), rules);
}
