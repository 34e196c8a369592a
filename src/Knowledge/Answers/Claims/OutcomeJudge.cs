using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Claims;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Claims;

/// <summary>Holds a claimed outcome against how the endpoints of the trial ended.</summary>
internal sealed class OutcomeJudge(Knowledge knowledge, ClaimSubjects subjects)
{
    public Judgment Judge(Claim.OfOutcome claim, Trial trial)
    {
        var (tested, against) = ClaimSubjects.Sides(claim.Clause);
        var subject = subjects.In(trial, claim.Clause, tested);
        if (WrongArms(trial, subject, subjects.In(trial, claim.Clause, against), against) is { } wrong)
        {
            return wrong;
        }

        if (subject.Arms.Count > 0 && subject.Arms.All(arm => arm.IsControl))
        {
            // What the trial showed is of the arm that it tested, not of the control.
            return Judgment.Silent($"{ClaimSubjects.ArmsLine(trial)}; what it tested was the other arm", [.. trial.Arms]);
        }

        if (OtherGroup(claim.Clause) is { } group)
        {
            return InGroup(claim, trial, group, [.. subject.Arms.Where(arm => !arm.IsControl).Select(arm => arm.ArmId)]);
        }

        string[] tests = [.. subject.Arms.Where(arm => !arm.IsControl).Select(arm => arm.ArmId)];
        var endpoints = Endpoints(claim, trial, tests);
        var judged = claim.NonInferior ? NonInferiority(claim, trial, endpoints)
            : claim.Asked.Outcome == Outcome.Pending ? Pending(trial, claim, endpoints)
            : Decide(claim, trial, endpoints, tests);
        return judged.Judges && judged.Facts.OfType<EndpointFact>().Select(fact => fact.Endpoint).Distinct().ToArray() is [var endpoint] ? judged with { Line = Judgment.LineOf(trial, endpoint) } : judged;
    }

    /// <summary>What the claim names and the trial's arms do not bear out.</summary>
    private static Judgment? WrongArms(Trial trial, Subject tested, Subject against, IReadOnlyList<Mention> comparators)
    {
        var controls = trial.Endpoints.Select(endpoint => endpoint.Comparison?.Control).Concat(trial.Results.Select(result => result.Comparison.Control)).OfType<string>()
            .Concat(trial.Arms.Where(arm => arm.IsControl).Select(arm => arm.ArmId)).ToHashSet();
        var missing = tested.NotGiven ?? against.NotGiven;
        var noControl = comparators.Count > 0 && missing is null && !against.Arms.Any(arm => controls.Contains(arm.ArmId));
        return missing is not null ? new Judgment(Verdict.Contradicted, $"{ClaimSubjects.ArmsLine(trial)}; none gave {missing}", trial.Arms)
            : noControl ? new Judgment(Verdict.Contradicted, ClaimSubjects.ArmsLine(trial), trial.Arms) : null;
    }

    /// <summary>"Improved OS in hepatitis C": a subgroup has no prespecified test.</summary>
    private static string? OtherGroup(Question clause) => clause.Mentions.FirstOrDefault(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Grade or Kinds.Criterion)?.Concept.Id;

    /// <summary>A subgroup has no test of its own; its interval shows whether a difference was seen.</summary>
    private Judgment InGroup(Claim.OfOutcome claim, Trial trial, string group, IReadOnlyList<string> arms)
    {
        var lexicon = knowledge.Corpus.Lexicon;
        var results = LeadingResults.Ordered(trial, trial.Results.Where(result => result.Endpoint == (claim.Asked.Endpoint ?? "os") && result.Subgroup is { } subgroup
            && (lexicon.IsA(subgroup.Level, group) || (lexicon.IsA(subgroup.Factor, group) && subgroup.Level == "yes")) && (arms.Count == 0 || arms.Contains(result.Comparison.Experimental)))).ToArray();
        if (results.FirstOrDefault(result => result.Ratio?.Interval is { High: not null }) is not { Ratio: { Interval.High: { } high } ratio } result)
        {
            return Judgment.Silent($"{trial.Name}: our sources give no such result in {lexicon.NameOf(group)}", [.. results.Take(1)]);
        }

        var met = claim.Asked.Outcome == Outcome.Met != claim.Negated;
        var verdict = high < 1 ? (met ? Verdict.Supported : Verdict.Contradicted) : !met ? Verdict.Supported : ratio.Value >= 1 || claim.Clause.Says("significant", "significantly") ? Verdict.Contradicted : Verdict.NotInSources;
        return new Judgment(verdict, $"as a subgroup result, which no test stands behind: {result.Statement}", [result]) { InPart = verdict == Verdict.Supported };
    }

    private static EndpointFact[] Endpoints(Claim.OfOutcome claim, Trial trial, IReadOnlyList<string> arms)
    {
        var plural = claim.Asked.Endpoint is null && claim.Clause.Tokens.Any(token => token.Text == "endpoints")
            && !claim.Clause.Tokens.Any(token => token.Text is "primary" or "primaries" or "coprimary");
        var these = trial.Endpoints.Where(endpoint => claim.Asked.Endpoint is { } id ? endpoint.Endpoint == id : claim.NonInferior || (plural ? endpoint.Outcome is not null : endpoint.IsPrimary));
        return [.. these.Where(endpoint => arms.Count == 0 || endpoint.Comparison is not { } comparison || arms.Contains(comparison.Experimental))];
    }

    private Judgment Decide(Claim.OfOutcome claim, Trial trial, IReadOnlyList<EndpointFact> endpoints, IReadOnlyList<string> tested)
    {
        var wanted = claim.Asked.Outcome == Outcome.Met != claim.Negated ? Outcome.Met : Outcome.Missed;
        var decided = endpoints.Where(endpoint => endpoint.Outcome is Outcome.Met or Outcome.Missed).ToArray();
        if (decided.Length == 0)
        {
            return Undecided(claim, trial, endpoints, wanted, tested);
        }

        if (wanted == Outcome.Met && claim.Asked.Superior && decided.All(endpoint => endpoint.IsNonInferiority))
        {
            return Shown(Verdict.Contradicted, trial, decided);
        }

        if (wanted == Outcome.Missed && decided.All(endpoint => endpoint.IsNonInferiority && endpoint.Outcome == Outcome.Met)
            && (claim.Asked.Superior || (claim.Asked.Outcome == Outcome.Missed && knowledge.Claims.Phrases.Improvement.In(claim.Clause.Tokens))))
        {
            // "REFLECT did not improve OS": shown no worse is not shown better.
            return Shown(Verdict.Supported, trial, decided);
        }

        // "Met both primary endpoints" needs two.
        if (claim.Asked.Endpoint is null && claim.Clause.Tokens.Any(token => token.Text == "both") && claim.Clause.Trials.Count < 2 && decided.Length + endpoints.Count(endpoint => endpoint.Outcome == Outcome.Pending) == 1)
        {
            return Shown(Verdict.Contradicted, trial, decided);
        }

        if (decided.Where(endpoint => endpoint.Outcome == Outcome.Met).Select(endpoint => (endpoint, newer: Overtaken(trial, endpoint))).FirstOrDefault(pair => pair.newer is not null) is { newer: { } newer } met
            && decided.Length == 1)
        {
            return (wanted == Outcome.Met ? Verdict.Outdated : Verdict.Supported).Of(met.endpoint, newer);
        }

        var such = decided.Count(endpoint => endpoint.Outcome == wanted);
        return such == decided.Length ? Shown(Verdict.Supported, trial, decided)
            : such == 0 ? Shown(Verdict.Contradicted, trial, decided)
            : Shown(claim.Asked.Endpoint is null ? Verdict.Contradicted : Verdict.Supported, trial, decided) with { InPart = true };
    }

    /// <summary>The endpoints as they ended, each with the result that decided it.</summary>
    private Judgment Shown(Verdict verdict, Trial trial, IReadOnlyList<EndpointFact> decided)
    {
        var shown = decided.Select(endpoint => (endpoint, result: endpoint.Result is { } id ? trial.Results.FirstOrDefault(result => result.Id == id) : null)).ToArray();
        var words = shown.Select(pair => pair.result is not { Ratio: not null } result ? pair.endpoint.Statement.TrimEnd('.')
            : $"{pair.endpoint.Statement.TrimEnd('.')}: {ResultTables.Lead(trial, result, knowledge.Corpus.Lexicon)[(trial.Name.Length + 2)..]}");
        return new Judgment(verdict, string.Join("; ", words), [.. shown.SelectMany(pair => pair.result is { Ratio: not null } result ? new Fact[] { pair.endpoint, result } : [pair.endpoint])]);
    }

    /// <summary>The later analysis that no longer shows the difference by which an endpoint was met; null when there is none.</summary>
    private static ResultFact? Overtaken(Trial trial, EndpointFact endpoint) => endpoint.IsNonInferiority ? null
        : LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == endpoint.Endpoint && result.Subgroup is null && result.Analysis.Updates is not null
            && (endpoint.Comparison is null || result.Comparison == endpoint.Comparison))).FirstOrDefault(result => result.Ratio?.Interval?.High >= 1);

    /// <summary>Without a test that has read out, the newest interval still shows whether a difference was seen.</summary>
    private Judgment Undecided(Claim.OfOutcome claim, Trial trial, IReadOnlyList<EndpointFact> endpoints, Outcome wanted, IReadOnlyList<string> tested)
    {
        var endpoint = claim.Asked.Endpoint;
        string[] named = [.. endpoints.Select(fact => fact.Comparison?.Experimental).OfType<string>()];
        IReadOnlyList<string> arms = named.Length > 0 ? named : tested;
        var ordered = endpoint is null ? [] : LeadingResults.Ordered(trial, trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null)).ToArray();
        var planned = ordered.Where(result => LeadingResults.IsPlanned(result) && !trial.IsUpdated(result)).ToArray();
        var results = (planned.Length > 0 ? planned : ordered)
            .Where(result => arms.Count == 0 || arms.Contains(result.Comparison.Experimental)).ToArray();
        if (results.Where(result => result.Outcome is Outcome.Met or Outcome.Missed).ToArray() is { Length: > 0 } tests && endpoints.All(fact => fact.Outcome is null))
        {
            // The endpoint itself has no outcome in the dossier, but its result was tested.
            var such = wanted == Outcome.Met && claim.Asked.Superior && endpoints.Count > 0 && endpoints.All(endpoint => endpoint.IsNonInferiority) ? 0 : tests.Count(result => result.Outcome == wanted);
            return (such == 0 ? Verdict.Contradicted : Verdict.Supported).Of([.. endpoints, .. tests.Take(2)]) with { InPart = such > 0 && such < tests.Length };
        }

        var result = results.FirstOrDefault(result => result.NoDifference || result.Ratio?.Interval is { High: not null }) ?? results.FirstOrDefault();
        Fact[] facts = [.. endpoints, .. result is null ? Array.Empty<Fact>() : [result]];
        if (facts.Length == 0)
        {
            return Judgment.Silent($"{trial.Name}: our sources give no outcome {(endpoint is null ? "of its primary endpoint" : "of this endpoint")}");
        }

        var better = result?.Ratio?.Interval?.High < 1;
        var verdict = result is not { NoDifference: true } && result?.Ratio?.Interval?.High is null ? Verdict.NotInSources
            : better && wanted == Outcome.Met ? (SaysImproved(claim.Clause) && endpoints.All(fact => fact.Outcome is null) ? Verdict.Supported : Verdict.NotInSources)
            : better ? Verdict.Contradicted
            : wanted == Outcome.Met ? Verdict.Contradicted
            : claim.Negated || endpoints.All(fact => fact.Outcome is null) ? Verdict.Supported
            : Verdict.NotInSources;
        return new Judgment(verdict, facts.Words(fact => fact.Statement), facts) { InPart = better && verdict == Verdict.Supported };
    }

    /// <summary>"PFS improved": a difference, which an interval can show, not a test that was met.</summary>
    private bool SaysImproved(Question clause) => knowledge.Claims.Phrases.Improvement.In(clause.Tokens) && !clause.Has(Cues.MeasureP) && !clause.Says("significantly", "significant");

    private static Judgment Pending(Trial trial, Claim.OfOutcome claim, IReadOnlyList<EndpointFact> endpoints)
    {
        var open = endpoints.Where(endpoint => endpoint.Outcome == Outcome.Pending).ToArray();
        var decided = endpoints.Where(endpoint => endpoint.Outcome is Outcome.Met or Outcome.Missed).ToArray();
        return open.Length > 0 ? (claim.Negated ? Verdict.Contradicted : Verdict.Supported).Of(open)
            : decided.Length > 0 ? (claim.Negated ? Verdict.Supported : Verdict.Outdated).Of(decided)
            : trial.Results.Count == 0 ? Judgment.Silent($"{trial.Name}: our sources hold no results", [.. endpoints.Take(1)])
            : Judgment.Silent($"{trial.Name}: our sources do not say whether this endpoint has read out");
    }

    private static Judgment NonInferiority(Claim.OfOutcome claim, Trial trial, IReadOnlyList<EndpointFact> endpoints)
    {
        var shown = endpoints.Where(endpoint => endpoint.IsNonInferiority && (endpoint.Outcome == Outcome.Met || (endpoint.Outcome is null && endpoint.OutcomeText?.Contains("shown", StringComparison.OrdinalIgnoreCase) == true))).ToArray();
        var missed = endpoints.Where(endpoint => endpoint.IsNonInferiority && endpoint.Outcome == Outcome.Missed).ToArray();
        return shown.Length > 0 ? (claim.Negated ? Verdict.Contradicted : Verdict.Supported).Of(shown)
            : missed.Length > 0 ? (claim.Negated ? Verdict.Supported : Verdict.Contradicted).Of(missed)
            : Judgment.Silent($"{trial.Name}: no test of non-inferiority{(endpoints.Count == 0 ? " is in our sources" : $" is in our sources; {endpoints.Words(endpoint => endpoint.Statement)}")}", [.. endpoints]);
    }
}
