using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a trial met or missed an endpoint, or its primary endpoints.</summary>
internal static class OutcomeMatcher
{
    public static Match Match(Trial trial, Filter.OutcomeOf asked)
    {
        var decided = Decided(trial, asked.Endpoint);
        var outcomes = decided.Select(pair => pair.Outcome).ToArray();
        if (asked.Outcome == Outcome.Pending)
        {
            return Pending(trial, asked, decided);
        }

        outcomes = [.. outcomes.Where(outcome => outcome != Outcome.Pending)];
        if (outcomes.Length == 0 && asked.Endpoint is not null && Untested(trial, asked) is { } untested)
        {
            return untested;
        }

        if (outcomes.Length == 0)
        {
            return decided.Count > 0
                ? new Match(Standing.Unknown, "not read out yet", [.. decided.Select(pair => pair.Fact)])
                : Answers.Match.Silent(asked.Endpoint is null ? "outcome of the primary endpoint" : "no formal test of this endpoint");
        }

        if (asked.Superior && decided.All(pair => pair.Fact is EndpointFact { IsNonInferiority: true }))
        {
            return new Match(Standing.Partly, decided.Words(pair => Words(pair.Fact)), [.. decided.Select(pair => pair.Fact)]);
        }

        var such = outcomes.Count(outcome => outcome == asked.Outcome);
        var standing = such == outcomes.Length ? Standing.Yes : such == 0 ? Standing.No
            : asked.AnyOf || asked is { Endpoint: not null, Outcome: Outcome.Met } ? Standing.Yes : Standing.Partly;
        var facts = decided.Where(pair => pair.Outcome != Outcome.Pending).Select(pair => pair.Fact).ToArray();
        return new Match(standing, facts.Words(Words), facts);
    }

    /// <summary>Whether one primary endpoint was met and another missed.</summary>
    public static Match Mixed(Trial trial)
    {
        var decided = Decided(trial, endpoint: null);
        if (decided.Count == 0)
        {
            return Answers.Match.Silent("outcome of the primary endpoint");
        }

        var outcomes = decided.Select(pair => pair.Outcome).ToHashSet();
        var standing = outcomes.IsSupersetOf([Outcome.Met, Outcome.Missed]) ? Standing.Yes : outcomes.Contains(Outcome.Pending) ? Standing.Unknown : Standing.No;
        return new Match(standing, decided.Words(pair => Words(pair.Fact)), [.. decided.Select(pair => pair.Fact)]);
    }

    /// <summary>How an endpoint ended, whichever way.</summary>
    public static Match ReadOut(Trial trial, string? endpoint)
    {
        var decided = Decided(trial, endpoint).Where(pair => pair.Outcome != Outcome.Pending).Select(pair => pair.Fact).ToArray();
        return decided.Length > 0 ? new Match(Standing.Yes, decided.Words(Words), decided)
            : Answers.Match.Silent(endpoint is null ? "outcome of the primary endpoint" : "no formal test of this endpoint");
    }

    /// <summary>Without a formal test the interval of the hazard ratio still shows whether a difference was seen; the words say that none was tested.</summary>
    private static Match? Untested(Trial trial, Filter.OutcomeOf asked)
    {
        var results = trial.Results.Where(result => result.Endpoint == asked.Endpoint && result.Subgroup is null).ToArray();
        var result = LeadingResults.Newest(trial, results).FirstOrDefault(result => result.NoDifference || result.Ratio?.Interval is { High: not null })
            ?? results.FirstOrDefault(result => result.NoDifference);
        if (result is null)
        {
            return null;
        }

        var better = !result.NoDifference && result.Ratio!.Interval!.High < 1;
        var standing = asked.Outcome == Outcome.Met ? better ? Standing.Partly : Standing.No : better ? Standing.No : Standing.Yes;
        var seen = better ? "a difference was seen" : "no difference was seen";
        return new Match(standing, $"not formally tested; {seen}: {Words(result)}", [result]);
    }

    private static Match Pending(Trial trial, Filter.OutcomeOf asked, IReadOnlyList<(Fact Fact, Outcome Outcome)> decided)
    {
        var open = decided.Where(pair => pair.Outcome == Outcome.Pending).Select(pair => pair.Fact).ToArray();
        if (open.Length > 0)
        {
            return new Match(Standing.Yes, open.Words(Words), open);
        }

        return decided.Count > 0
            ? new Match(Standing.No, decided.Words(pair => Words(pair.Fact)), [.. decided.Select(pair => pair.Fact)])
            : trial.Results.Any(result => asked.Endpoint is null || result.Endpoint == asked.Endpoint)
                ? new Match(Standing.No, "results are published", [trial.Results[0]])
                : new Match(Standing.Yes, "no result found in our sources", [.. trial.Endpoints.Take(1)]);
    }

    /// <summary>The facts that settle an endpoint: how the protocol's endpoints ended, else the newest formal test of a result.</summary>
    private static List<(Fact Fact, Outcome Outcome)> Decided(Trial trial, string? endpoint)
    {
        var endpoints = trial.Endpoints
            .Where(fact => fact.Outcome is not null && (endpoint is null ? fact.IsPrimary : fact.Endpoint == endpoint))
            .Select(fact => ((Fact)fact, fact.Outcome!.Value)).ToList();
        if (endpoint is null || endpoints.Any(pair => pair.Value != Outcome.Pending))
        {
            return endpoints;
        }

        return [.. endpoints, .. LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null))
            .Where(result => result.Outcome is not null).Take(2).Select(result => ((Fact)result, result.Outcome!.Value))];
    }

    private static string Words(Fact fact) => fact is EndpointFact endpoint
        ? $"{endpoint.Role} endpoint {endpoint.Label}{Corpus.Wording.OutcomeSuffix(endpoint.Outcome, endpoint.OutcomeText)}"
        : fact.StatementBody;
}
