using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges what is said of all trials, of none, or of one only: by the trials that speak against it.</summary>
internal sealed class QuantifierJudge(Knowledge knowledge, Func<Claim, Trial, Judgment> judge)
{
    private const int MostShown = 3;

    public Judgment Judge(Claim.OfAll claim)
    {
        var each = claim.Each.Where(inner => !NamesGroup(inner, claim)).ToArray();
        if (each.Length == 0)
        {
            // What only tells which trials are meant is true of them by itself.
            each = [.. claim.Each.Where(inner => inner is not Claim.Unread && !TellsWhich(inner, claim))];
        }

        var trials = Meant(claim, each);
        if (each.Length == 0 || trials.Count == 0)
        {
            return Judgment.Silent("nothing here can be held against the trials of the corpus");
        }

        var judged = trials.SelectMany(trial => each.Select(inner => (Trial: trial, Judgment: judge(inner, trial)))).ToArray();
        return claim.Quantifier switch
        {
            Quantifier.All => All([.. judged.Select(pair => pair.Judgment)]),
            Quantifier.None => None([.. judged.Select(pair => pair.Judgment)], each.All(inner => inner is Claim.OfOutcome)),
            _ => Only(claim.Clause.Trials, judged),
        };
    }

    private static Judgment All(Judgment[] judged)
    {
        var against = judged.Where(judgment => judgment.Verdict is Verdict.Contradicted or Verdict.Outdated).ToArray();
        if (against.Length > 0)
        {
            // Few trials are shown whole; of many, those that speak against it.
            var shown = judged.Length <= MostShown ? judged : against;
            var verdict = against.All(judgment => judgment.Verdict == Verdict.Outdated) ? Verdict.Outdated : Verdict.Contradicted;
            return Join(verdict, shown) with { InPart = verdict == Verdict.Contradicted && judged.Length <= MostShown && judged.Any(judgment => judgment is { Verdict: Verdict.Supported } or { InPart: true }) };
        }

        var silent = judged.Where(judgment => judgment.Verdict == Verdict.NotInSources).ToArray();
        return silent.Length > 0 ? Join(Verdict.NotInSources, silent) : Join(Verdict.Supported, judged) with { InPart = judged.Any(judgment => judgment.InPart) };
    }

    /// <param name="judged">The trials' verdicts.</param>
    /// <param name="outcomes">Whether outcomes are denied: what has not been shown anywhere has not been shown.</param>
    private static Judgment None(Judgment[] judged, bool outcomes)
    {
        var against = judged.Where(judgment => judgment.Verdict is Verdict.Supported).ToArray();
        if (against.Length > 0)
        {
            return Join(Verdict.Contradicted, against) with { InPart = against.All(judgment => judgment.InPart) };
        }

        var silent = judged.Where(judgment => judgment.Verdict == Verdict.NotInSources).ToArray();
        return silent.Length > 0 && !(outcomes && silent.Length < judged.Length) ? Join(Verdict.NotInSources, silent)
            : Join(Verdict.Supported, [.. judged.Where(judgment => judgment.Verdict != Verdict.NotInSources)]);
    }

    private static Judgment Only(IReadOnlyList<string> named, (Trial Trial, Judgment Judgment)[] judged)
    {
        var failing = judged.Where(pair => named.Contains(pair.Trial.Id) && pair.Judgment.Verdict != Verdict.Supported).Select(pair => pair.Judgment).ToArray();
        if (failing.Length > 0)
        {
            return Join(failing[0].Verdict, failing);
        }

        var others = judged.Where(pair => !named.Contains(pair.Trial.Id)).Select(pair => pair.Judgment).ToArray();
        return others.Any(judgment => judgment is { Verdict: Verdict.Supported, InPart: false }) ? Join(Verdict.Contradicted, [.. others.Where(judgment => judgment.Verdict == Verdict.Supported)])
            : others.Any(judgment => judgment.Verdict == Verdict.Supported) ? Join(Verdict.Contradicted, [.. others.Where(judgment => judgment.Verdict == Verdict.Supported)]) with { InPart = true }
            : others.Any(judgment => judgment.Verdict == Verdict.NotInSources) ? Join(Verdict.NotInSources, [.. others.Where(judgment => judgment.Verdict == Verdict.NotInSources)])
            : Join(Verdict.Supported, [.. judged.Where(pair => named.Contains(pair.Trial.Id)).Select(pair => pair.Judgment)]);
    }

    /// <summary>What says which trials are meant is not said of them.</summary>
    private static bool NamesGroup(Claim inner, Claim.OfAll claim) => inner switch
    {
        Claim.Unread or Claim.OfRule { Rule: Filter.Design { Attribute: "line" or "phase" } } => true,
        _ => TellsWhich(inner, claim),
    };

    /// <summary>Whether it stands in the words that say which trials are meant.</summary>
    private static bool TellsWhich(Claim inner, Claim.OfAll claim) => claim.Group is { } group && inner switch
    {
        Claim.OfRule rule => OfEach(group).Contains(rule.Rule),
        // "All TACE trials used TACE alone as control" says more of them.
        Claim.OfArms arms => !arms.Clause.NamesControl && !arms.Clause.Ids(Kinds.Drug).Contains("placebo")
            && ClaimSubjects.Treatments(arms.Clause).All(mention => OfEach(group).OfType<Filter.Treatment>().Any(treatment => treatment.Concept == mention.Concept.Id)),
        _ => false,
    };

    /// <summary>What holds of each trial of a group: one of several to choose from does not.</summary>
    private static IEnumerable<Filter> OfEach(Filter filter) => filter switch
    {
        Filter.All all => all.Parts.SelectMany(OfEach),
        Filter.Together together => together.Treatments,
        _ => [filter],
    };

    /// <summary>A trial of a treatment tested it: as somebody's control it names no group.</summary>
    private static Filter Tested(Filter filter) => filter switch
    {
        Filter.Treatment { Role: ArmRole.Any } treatment => treatment with { Role = ArmRole.Experimental },
        Filter.All all => new Filter.All([.. all.Parts.Select(Tested)]),
        _ => filter,
    };

    /// <summary>The trials meant: those named, else all that tested the treatments and have the line or phase that the clause names.</summary>
    private IReadOnlyList<Trial> Meant(Claim.OfAll claim, IReadOnlyList<Claim> each)
    {
        if (claim.Quantifier != Quantifier.Only && claim.Clause.Trials.Count > 0)
        {
            return [.. claim.Clause.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>()];
        }

        if (claim.Group is { } group)
        {
            if (!group.Leaves().Any(leaf => leaf is Filter.Treatment or Filter.Together) && each.All(inner => inner is Claim.OfOutcome))
            {
                // "Adding sorafenib to TACE failed in every randomized study": in those that gave both.
                group = new Filter.All([group, .. ClaimSubjects.Sides(claim.Clause).Tested.Select(mention => new Filter.Treatment(mention.Concept.Id, ArmRole.Experimental))]);
            }

            return [.. knowledge.Matcher.Match(Tested(group)).Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial)];
        }

        var filters = claim.Clause.Mentions.Where(mention => mention.Concept.Kind is Kinds.Line or Kinds.Phase).Select(mention => (Filter)new Filter.Design(mention.Concept.Kind, mention.Concept.Id)).ToList();
        if (!each.Any(inner => inner is Claim.OfArms))
        {
            filters.AddRange(ClaimSubjects.Sides(claim.Clause).Tested.Select(mention => new Filter.Treatment(mention.Concept.Id, ArmRole.Experimental)));
        }

        return filters.Count == 0 ? knowledge.Corpus.Trials
            : [.. knowledge.Matcher.Match(new Filter.All(filters)).Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial)];
    }

    private static Judgment Join(Verdict verdict, IReadOnlyList<Judgment> judgments)
    {
        var shown = judgments.OrderBy(judgment => judgment.InPart).Take(MostShown).ToArray();
        var more = judgments.Count - shown.Length;
        var words = shown.Words(judgment => (judgment.InPart && judgments.Any(other => !other.InPart) ? "in part: " : "") + judgment.Words) + (more > 0 ? $"; {CountWords.Of(more, "more trial")} alike" : "");
        return new Judgment(verdict, words, [.. shown.SelectMany(judgment => judgment.Facts).Distinct()]);
    }
}
