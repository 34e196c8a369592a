using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Arms of one kind across trials, in the order of their enrollment: how the same control did in each.</summary>
internal static class ArmComparison
{
    public static Answer? Compose(Question question, Knowledge knowledge, IReadOnlyList<ArmFact> arms)
    {
        var lexicon = knowledge.Corpus.Lexicon;
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var columns = ColumnsOf(question);
        var rows = arms.Select(arm => Row(question, builder, knowledge.Corpus.Trial(arm.TrialId)!, arm, columns, lexicon)).OfType<TableRow>().ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        builder.Add(new Section.Table("Arms, by start of enrollment", ["Arm", .. columns.Select(lexicon.ShortNameOf), "Setting"], rows));
        var shown = arms.Where(arm => builder.FactIds.Contains(arm.Id)).ToArray();
        foreach (var arm in shown)
        {
            builder.Trial(arm.TrialId);
        }

        var silent = arms.Except(shown).Select(arm => knowledge.Corpus.Trial(arm.TrialId)!.Name).Distinct().ToArray();
        if (silent.Length > 0)
        {
            builder.Note(Statement.Plain($"Left out, since our sources give no such figure for the arm: {string.Join(", ", silent)}."));
        }

        builder.Note(Statement.Plain("Arms of different trials differ in population, era, later treatment and criteria; no trial compared them with each other."));
        foreach (var trial in shown.Select(arm => knowledge.Corpus.Trial(arm.TrialId)!).Distinct())
        {
            builder.OfferCard(trial);
        }

        foreach (var trial in shown.Select(arm => knowledge.Corpus.Trial(arm.TrialId)!).Distinct().Take(3))
        {
            foreach (var note in trial.Notes.Where(note => note.Kind == "control-arm").Take(1))
            {
                builder.Note(builder.Cite(note));
            }
        }

        var names = string.Join(", ", shown.Select(arm => knowledge.Corpus.Trial(arm.TrialId)!.Name).Distinct());
        return builder.Build(AnswerKind.Comparison, Statement.Plain($"{CountWords.Capital(CountWords.Of(shown.Length, "arm"))} side by side: {names}."));
    }

    /// <summary>The endpoints and adverse events asked for; what is usual where none is named.</summary>
    private static IReadOnlyList<string> ColumnsOf(Question question)
    {
        string[] named = [.. question.Endpoints, .. question.Ids(Kinds.Safety).Distinct()];
        return named.Length > 0 ? named : question.Landmarks.Count > 0 ? ["os"] : ValueTopics.Usual;
    }

    private static TableRow? Row(Question question, AnswerBuilder builder, Trial trial, ArmFact arm, IReadOnlyList<string> columns, Lexicon lexicon)
    {
        var figures = columns.Select(column => (column, found: lexicon.Find(column)?.Kind == Kinds.Safety ? Share(trial, arm, column, lexicon) : Figure(question, trial, arm, column))).ToArray();
        if (figures.All(pair => pair.found is null))
        {
            return null;
        }

        var (era, line) = (Setting.Era(trial), Setting.Facts(trial, "line"));
        var setting = string.Join(", ", line.Select(item => item.Text).Concat(era is { } years ? [$"enrolled {years.Words}"] : []).Append(arm.Patients is { } n ? $"n={n}" : "").Where(part => part.Length > 0));
        var words = string.Join("; ", figures.Where(pair => pair.found is not null).Select(pair => pair.found!.Value.Fact is SafetyFact ? pair.found.Value.Words : $"{lexicon.ShortNameOf(pair.column)} {pair.found.Value.Words}"));
        List<Fact> facts = [.. figures.Where(pair => pair.found is not null).Select(pair => pair.found!.Value.Fact), arm, .. line, .. era?.Facts ?? []];
        return new TableRow(
            $"{trial.Name}: {arm.ShortLabel}{(arm.IsControl ? " (control)" : "")}", [.. figures.Select(pair => pair.found?.Words ?? "-"), setting],
            builder.Cite($"{trial.Name}, {arm.ShortLabel}{(arm.IsControl ? " (control)" : "")}: {words}. {setting}", [.. facts.Distinct()]));
    }

    /// <summary>The share of an arm with an adverse event, under the trial's own label.</summary>
    private static (string Words, Fact Fact)? Share(Trial trial, ArmFact arm, string @event, Lexicon lexicon)
    {
        foreach (var fact in SafetyEvents.Of(trial, @event, lexicon))
        {
            if (fact.Arms.FirstOrDefault(figure => figure.Arm == arm.ArmId) is { Value.Kind: FigureKind.Number } figure)
            {
                return ($"{figure.Value.Text}{fact.Unit} ({fact.Label})", fact);
            }
        }

        return null;
    }

    private static (string Words, Fact Fact)? Figure(Question question, Trial trial, ArmFact arm, string endpoint)
    {
        var results = trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null && ResponseCriteria.AreAsked(question, result)).ToArray();
        foreach (var result in LeadingResults.Ordered(trial, results))
        {
            var when = $"({result.Analysis.Name}{(result.Criteria is { Short.Length: > 0 } applied ? $", {applied.Short}" : "")})";
            if (question.Landmarks.Count > 0)
            {
                var rates = result.Landmarks.Where(landmark => question.Landmarks.Contains(landmark.Months))
                    .Select(landmark => (landmark.Months, Rate: landmark.Arms.FirstOrDefault(figure => figure.Arm == arm.ArmId))).Where(pair => pair.Rate is not null).ToArray();
                if (rates.Length > 0)
                {
                    return ($"{string.Join(", ", rates.Select(pair => $"at {pair.Months} months {pair.Rate!.Value.Text}%"))} {when}", result);
                }
            }
            else if (result.FigureOf(arm.ArmId) is { Value.Kind: not FigureKind.NotReported } figure)
            {
                var unit = figure.Value.Kind != FigureKind.Number ? "" : result.Unit == "%" ? "%" : " " + result.Unit;
                return ($"{figure.Value.Text}{unit}{(figure.Interval is { } interval ? $" ({interval.Text})" : "")} {when}", result);
            }
        }

        return null;
    }
}
