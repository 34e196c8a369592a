using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Joins what was read into one filter: neighbours by "or", treatments given together, everything else by "and".</summary>
internal sealed class FilterCombiner(IReadOnlyList<FilterAtom> atoms, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Lexicon lexicon)
{
    /// <summary>The filter of all atoms; null when there is none.</summary>
    public Filter? Combine()
    {
        var groups = new List<List<Filter>>();
        foreach (var atom in WithTogether())
        {
            if (atom.JoinsByOr && groups.Count > 0)
            {
                groups[^1].Add(atom.Built);
            }
            else
            {
                groups.Add([atom.Built]);
            }
        }

        // "Immunotherapy without anti-VEGF": what is ruled out is ruled out of what was tested, not of somebody's control.
        var tests = !SaysAnyArm && atoms.Any(atom => atom is { Negated: false, Filter: Filter.Treatment });
        groups = [.. groups.Select(group => group.Select(part =>
            SaysAnyArm && part is Filter.Not { Inner: Filter.Treatment { Concept: "systemic" } } ? new Filter.Not(new Filter.AnyDrug()) :
            part is Filter.Not { Inner: Filter.Treatment { Role: ArmRole.Any, Concept: not "placebo" } ruledOut } && (tests || (!SaysAnyArm && lexicon.Find(ruledOut.Concept)?.Kind == Kinds.DrugClass)) ? new Filter.Not(ruledOut with { Role = ArmRole.Experimental }) : part).ToList())];

        // "Slow accrual, not futility": what is ruled out is the rest of the wider one.
        groups.RemoveAll(group => group is [Filter.Not { Inner: Filter.Design wide }] && groups.Exists(other => other is [Filter.Design narrow] && narrow.Attribute == wide.Attribute && narrow.Code != wide.Code && lexicon.IsA(narrow.Code, wide.Code)));
        JoinOpposites(groups);

        // "mRECIST by independent review": one way of reading.
        if (groups.FindAll(group => group is [Filter.ReadBy]) is [[Filter.ReadBy by], [Filter.ReadBy { Criteria: "independent-review" or "investigator-review" } reader]] readings)
        {
            readings[0][0] = by with { AndBy = reader.Criteria };
            groups.Remove(readings[1]);
        }

        // "Positive, negative, pending?" asks how each stands.
        if (groups.Exists(AsksHowItEnded) && groups.RemoveAll(group => group is [Filter.OutcomeOf { Outcome: Outcome.Pending, Endpoint: null }]) > 0 && groups.Count > 1)
        {
            groups.RemoveAll(AsksHowItEnded);
        }

        // "Double-blind studies, most were open label": no trial is both, the second is said beside.
        var blinded = groups.FindIndex(group => group is [Filter.Design { Attribute: "blinding" }]);
        groups.RemoveAll(group => blinded >= 0 && group != groups[blinded] && group is [Filter.Design { Attribute: "blinding" }]);
        var parts = groups.Select(group => group.Count == 1 ? group[0] : new Filter.Any([.. group.Distinct()])).Distinct().ToList();
        parts = [.. parts.Where(part => !parts.Any(other => other != part && Implies(other, part)))];
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Filter.All(parts) };
    }

    private static bool AsksHowItEnded(List<Filter> group) => group is [Filter.ReadOut { Endpoint: null }];

    /// <summary>"Who met and who missed", "wins and losses": no endpoint ended both ways, so either is meant.</summary>
    private void JoinOpposites(List<List<Filter>> groups)
    {
        for (var i = groups.Count - 1; i > 0; i--)
        {
            if (groups[i] is [Filter.OutcomeOf { Outcome: not Outcome.Pending } later]
                && groups.Find(group => group is [Filter.OutcomeOf { Outcome: not Outcome.Pending } earlier] && earlier.Endpoint == later.Endpoint && earlier.Outcome != later.Outcome) is { } opposite)
            {
                // "One hit and one miss", "met one, missed the other": of one trial's endpoints.
                var mixed = later.Endpoint is null && tokens.Count(token => token.Text is "one" or "other" or "another") > 1;
                opposite[0] = mixed ? new Filter.MixedOutcome() : new Filter.ReadOut(later.Endpoint);
                groups.RemoveAt(i);
            }
        }
    }

    /// <summary>"Checkpoint inhibitor plus TKI", "durvalumab and tremelimumab": neighbours of one role are meant together, unless they are compared.</summary>
    private IEnumerable<FilterAtom> WithTogether()
    {
        var compared = !SaysOneArm && mentions.Any(mention => mention.Concept.Id is Cues.Compare or Cues.Versus);
        for (var i = 0; i < atoms.Count; i++)
        {
            var run = new List<Filter.Treatment>();
            while (i + run.Count < atoms.Count && atoms[i + run.Count] is { Negated: false, Filter: Filter.Treatment treatment } atom
                && (!compared || (run.Count == 0 ? i + 1 < atoms.Count && IsAdded(atom, atoms[i + 1]) : IsAdded(atoms[i + run.Count - 1], atom)))
                && (run.Count == 0 || (!atom.JoinsByOr && treatment.Role == run[0].Role)))
            {
                run.Add(treatment);
            }

            // "Transplant after downstaging" may name one treatment twice.
            var different = run.Distinct().ToArray();
            if (run.Count > 1)
            {
                yield return new FilterAtom(different.Length > 1 ? new Filter.Together(different) : different[0], atoms[i].At) { JoinsByOr = atoms[i].JoinsByOr };
                i += run.Count - 1;
                while (i + 1 < atoms.Count && atoms[i + 1] is { Negated: false, JoinsByOr: true, Filter: Filter.Treatment other } next && IsOtherPartner(run, other))
                {
                    // "Bevacizumab on top of TACE or Y-90": with either.
                    yield return new FilterAtom(new Filter.Together([.. run.SkipLast(1), other]), next.At) { JoinsByOr = true };
                    i++;
                }
            }
            else
            {
                yield return atoms[i];
            }
        }
    }

    /// <summary>Whether a treatment may stand for the last of those given together: a procedure for a procedure beside a drug, or a drug for a drug beside a procedure.</summary>
    private bool IsOtherPartner(IReadOnlyList<Filter.Treatment> run, Filter.Treatment other) =>
        other.Role == run[0].Role && IsProcedure(run[0]) != IsProcedure(run[^1]) && IsProcedure(other) == IsProcedure(run[^1]);

    private bool IsProcedure(Filter.Treatment treatment) => lexicon.Find(treatment.Concept)?.Kind == Kinds.Modality;

    /// <summary>"TARE added onto sorafenib", "a drug on top of TACE": given together, whatever they are compared with.</summary>
    private bool IsAdded(FilterAtom one, FilterAtom other) => other.At - one.At <= 6
        && tokens.Skip(one.At).Take(other.At - one.At).Any(token => token.Text is "added" or "adding" or "top" or "plus" or "+" or "combined" or "combination");

    /// <summary>"In any of the arms", "in either arm".</summary>
    private bool SaysAnyArm => Enumerable.Range(0, tokens.Count).Any(i => tokens[i].Text is "any" or "either" && tokens.Skip(i + 1).Take(3).Any(token => token.Text is "arm" or "arms"));

    /// <summary>"In one and the same arm".</summary>
    private bool SaysOneArm => Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i].Text == "arm" && tokens[i - 1].Text is "same" or "one" or "single");

    /// <summary>A drug says more than the class that is named beside it: "the PD-L1 inhibitor durvalumab".</summary>
    private bool Implies(Filter narrow, Filter wide) =>
        narrow is Filter.Treatment drug && wide is Filter.Treatment group && drug.Concept != group.Concept && drug.Role == group.Role
        && lexicon.IsA(drug.Concept, group.Concept);
}
