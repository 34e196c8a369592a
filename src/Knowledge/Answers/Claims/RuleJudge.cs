using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds a claimed rule of eligibility, item of the design or primary endpoint against the dossier.</summary>
internal sealed class RuleJudge(Knowledge knowledge)
{
    private readonly ClaimPhrases _phrases = knowledge.Claims.Phrases;

    public Judgment Judge(Claim.OfRule claim, Trial trial)
    {
        var match = knowledge.Matcher.Match(claim.Rule).First(pair => pair.Trial == trial).Match;
        var words = $"{trial.Name}: {match.Reason}";
        if (claim.Rule is Filter.Primary { Only: false } && match.Standing == Standing.Yes && OtherPrimaries(claim, trial) is { Length: > 0 } others)
        {
            Fact[] all = [.. match.Facts, .. others];
            return Verdict.Supported.Of(all) with { InPart = true };
        }

        if (claim.Rule is Filter.Limited { Required: true } limited && match.Standing == Standing.Yes && !match.Facts.OfType<EligibilityFact>().Any(fact => fact.Limits.Any(limit => limit.Measure == limited.Value.Measure && SetsAt(limit, limited.Value.Value))))
        {
            // "Required an AFP above 200" where 400 was required: the bound is part of the statement.
            return new Judgment(Verdict.Contradicted, words, match.Facts);
        }

        var absolute = claim.Rule is Filter.Eligibility { Only: true } || _phrases.Absolute.In(claim.Clause.Tokens);
        return match.Standing switch
        {
            Standing.Yes when match.Facts.Count > 0 => new Judgment(Verdict.Supported, words, match.Facts) { InPart = InPart(claim.Rule, match) },
            Standing.No when match.Facts.Count > 0 => new Judgment(Verdict.Contradicted, words, match.Facts) { InPart = InPart(claim.Rule, match) },
            Standing.Partly when claim.Rule is Filter.Eligibility or Filter.Not { Inner: Filter.Eligibility } =>
                new Judgment(absolute ? Verdict.Contradicted : Verdict.Supported, words, match.Facts) { InPart = true },
            _ => Judgment.Silent(words, match.Facts),
        };
    }

    private static bool SetsAt(Limit limit, decimal bound) => new[] { limit.AtLeast, limit.Above, limit.AtMost, limit.Below }.Contains(bound);

    /// <summary>"The primary endpoint was OS" where there was another one too; none where the clause speaks of several.</summary>
    private static EndpointFact[] OtherPrimaries(Claim.OfRule claim, Trial trial)
    {
        var several = claim.Clause.Tokens.Any(token => token.Text is "co" or "coprimary" or "dual" or "one" or "a" or "endpoints" or "both") || claim.Clause.Endpoints.Count > 1;
        return several ? [] : [.. trial.Endpoints.Where(endpoint => endpoint.IsPrimary && !claim.Clause.Endpoints.Contains(endpoint.Endpoint))];
    }

    /// <summary>"Allowed Child-Pugh B" where only some scores of the class could enter.</summary>
    private bool InPart(Filter rule, Match match) => rule is Filter.Eligibility { Only: false } eligibility
        && match.Facts.OfType<EligibilityFact>().Any(fact =>
        {
            var grades = fact.Grades.Where(grade => knowledge.Corpus.Lexicon.IsA(grade.Key, eligibility.Concept)).Select(grade => grade.Value).ToArray();
            return grades.Contains(Admission.Excluded) && grades.Any(admission => admission is Admission.Included or Admission.Partial);
        });

    /// <summary>Whether patients with, or only patients with, an earlier treatment could enter.</summary>
    public Judgment Judge(Claim.OfHistory claim, Trial trial)
    {
        // All had it where nobody could enter without it.
        var held = claim.Required ? claim.Given with { Presence = Presence.Absent, Intolerant = false } : claim.Given;
        if (knowledge.Profiles.Fit([trial], new Profile([held], [])).Single().Items is not [{ Match: var match }, ..] || match.Facts.Count == 0)
        {
            return Judgment.Silent($"{trial.Name}: our sources give no rule on earlier treatment");
        }

        var admitted = match.Standing switch { Standing.Yes or Standing.Partly => true, Standing.No => false, _ => (bool?)null };
        var said = claim.Required == claim.Clause.Has(Cues.Exclude);
        var words = $"{trial.Name}: {match.Reason}";
        return admitted is not { } enters ? Judgment.Silent(words, match.Facts)
            : new Judgment(enters == said != claim.Clause.Has(Cues.Not) ? Verdict.Supported : Verdict.Contradicted, words, match.Facts) { InPart = match.Standing == Standing.Partly && enters == said };
    }

    /// <summary>Whether a rule on something says, in words, that it was required.</summary>
    public Judgment Judge(Claim.OfRequirement claim, Trial trial)
    {
        var match = knowledge.Matcher.Match(new Filter.Demanded(claim.Concept)).First(pair => pair.Trial == trial).Match;
        Fact[] rules = match.Facts.Count > 0 ? [.. match.Facts]
            : [.. knowledge.Index.Find(new FactQuery { Kind = "eligibility", Trials = [trial.Id], Concepts = [claim.Concept] }).Where(rule => rule is EligibilityFact { Status: not Admission.NotEstablished })];
        if (rules.Length == 0)
        {
            return Judgment.Silent($"{trial.Name}: our sources give no rule on {knowledge.Corpus.Lexicon.NameOf(claim.Concept)}");
        }

        Fact[] shown = [.. rules.Take(2)];
        var verdict = match.Standing switch
        {
            Standing.Yes => claim.Clause.Has(Cues.Not) ? Verdict.Contradicted : Verdict.Supported,
            Standing.No => claim.Clause.Has(Cues.Not) ? Verdict.Supported : Verdict.Contradicted,
            _ => Verdict.NotInSources,
        };
        var words = $"{trial.Name}: {string.Join("; ", shown.OfType<EligibilityFact>().Select(rule => rule.Rule.TrimEnd('.')))}";

        // "Within 24 months" where the rule says 6.
        var other = verdict == Verdict.Supported && NumbersOf(claim.Clause).Any(number => !Vocabulary.Numbers.In(words).Contains(number));
        return other ? new Judgment(Verdict.Contradicted, words, shown) { InPart = true } : new Judgment(verdict, words, shown);
    }

    private static IEnumerable<string> NumbersOf(Question clause) => Enumerable.Range(0, clause.Tokens.Count)
        .Where(i => clause.Tokens[i].Kind == Vocabulary.TokenKind.Number && !clause.Clinical.Any(named => i >= named.Start && i < named.End)).Select(i => clause.Tokens[i].Text);
}
