using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>The rules that span places of the corpus; those of one place live in the constructors of the domain.</summary>
internal static class CorpusRules
{
    public static void Check(CorpusContent content, List<CorpusProblem> problems)
    {
        foreach (var trial in content.Trials)
        {
            var file = $"trials/{trial.Id}.json";
            void Report(string where, string message) => problems.Add(new CorpusProblem(file, FactPointer.Of(trial, where), message));
            CheckResults(trial, Report);
            AnalysisRules.Check(trial, Report);
            CheckConcepts(trial, content.Lexicon, Report);
            CheckHeadline(trial, Report);
            foreach (var fact in trial.Facts.Where(fact => !fact.Id.StartsWith(trial.Id + "-", StringComparison.Ordinal)))
            {
                Report(fact.Id, $"A fact's id starts with its trial's: '{trial.Id}-'.");
            }
        }

        OvertakingRules.Check(content, problems);
        CheckVocabulary(content.Lexicon, problems);
        foreach (var transcript in content.Transcripts)
        {
            foreach (var excerpt in transcript.Excerpts.SelectMany(excerpt => excerpt.Trials.Where(id => content.Trial(id) is null), (excerpt, id) => (excerpt.Id, id)))
            {
                var position = transcript.Excerpts.Select((candidate, i) => (candidate, i)).First(pair => pair.candidate.Id == excerpt.Id).i;
                problems.Add(new CorpusProblem($"transcripts/{transcript.Id}.json", $"/excerpts/{position}/trials", $"There is no trial '{excerpt.id}'."));
            }
        }
    }

    private static void CheckResults(Trial trial, Action<string, string> report)
    {
        var byId = trial.Results.ToDictionary(result => result.Id);
        foreach (var result in trial.Results)
        {
            var where = result.Id;
            foreach (var arm in new[] { result.Comparison.Experimental, result.Comparison.Control }.OfType<string>().Where(arm => trial.Arm(arm) is null))
            {
                report(where, $"There is no arm '{arm}'.");
            }

            if (result.Arms.Count > 0 && result.Unit.Length == 0)
            {
                report(where, "Figures need a unit.");
            }

            if (result.Analysis.Updates is { } earlier)
            {
                if (!byId.TryGetValue(earlier, out var updated))
                {
                    report(where, $"It updates '{earlier}', which is no result of this dossier.");
                }
                else if (updated.Endpoint != result.Endpoint || updated.Comparison != result.Comparison || updated.Subgroup?.Level != result.Subgroup?.Level)
                {
                    report(where, $"It updates '{earlier}', which is about another endpoint, comparison or subgroup.");
                }
            }
        }

        foreach (var endpoint in trial.Endpoints.Where(endpoint => endpoint.Result is { } id && !byId.ContainsKey(id)))
        {
            report(endpoint.Id, $"Its result '{endpoint.Result}' is no result of this dossier.");
        }
    }

    private static void CheckConcepts(Trial trial, Lexicon lexicon, Action<string, string> report)
    {
        void Known(string factId, string concept)
        {
            if (lexicon.Find(concept) is null)
            {
                report(factId, $"The vocabulary has no concept '{concept}'.");
            }
        }

        foreach (var fact in trial.Facts)
        {
            foreach (var concept in ConceptsOf(fact))
            {
                Known(fact.Id, concept);
            }
        }
    }

    private static IEnumerable<string> ConceptsOf(Fact fact) => fact switch
    {
        ResultFact result => [result.Endpoint, .. result.Subgroup is { } group ? new[] { group.Factor } : []],
        EndpointFact endpoint => [endpoint.Endpoint],
        EligibilityFact rule => [rule.Criterion, .. rule.Grades.Keys, .. rule.Limits.Select(limit => limit.Measure)],
        SafetyFact safety => [safety.Event],
        RegulatoryFact decision => [decision.Agency, .. decision.Line is { } line ? new[] { line } : []],
        ArmFact arm => [.. arm.Drugs.Select(drug => drug.Drug), .. arm.Modalities, .. arm.Regimen is { } regimen ? new[] { regimen } : []],
        DesignFact item => item.Codes,
        _ => [],
    };

    private static void CheckHeadline(Trial trial, Action<string, string> report)
    {
        var facts = string.Join(' ', trial.HeadlineFacts.Select(fact => fact.Statement));
        foreach (var number in Numbers.In(trial.Headline).Where(number => !Numbers.In(facts).Contains(number) && !trial.Name.Contains(number, StringComparison.Ordinal)))
        {
            report("/headline", $"None of its facts states the figure {number}.");
        }
    }

    private static void CheckVocabulary(Lexicon lexicon, List<CorpusProblem> problems)
    {
        foreach (var concept in lexicon.Concepts)
        {
            foreach (var missing in concept.Broader.Concat(concept.Parts).Where(id => lexicon.Find(id) is null))
            {
                problems.Add(new CorpusProblem("vocabulary", $"/concepts/{concept.Id}", $"The vocabulary has no concept '{missing}'."));
            }
        }
    }
}
