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
        foreach (var analysis in Named(question))
        {
            var such = results.Where(result => Is(result, analysis)).ToArray();
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

    /// <summary>Whether a result comes from an analysis, or population, by its concept.</summary>
    public static bool Is(ResultFact result, string analysis) => analysis switch
    {
        "updated" => result.Analysis.Kind is "updated" or "long-term" || result.Analysis.Updates is not null,
        "long-term" => result.Analysis.Kind is "long-term" or "updated",
        "per-protocol" => Says(result.Population, "protocol"),
        "treated-population" => Says(result.Population, "treated"),
        "evaluable-population" => Says(result.Population, "evaluable"),
        "first-six-months" => Says(result.Analysis.Name, "6 months") || Says(result.Population, "6 months") || Says(result.Label, "6 months"),
        _ => result.Analysis.Kind == analysis,
    };

    private static bool Says(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false;
}
