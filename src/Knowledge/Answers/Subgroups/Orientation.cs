using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>The whole population's result beside its parts, called what it is.</summary>
internal static class Orientation
{
    /// <summary>The overall result beside the groups of one trial, called what it is.</summary>
    public static void Add(AnswerBuilder builder, Trial trial, IReadOnlyList<ResultFact> results, Lexicon lexicon)
    {
        var lines = results.Select(result => (result.Endpoint, result.Comparison)).Distinct().Take(3)
            .Select(shown => Overall(trial, results.First(result => result.Endpoint == shown.Endpoint && result.Comparison == shown.Comparison))).OfType<ResultFact>()
            .Select(overall => builder.Cite($"{ResultTables.Lead(trial, overall, lexicon)} ({overall.Analysis.Name}).", overall)).ToArray();
        if (lines.Length > 0)
        {
            builder.Add(new Section.Lines("Whole population, for orientation", lines));
        }
    }

    /// <summary>The whole population's result of the same look at the data; the newest where there is none.</summary>
    private static ResultFact? Overall(Trial trial, ResultFact part)
    {
        var overall = trial.Results.Where(result => result.Subgroup is null && result.Endpoint == part.Endpoint && result.Comparison == part.Comparison
            && SubgroupFinder.HasFigures(result) && LeadingResults.IsPlanned(result)).ToArray();
        return overall.FirstOrDefault(result => result.Analysis.Cutoff is { } cutoff && cutoff == part.Analysis.Cutoff)
            ?? LeadingResults.Newest(trial, overall).FirstOrDefault();
    }
}
