using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a patient with a feature could enter a trial. A class that the trial took in part, or a vessel that is not named, is met in part.</summary>
internal sealed class PatientRules(Lexicon lexicon, EligibilityMatcher matcher)
{
    public Match Match(Trial trial, string concept)
    {
        var kind = lexicon.Find(concept)?.Kind;
        if (concept is "portal-vein-invasion" or "macrovascular-invasion")
        {
            return Exact(trial, concept) ?? Combined([One(trial, "main-portal-vein-invasion"), One(trial, "branch-portal-vein-invasion")]);
        }

        if (kind is Kinds.Stage or Kinds.Grade && lexicon.SelfAndNarrower(concept).Where(id => id != concept && lexicon.Find(id)?.Kind == Kinds.Grade).Distinct().ToArray() is { Length: > 0 } grades)
        {
            return Combined([.. grades.Select(grade => One(trial, grade))]);
        }

        return kind == Kinds.Criterion ? Exact(trial, concept) ?? Wider(trial, concept) : One(trial, concept);
    }

    /// <summary>The rule on the criterion itself; null when the trial has none.</summary>
    private Match? Exact(Trial trial, string concept) =>
        trial.Eligibility.Where(fact => fact.Criterion == concept).ToArray() is { Length: > 0 } facts ? InPart(matcher.Match(facts, concept)) : null;

    /// <summary>A rule on a wider criterion; those on narrower ones say nothing of the whole.</summary>
    private Match Wider(Trial trial, string concept) => matcher.Match(trial.Eligibility.Where(fact => lexicon.IsA(concept, fact.Criterion)), concept);

    private Match One(Trial trial, string concept) => InPart(matcher.Match(trial, concept));

    /// <summary>A grade under a criterion that was admitted in part, without a word on that grade: the rule has to be read.</summary>
    private static Match InPart(Match match) =>
        match.Standing == Standing.Unknown && match.Facts.OfType<EligibilityFact>().Any(fact => fact.Status == Admission.Partial && fact.Grades.Count == 0)
            ? match with { Standing = Standing.Partly } : match;

    private static Match Combined(IReadOnlyList<Match> parts)
    {
        var facts = parts.SelectMany(part => part.Facts).Distinct().ToArray();
        var reason = string.Join("; ", parts.Select(part => part.Reason.TrimEnd('.')).Distinct());
        var standing = parts.All(part => part.Standing == parts[0].Standing) ? parts[0].Standing
            : parts.Any(part => part.Standing is Standing.Yes or Standing.Partly) ? Standing.Partly
            : Standing.Unknown;
        return new Match(standing, facts.Length == 0 ? parts[0].Reason : reason, facts);
    }
}
