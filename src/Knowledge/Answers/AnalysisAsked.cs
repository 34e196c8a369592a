using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Whether a result comes from the analysis, or the population, that a question names.</summary>
internal static class AnalysisAsked
{
    private const string Latest = "latest";
    private const string Every = "every-analysis";

    /// <summary>The analyses, or populations, that a question names.</summary>
    public static IEnumerable<string> Named(Question question) => question.Ids(Kinds.Analysis).Where(id => id is not (Latest or Every));

    /// <summary>Whether all analyses are asked for: one below the other, no trial cut short for the sake of a table.</summary>
    public static bool IsEvery(Question question) => question.Ids(Kinds.Analysis).Contains(Every);

    /// <summary>Whether the latest analysis alone is asked for.</summary>
    public static bool IsLatest(Question question) => question.Ids(Kinds.Analysis).Contains(Latest) && !IsEvery(question);

    /// <summary>The results of the analysis asked for; all of them, with that said, where there is none.</summary>
    public static IReadOnlyList<ResultFact> Of(Question question, IReadOnlyList<ResultFact> results, AnswerBuilder builder, Lexicon lexicon)
    {
        foreach (var analysis in Named(question).Where(analysis => !IsOfAnother(question, analysis, results)))
        {
            var such = results.Where(result => Is(result, analysis)).ToArray();
            if (such.Length == 0 && analysis == "first-interim")
            {
                // The only one that there was needs no number.
                such = [.. results.Where(result => result.Analysis.Kind == "interim" && !Says(result.Analysis.Name, "second") && !Says(result.Analysis.Name, "third") && !Says(result.Analysis.Name, "later"))];
            }

            if (such.Length > 0)
            {
                return such;
            }

            if (results.Count > 0)
            {
                builder.Understood($"Our sources name no {lexicon.NameOf(analysis)} of this; what there is follows.");
            }
        }

        return results;
    }

    /// <summary>"HR for PFS, HR for interim OS": what stands right before one endpoint says nothing of one that was named before.</summary>
    private static bool IsOfAnother(Question question, string analysis, IReadOnlyList<ResultFact> results) => question.Mentions.Any(named => named.Concept.Id == analysis
        && question.Mentions.Any(next => next.Start == named.End && next.Is(Kinds.Endpoint) && results.All(result => result.Endpoint != next.Concept.Id))
        && question.Mentions.Any(before => before.End <= named.Start && before.Is(Kinds.Endpoint) && results.All(result => result.Endpoint == before.Concept.Id)));

    /// <summary>Whether a result comes from an analysis, or population, by its concept.</summary>
    public static bool Is(ResultFact result, string analysis) => analysis switch
    {
        "updated" => result.Analysis.Kind is "updated" or "long-term" || result.Analysis.Updates is not null,
        "long-term" => result.Analysis.Kind is "long-term" or "updated",
        "first-interim" or "second-interim" or "third-interim" => analysis.Split('-').All(word => Says(result.Analysis.Name, word)),
        "per-protocol" => Says(result.Population, "protocol"),
        "treated-population" => Says(result.Population, "treated"),
        "evaluable-population" => Says(result.Population, "evaluable"),
        "first-six-months" => Says(result.Analysis.Name, "6 months") || Says(result.Population, "6 months") || Says(result.Label, "6 months"),
        _ => result.Analysis.Kind == analysis,
    };

    private static bool Says(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false;
}
