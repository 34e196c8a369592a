using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>The first line of a subgroup answer: the figures where they are few, else which trials report some.</summary>
internal sealed class SubgroupHeadline(AnswerBuilder builder, Lexicon lexicon)
{
    private const int MostGroups = 4;
    private const int MostTrials = 3;
    private const int MostFigures = 6;

    public Statement Of(SubgroupQuestion asked, IReadOnlyList<(Trial Trial, IReadOnlyList<ResultFact> Results)> found)
    {
        var current = found.Select(pair => (pair.Trial, Results: pair.Results.Where(result => !pair.Trial.IsUpdated(result)).ToArray())).ToArray();
        if (current is [var (trial, results)])
        {
            return asked.Groups.Count == 0 && results.Length > MostGroups ? Contents(trial, results) : results.Length == 1 ? Cite(trial, results[0]) : Groups(trial, results);
        }

        return current.Length <= MostTrials && current.Sum(pair => pair.Results.Length) <= MostFigures * 2 && current.All(pair => Same(pair.Results).Length is > 0 and <= MostFigures / 2)
            ? Joined([.. current.Select(pair => pair.Results.Length == 1 ? Cite(pair.Trial, pair.Results[0]) : Groups(pair.Trial, pair.Results))])
            : Statement.Plain($"{Asked(asked)}: {CountWords.Of(found.Count, "trial")} of the corpus {(found.Count == 1 ? "reports" : "report")} results, {string.Join(", ", found.Select(pair => pair.Trial.Name))}.");
    }

    private Statement Cite(Trial trial, ResultFact result) => builder.Cite(ResultTables.Lead(trial, result, lexicon) + ".", result);

    /// <summary>"HIMALAYA, OS, STRIDE vs sorafenib: hepatitis B HR 0.64 (...); hepatitis C HR 1.06 (...)."</summary>
    private Statement Groups(Trial trial, IReadOnlyList<ResultFact> results)
    {
        var first = results[0];
        var same = Same(results);
        if (first.Ratio is null || same.Length > MostGroups)
        {
            return More(ResultTables.Lead(trial, first, lexicon), [first], results.Count - 1);
        }

        var groups = same.Words(result => $"{result.Subgroup!.Label} {result.Ratio!.Sentence}");
        return More($"{trial.Name}, {lexicon.ShortNameOf(first.Endpoint)}, {SubgroupTables.Arms(trial, first)}: {groups}", same, results.Count - same.Length);
    }

    private Statement Contents(Trial trial, IReadOnlyList<ResultFact> results) => Statement.Plain(
        $"{trial.Name}: {CountWords.Of(results.Count, "subgroup result")}, by {string.Join(", ", results.Select(result => lexicon.NameOf(result.Subgroup!.Factor)).Distinct())}.");

    /// <summary>The results of the first one's endpoint and comparison that carry a ratio.</summary>
    private static ResultFact[] Same(IReadOnlyList<ResultFact> results) =>
        [.. results.Where(result => result.Endpoint == results[0].Endpoint && result.Comparison == results[0].Comparison && result.Ratio is not null)];

    private Statement More(string lead, IReadOnlyList<ResultFact> facts, int more) =>
        builder.Cite(more == 0 ? $"{lead}." : $"{lead}. {CountWords.Capital(CountWords.Of(more, "further subgroup result"))} below.", facts);

    /// <summary>What was asked for, as a title: "Hepatitis B, OS".</summary>
    public string Asked(SubgroupQuestion asked)
    {
        var groups = asked.Groups.Count == 0 ? "Subgroups" : CountWords.Capital(string.Join(", ", asked.Groups.Select(group => group.Name)));
        return asked.Endpoints.Count == 0 ? groups : $"{groups}, {string.Join(" and ", asked.Endpoints.Select(lexicon.ShortNameOf))}";
    }

    /// <summary>Leading lines of several trials as one.</summary>
    public static Statement Joined(IReadOnlyList<Statement> lines) => new(
        string.Join(" ", lines.Select(line => line.Text)), [.. lines.SelectMany(line => line.Citations).Distinct()], [.. lines.SelectMany(line => line.Facts)],
        lines.Select(line => line.Mark).FirstOrDefault(mark => mark is not null));
}
