using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Composes which endpoints a trial had, each with the result that decided it.</summary>
internal sealed class EndpointComposer(AnswerBuilder builder, Question question, ValueLines lines)
{
    public void Add(Trial trial)
    {
        var wantsSecondary = question.Has(Cues.SecondaryEndpoint);
        var wantsPrimary = question.Has(Cues.PrimaryEndpoint) || question.HasKind(Kinds.Outcome);
        var endpoints = trial.Endpoints.Where(fact => fact.IsPrimary ? wantsPrimary || !wantsSecondary : wantsSecondary || !wantsPrimary).ToArray();
        // "One was OS; what was the other one?"
        var named = question.Says("other", "others", "second") ? []
            : endpoints.Where(fact => question.Endpoints.Contains(fact.Endpoint)).ToArray();
        // "Is it non-inferior?": how that was tested, before all else.
        var noWorse = question.Ids(Kinds.Blinding).Contains("non-inferiority") ? endpoints.Where(fact => fact.IsNonInferiority).ToArray() : [];
        Fact[] shown = noWorse.Length > 0 ? noWorse : named.Length > 0 ? named : endpoints;
        foreach (var endpoint in shown.Cast<EndpointFact>().Where(_ => shown.Length <= 4))
        {
            lines.Lead(builder.Cite(endpoint));
            AddDeciding(trial, endpoint);
        }

        if (shown.Length > 4)
        {
            lines.Add(trial, "Endpoints", shown);
        }
    }

    /// <summary>The result that decided an endpoint, and the newest one where time went on.</summary>
    private void AddDeciding(Trial trial, EndpointFact endpoint)
    {
        var deciding = trial.Results.FirstOrDefault(result => result.Id == endpoint.Result);
        var newest = LeadingResults.Newest(trial, trial.Results.Where(result => result.Endpoint == endpoint.Endpoint && result.Subgroup is null))
            .FirstOrDefault(result => endpoint.Comparison is null || result.Comparison == endpoint.Comparison);
        var results = new[] { deciding, newest }.OfType<ResultFact>().Distinct().ToArray();
        if (results.Length > 0)
        {
            builder.Add(new Section.Lines($"{trial.Name}: {endpoint.Label}", [.. results.Select(result => builder.Cite(result))]));
        }
    }
}
