using System.Globalization;
using System.Text.RegularExpressions;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds what a claim says of the arms ("compared A with B", "A plus B plus C", "A as control") against the arms of the trial.</summary>
internal sealed partial class ArmsJudge(Knowledge knowledge)
{
    private readonly SubjectReader _reader = knowledge.Subjects;

    public Judgment Judge(Claim.OfArms claim, Trial trial)
    {
        var clause = claim.Clause;
        if (clause.Says("most", "majority", "mostly", "mainly"))
        {
            return MostWereGiven(clause, trial);
        }

        if (clause.Says("minority", "half"))
        {
            // How many of an arm were given what is no matter of the arm itself.
            return Judgment.Silent(ClaimSubjects.ArmsLine(trial), trial.Arms);
        }

        if (clause.Mentions.Any(control => control.Concept.Id == "control-arm" && clause.Mentions.Any(not => not.Concept.Id == Cues.Not && control.Start - not.End is >= 0 and <= 3)))
        {
            // "Never had a control arm", whatever the arm that it had was given.
            return new Judgment(trial.Arms.Any(arm => arm.IsControl) ? Verdict.Contradicted : Verdict.Supported, ClaimSubjects.ArmsLine(trial), trial.Arms);
        }

        if (Placebo(clause, trial) is { } placebo)
        {
            return placebo;
        }

        var (first, second) = Sides(clause);
        var negated = clause.Mentions.Any(mention => mention.Concept.Id == Cues.Not && (first.Count == 0 || first[0].Start - mention.End is >= 0 and <= 6)) || clause.Says("lacked", "lacks");
        var part = false;
        var holds = Given(trial, first, clause, ref part, out var tested) && (second.Count == 0 || (Given(trial, second, clause, ref part, out var compared) && tested.Union(compared).Count() > 1));
        holds &= second.Count > 0 || HasRole(clause, tested);
        var verdict = holds != negated ? Verdict.Supported : Verdict.Contradicted;
        return new Judgment(verdict, ClaimSubjects.ArmsLine(trial), trial.Arms) { InPart = verdict == Verdict.Supported && !negated && part };
    }

    /// <summary>"Most were given lenvatinib": by the share that an arm's own words give, as in "85% lenvatinib".</summary>
    private Judgment MostWereGiven(Question clause, Trial trial)
    {
        var named = ClaimSubjects.Treatments(clause);
        var shares = trial.Arms.SelectMany(arm => Shares().Matches(arm.Label)).Where(_ => named.Count > 0)
            .Select(match => (Percent: decimal.Parse(match.Groups["percent"].ValueSpan, CultureInfo.InvariantCulture), IsNamed: named.Any(mention => knowledge.Corpus.Lexicon.Names(match.Groups["drug"].Value, mention.Concept.Id)))).ToArray();
        var verdict = shares.Any(share => share is { IsNamed: true, Percent: > 50 }) ? Verdict.Supported
            : shares.Any(share => share.Percent > 50 || share.IsNamed) ? Verdict.Contradicted : Verdict.NotInSources;
        return new Judgment(verdict, ClaimSubjects.ArmsLine(trial), trial.Arms);
    }

    [GeneratedRegex(@"(?<percent>\d+(?:\.\d+)?)% (?<drug>[a-z]+)")]
    private static partial Regex Shares();

    /// <summary>"The control arm got placebo": nothing else is said to have been given.</summary>
    private static Judgment? Placebo(Question clause, Trial trial)
    {
        if (!clause.Ids(Kinds.Drug).Contains("placebo") || ClaimSubjects.Treatments(clause).Count > 0)
        {
            return null;
        }

        var given = trial.Arms.Any(arm => arm.Drugs.Any(drug => drug.Drug == "placebo") && (arm.IsControl || !clause.Ids(Kinds.Attribute).Contains("control-arm")));
        return new Judgment(given != clause.Has(Cues.Not) ? Verdict.Supported : Verdict.Contradicted, ClaimSubjects.ArmsLine(trial), trial.Arms);
    }

    /// <summary>Whether one arm was given all of these together; with more beside them, it holds in part.</summary>
    private bool Given(Trial trial, IReadOnlyList<Mention> treatments, Question clause, ref bool part, out IReadOnlyList<ArmFact> arms)
    {
        Concept[] concepts = [.. treatments.Select(mention => mention.Concept).Distinct()];
        var alone = clause.Has(Cues.Only) || clause.Mentions.Any(mention => mention.Concept.Id == Cues.Alone && treatments.Any(treatment => mention.Start - treatment.End is >= 0 and <= 1));
        arms = [.. trial.Arms.Where(arm => concepts.All(concept => _reader.Gives(arm, concept)))];
        if (alone)
        {
            arms = [.. arms.Where(arm => _reader.Extras(arm, concepts) == 0)];
        }

        // "Lenvatinib or sorafenib" in one arm, or each in its own: a choice is no combination.
        if (arms.Count == 0 && clause.Has(Cues.Or) && concepts.All(concept => trial.Arms.Any(arm => _reader.Gives(arm, concept))))
        {
            arms = [.. trial.Arms.Where(arm => concepts.Any(concept => _reader.Gives(arm, concept)))];
        }

        var exact = arms.Where(arm => _reader.Extras(arm, concepts) == 0).ToArray();
        part |= arms.Count > 0 && exact.Length == 0 && !concepts.Any(concept => concept.Kind is Kinds.DrugClass or Kinds.Modality);
        arms = exact.Length > 0 ? exact : arms;
        return arms.Count > 0;
    }

    /// <summary>"As control", "was tested": the arms must have the role that is said.</summary>
    private static bool HasRole(Question clause, IReadOnlyList<ArmFact> arms)
    {
        var control = clause.NamesControl;
        return control == clause.NamesTested || arms.Any(arm => arm.IsControl == control);
    }

    /// <summary>What is set against what: by "versus", or by "compared A with B".</summary>
    private static (IReadOnlyList<Mention> First, IReadOnlyList<Mention> Second) Sides(Question clause)
    {
        var (first, second) = ClaimSubjects.Sides(clause);
        var compared = clause.Tokens.ToList().FindIndex(token => token.Text is "compared" or "compares" or "compare" or "comparing");
        if (second.Count > 0 || compared < 0)
        {
            return (first, second);
        }

        for (var i = 1; i < first.Count; i++)
        {
            var between = clause.Tokens.Skip(first[i - 1].End).Take(first[i].Start - first[i - 1].End).Select(token => token.Text).ToArray();
            if (first[0].Start > compared && between.Any(word => word is "with" or "to" or "and"))
            {
                return ([.. first.Take(i)], [.. first.Skip(i)]);
            }
        }

        return (first, second);
    }
}
