using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The longest, highest, lowest, largest, newest: trials ordered by one published figure, like with like, with what was left out and why.</summary>
internal sealed class RankingAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var ranks = question.Has(Cues.RankHigh) || question.Has(Cues.RankLow) || question.Has(Cues.RankNew);
        if (!ranks || question.Trials.Count == 1 || question.Conditions.Count > 0 || question.Has(Cues.Define) || question.Has(Cues.Mean)
            || (question.HasKind(Kinds.Outcome) && question.Endpoints.Count == 0) || HasSubgroup(question)
            || new RankingMeasures(question, knowledge).Read() is not { } measure)
        {
            return null;
        }

        var candidates = Candidates(question, knowledge);
        var ascending = Ascending(question);
        var ranked = candidates.SelectMany(trial => Best(measure.Of(trial), ascending)).ToArray();
        return ranked.Length == 0 ? null : Compose(question, knowledge, measure, candidates, ranked, ascending);
    }

    /// <summary>"Best OS in hepatitis B" is a question on subgroups.</summary>
    private static bool HasSubgroup(Question question) => (question.HasKind(Kinds.Etiology) && !RanksShares(question)) || question.Has(Cues.Subgroup);

    /// <summary>"Highest share of hepatitis B": the feature is what is ranked, no part of the results.</summary>
    private static bool RanksShares(Question question) => question.AsksShare && question.Endpoints.Count == 0;

    /// <summary>The best hazard ratio is the lowest; the oldest date is the lowest.</summary>
    private static bool Ascending(Question question) =>
        question.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankLow or Cues.RankHigh)?.Concept.Id == Cues.RankLow || question.Tokens.Any(token => token.Text is "oldest" or "earliest" or "first" && question.Has(Cues.RankNew))
        || (question.AsksForRatio && question.Tokens.Any(token => token.Text is "best" or "rank" or "ranked" or "ranking"));

    /// <summary>Of one trial and one kind of figure, the best; a trial stands once in each group.</summary>
    private static IEnumerable<Ranked> Best(IEnumerable<Ranked> figures, bool ascending) =>
        figures.GroupBy(figure => figure.Group).Select(group => ascending ? group.MinBy(figure => figure.Number)! : group.MaxBy(figure => figure.Number)!);

    private static Trial[] Candidates(Question question, Knowledge knowledge)
    {
        if (question.Trials.Count > 1)
        {
            return [.. question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>()];
        }

        var kept = (question.Filter is Filter.All all ? all.Parts : question.Filter is { } one ? [one] : [])
            .Where(part => part is not (Filter.Reports or Filter.OutcomeOf or Filter.Decision) && !(part is Filter.Eligibility && RanksShares(question))).Select(AnyRole).ToArray();
        return kept.Length == 0 ? [.. knowledge.Corpus.Trials]
            : [.. knowledge.Matcher.Match(new Filter.All(kept)).Where(pair => pair.Match.Standing == Standing.Yes).Select(pair => pair.Trial)];
    }

    /// <summary>A treatment whose role is not said may be anybody's.</summary>
    private static Filter AnyRole(Filter part) => part is Filter.Treatment treatment ? treatment with { Alone = false } : part;

    private static Answer Compose(
        Question question, Knowledge knowledge, RankedBy measure, IReadOnlyList<Trial> candidates, IReadOnlyList<Ranked> ranked, bool ascending)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var tables = ranked.GroupBy(row => (Setting: measure.BySetting ? CountWords.Capital(Setting.Name(row.Trial, knowledge.Corpus.Lexicon)) : "", row.Group))
            .Select(group => (group.Key, Rows: (ascending ? group.OrderBy(row => row.Number) : group.OrderByDescending(row => row.Number)).ToArray()))
            .OrderByDescending(table => ascending ? -table.Rows[0].Number : table.Rows[0].Number).ToArray();
        var leaders = new List<Statement>();
        foreach (var (key, rows) in tables)
        {
            builder.Trial(rows[0].Trial.Id);
            leaders.Add(builder.Cite($"{Title(key.Setting, key.Group)}: {rows[0].Trial.Name} with {rows[0].Words}", rows[0].Facts));
        }

        foreach (var (key, rows) in tables)
        {
            builder.Add(new Section.Table(
                Title(key.Setting, key.Group), ["Trial", CountWords.Capital(measure.Name)],
                [.. rows.Select((row, i) => new TableRow(row.Trial.Name, [row.Words], builder.Cite($"{row.Trial.Name}: {row.Words}", row.Facts), i == 0))]));
        }

        foreach (var trial in tables.SelectMany(table => table.Rows).Select(row => row.Trial).Distinct().Skip(1))
        {
            builder.Trial(trial.Id);
        }

        LeftOut(builder, knowledge, measure, candidates, ranked);
        if (measure.BySetting)
        {
            builder.Note(Statement.Plain("Ranked within one setting only; populations, controls, criteria and eras still differ, so the order is no head-to-head comparison."));
        }

        foreach (var trial in tables.Select(table => table.Rows[0].Trial).Distinct().Take(3))
        {
            builder.NotesOf(trial, ["all"], 1);
            builder.OfferCard(trial);
        }

        var word = ascending ? "lowest" : "highest";
        var lead = tables.Length == 1
            ? builder.Cite($"{CountWords.Capital(measure.Name)}: {tables[0].Rows[0].Trial.Name} leads with {tables[0].Rows[0].Words}", tables[0].Rows[0].Facts)
            : new Statement(
                $"{CountWords.Capital(measure.Name)}, {word} by setting: {string.Join("; ", leaders.Take(4).Select(leader => leader.Text))}.",
                [.. leaders.Take(4).SelectMany(leader => leader.Citations).Distinct()], [.. leaders.Take(4).SelectMany(leader => leader.Facts)]);
        return builder.Build(AnswerKind.Ranking, lead);
    }

    private static string Title(string setting, string group) =>
        string.Join(", ", new[] { setting, group }.Where(part => part.Length > 0)) is { Length: > 0 } title ? title : "In order";

    /// <summary>What was not ranked, and why.</summary>
    private static void LeftOut(AnswerBuilder builder, Knowledge knowledge, RankedBy measure, IReadOnlyList<Trial> candidates, IReadOnlyList<Ranked> ranked)
    {
        var without = candidates.Except(ranked.Select(row => row.Trial)).Select(trial => trial.Name).ToArray();
        if (without.Length > 0)
        {
            builder.Note(Statement.Plain($"Left out, since our sources give no such figure ({measure.Name}): {string.Join(", ", without)}."));
        }

        var outside = knowledge.Corpus.Trials.Count - candidates.Count;
        if (outside > 0)
        {
            builder.Note(Statement.Plain($"{CountWords.Capital(CountWords.Of(outside, "trial"))} of the corpus fall outside what was asked."));
        }
    }
}
