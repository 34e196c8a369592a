using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds a claimed rule of eligibility, item of the design or primary endpoint against the dossier.</summary>
internal sealed class RuleJudge(Knowledge knowledge)
{
    private readonly ClaimPhrases _phrases = knowledge.Claims.Phrases;

    public Judgment Judge(Claim.OfRule claim, Trial trial)
    {
        var match = knowledge.Matcher.Match(claim.Rule).First(pair => pair.Trial == trial).Match;
        var words = $"{trial.Name}: {match.Reason}";
        var absolute = claim.Rule is Filter.Eligibility { Only: true } || _phrases.Absolute.In(claim.Clause.Tokens);
        return match.Standing switch
        {
            Standing.Yes when match.Facts.Count > 0 => new Judgment(Verdict.Supported, words, match.Facts),
            Standing.No when match.Facts.Count > 0 => new Judgment(Verdict.Contradicted, words, match.Facts),
            Standing.Partly when claim.Rule is Filter.Eligibility or Filter.Not { Inner: Filter.Eligibility } =>
                new Judgment(absolute ? Verdict.Contradicted : Verdict.Supported, words, match.Facts) { InPart = true },
            _ => Judgment.Silent(words, match.Facts),
        };
    }

    /// <summary>Whether a rule on something says, in words, that it was required.</summary>
    public Judgment Judge(Claim.OfRequirement claim, Trial trial)
    {
        var rules = knowledge.Index.Find(new FactQuery { Kind = "eligibility", Trials = [trial.Id], Concepts = [claim.Concept] }).OfType<EligibilityFact>()
            .Where(rule => rule.Status != Admission.NotEstablished).ToArray();
        if (rules.Length == 0)
        {
            return Judgment.Silent($"{trial.Name}: our sources give no rule on {knowledge.Corpus.Lexicon.NameOf(claim.Concept)}");
        }

        var such = rules.Where(rule => _phrases.Required.In(Tokenizer.Cut(rule.Rule))).ToArray();
        var shown = such.Length > 0 ? such : rules;
        var negated = claim.Clause.Has(Cues.Not);
        return new Judgment(
            such.Length == 0 ? Verdict.NotInSources : negated ? Verdict.Contradicted : Verdict.Supported,
            $"{trial.Name}: {string.Join("; ", shown.Take(2).Select(rule => rule.Rule.TrimEnd('.')))}", [.. shown.Take(2)]);
    }
}
