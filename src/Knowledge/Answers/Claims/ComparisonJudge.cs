using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Judges "A is better than B" by trials that compared them; without one, our sources cannot say.</summary>
internal sealed class ComparisonJudge(Knowledge knowledge, ClaimSubjects subjects)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    /// <param name="claim">The comparison.</param>
    /// <param name="named">Trials that the statement names; empty where it names none.</param>
    public Judgment Judge(Claim.OfComparison claim, IReadOnlyList<Trial> named)
    {
        var clause = claim.Clause;
        var endpoint = clause.Endpoints is [var said, ..] ? said : "os";
        Mention[] treatments = [.. ClaimSubjects.Treatments(clause, placebo: true).Where(mention => !IsLeftOut(clause, mention))];
        if (claim.Pivot is not { } pivot)
        {
            return NeverCompared($"no trial compared {(treatments.Length == 0 ? "one regimen" : Names(treatments))} with all others", [treatments], endpoint);
        }

        var (first, second) = (treatments.Where(mention => mention.End <= pivot).ToArray(), treatments.Where(mention => mention.Start >= pivot).ToArray());
        if (first.Length == 0 || second.Length == 0)
        {
            return Judgment.Silent("the statement names no treatment on one side of its comparison");
        }

        if (new[] { first, second }.FirstOrDefault(side => !knowledge.Corpus.Trials.Any(trial => Arms(trial, side).Length > 0)) is { } nowhere)
        {
            return Judgment.Silent($"no arm in the corpus gave {Names(nowhere)}{(nowhere.Length > 1 ? " together" : " alone")}");
        }

        var trials = knowledge.Corpus.Trials.Where(trial => (named.Count == 0 || named.Contains(trial)) && Compared(trial, first, second)).ToArray();
        if (trials.Length == 0)
        {
            return NeverCompared($"{(named.Count == 0 ? "no trial in the corpus" : named[0].Name + " has not")} compared {Names(first)} with {Names(second)}", [first, second], endpoint);
        }

        var judged = Best([.. trials.Select(trial => ByTrial(claim, trial, first, second, clause.Endpoints.Count > 0 || clause.Says("outlived", "outlive", "outlives", "lived", "survived") ? endpoint : null))]);
        return claim.Negated ? judged.Denied() : judged;
    }

    /// <summary>"Durvalumab with TACE, without the bevacizumab": names the arm by what it lacks.</summary>
    private static bool IsLeftOut(Question clause, Mention treatment) => clause.Mentions.Any(not => not.Concept.Id == Cues.Not
        && clause.Tokens[not.Start].Text is "w" or "without" or "minus" or "no" && treatment.Start - not.End is 0 or 1);

    /// <summary>Of several trials that compared them: what one showed, in part where another showed the opposite.</summary>
    private static Judgment Best(IReadOnlyList<Judgment> judgments)
    {
        var best = judgments.MinBy(judgment => judgment.Verdict)!;
        var against = judgments.FirstOrDefault(judgment => best.Verdict == Verdict.Supported && judgment.Verdict == Verdict.Contradicted);
        return against is null ? best : new Judgment(best.Verdict, $"{best.Words}; {against.Words}", [.. best.Facts.Union(against.Facts)]) { InPart = true };
    }

    /// <summary>Whether each was given in an arm of its own, with nothing beside it.</summary>
    private bool Compared(Trial trial, IReadOnlyList<Mention> first, IReadOnlyList<Mention> second)
    {
        var (left, right) = (Arms(trial, first), Arms(trial, second));
        return left.Length > 0 && right.Length > 0 && !left.Intersect(right).Any();
    }

    private ArmFact[] Arms(Trial trial, IReadOnlyList<Mention> treatments)
    {
        Concept[] concepts = [.. treatments.Select(mention => mention.Concept).Distinct()];
        return [.. trial.Arms.Where(arm => concepts.All(concept => knowledge.Subjects.Gives(arm, concept)) && knowledge.Subjects.Extras(arm, concepts) == 0)];
    }

    /// <summary>"Less hand-foot reaction with A than with B": by the shares of both arms; null where no such figures are published.</summary>
    private Judgment? BySafety(Claim.OfComparison claim, Trial trial, IReadOnlyList<Mention> first, IReadOnlyList<Mention> second)
    {
        var facts = trial.Facts.OfType<SafetyFact>().Where(fact => claim.Clause.Ids(Kinds.Safety).Any(id => _lexicon.IsA(fact.Event, id)));
        return ByShares(claim, trial, first, second, [.. facts.Select(fact => ((Fact)fact, fact.Arms))]);
    }

    /// <summary>"More patients responded to A than to B": by the newest rates of both arms; null where no such figures are published.</summary>
    private Judgment? ByRate(Claim.OfComparison claim, Trial trial, IReadOnlyList<Mention> first, IReadOnlyList<Mention> second, string endpoint)
    {
        var newest = LeadingResults.Newest(trial, trial.Results.Where(result => _lexicon.IsA(result.Endpoint, endpoint) && result.Subgroup is null && result.Unit == "%"));
        return ByShares(claim, trial, first, second, [.. newest.Select(result => ((Fact)result, result.Arms))]);
    }

    private Judgment? ByShares(Claim.OfComparison claim, Trial trial, IReadOnlyList<Mention> first, IReadOnlyList<Mention> second, IReadOnlyList<(Fact Fact, IReadOnlyList<ArmFigure> Arms)> facts)
    {
        var (left, right) = (Arms(trial, first)[0].ArmId, Arms(trial, second)[0].ArmId);
        var shares = facts.Select(pair => (pair.Fact, Left: Of(pair.Arms, left), Right: Of(pair.Arms, right))).Where(pair => pair is { Left: not null, Right: not null }).ToArray();
        if (shares.Length == 0)
        {
            return null;
        }

        var holding = shares.Count(pair => claim.Less ? pair.Left < pair.Right : pair.Left > pair.Right);
        var verdict = holding > 0 ? Verdict.Supported : Verdict.Contradicted;
        Fact[] shown = [.. shares.Take(2).Select(pair => pair.Fact)];
        return new Judgment(verdict, shown.Words(fact => fact.Statement), shown) { InPart = holding > 0 && holding < shares.Length };

        static decimal? Of(IReadOnlyList<ArmFigure> figures, string arm) => figures.FirstOrDefault(figure => figure.Arm == arm)?.Value.Number;
    }

    private Judgment ByTrial(Claim.OfComparison claim, Trial trial, IReadOnlyList<Mention> first, IReadOnlyList<Mention> second, string? endpoint)
    {
        if (claim.Clause.HasKind(Kinds.Safety))
        {
            return BySafety(claim, trial, first, second) ?? Judgment.Silent($"{trial.Name}: our sources give no such figures of both arms");
        }

        if (endpoint is not null && _lexicon.IsA(endpoint, "tumor-response") && ByRate(claim, trial, first, second, endpoint) is { } rate)
        {
            return rate;
        }

        // What is said of the control arm is the opposite of what its trial tested.
        var ofControl = Arms(trial, first).All(arm => arm.IsControl);
        var tested = ofControl ? second : first;
        var arms = Arms(trial, tested).Select(arm => arm.ArmId).ToArray();

        // Durvalumab alone is no part of HIMALAYA's primary endpoint, so STRIDE's outcome says nothing of it.
        endpoint ??= trial.Endpoints.Any(primary => primary.IsPrimary && (primary.Comparison is not { } comparison || arms.Contains(comparison.Experimental))) ? null : "os";
        var asked = new Filter.OutcomeOf(endpoint, Outcome.Met, Superior: true);
        var said = claim.Clause with { Mentions = [.. claim.Clause.Mentions.Where(mention => mention.Is(Kinds.Endpoint) || tested.Contains(mention))] };
        var outcome = new OutcomeJudge(knowledge, subjects).Judge(new Claim.OfOutcome(said, asked, false), trial);
        return ofControl == claim.Less ? outcome
            : outcome.Verdict == Verdict.Supported ? outcome with { Verdict = Verdict.Contradicted }
            : Judgment.Silent(outcome.Words, [.. outcome.Facts]);
    }

    /// <summary>What each trial found by itself, which is no comparison.</summary>
    private Judgment NeverCompared(string why, IReadOnlyList<IReadOnlyList<Mention>> sides, string endpoint)
    {
        var results = sides.SelectMany(side => knowledge.Corpus.Trials
            .Where(trial => Arms(trial, side).Any(arm => !arm.IsControl))
            .SelectMany(trial => LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null && Arms(trial, side).Any(arm => arm.ArmId == result.Comparison.Experimental))).Take(1))
            .Take(2)).ToArray();
        var shown = results.Length == 0 ? "" : $". What each trial found by itself: {results.Words(result => ResultTables.Lead(knowledge.Corpus.Trial(result.TrialId)!, result, _lexicon))}";
        return Judgment.Silent(why + shown, results);
    }

    private static string Names(IReadOnlyList<Mention> treatments) => string.Join(" plus ", treatments.Select(mention => mention.Concept.Name).Distinct());
}
