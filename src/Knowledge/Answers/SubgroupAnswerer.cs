using HccBot.Knowledge.Index;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Results in a part of the population; never the overall figure in its place.</summary>
internal sealed class SubgroupAnswerer : Answerer
{
    private const int MostRows = 24;

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var groups = Groups(question);
        var asks = question.Has(Cues.Subgroup) || question.HasKind(Kinds.Factor);
        if (question.Conditions.Count > 0 || question.HasKind(Kinds.Safety) || (groups.Count == 0 && !asks)
            || (question.Endpoints.Count == 0 && !asks && !AsksForEffect(question)))
        {
            return null;
        }

        var subjects = knowledge.Subjects.Read(question);
        if (subjects.Count == 0 && (question.Has(Cues.Include) || question.Has(Cues.Exclude) || question.HasKind(Kinds.Outcome)))
        {
            return null;
        }

        var trials = subjects.Count > 0 ? subjects.Select(subject => subject.Trial.Id).ToArray() : [];
        var found = knowledge.Index.Find(new FactQuery { Kind = "result", Trials = trials, Concepts = question.Endpoints, AndConcepts = [.. groups] })
            .OfType<ResultFact>().Where(result => result.Subgroup is not null)
            .OrderBy(result => groups.Any(group => knowledge.Corpus.Lexicon.IsA(result.Subgroup!.Level, group)) ? 0 : 1)
            .Where(result => subjects.Count == 0 || subjects.Any(subject => subject.Trial.Id == result.TrialId && subject.Of([result]).Any())).ToArray();
        return found.Length > 0 ? Compose(question, knowledge, found) : NotReported(question, knowledge, subjects, groups);
    }

    /// <summary>"Does STRIDE work in hepatitis C", "HR in Child-Pugh B": an effect is asked for without its endpoint.</summary>
    private static bool AsksForEffect(Question question) =>
        question.Has(Cues.MeasureHr) || question.Has(Cues.MeasureMedian) || question.Landmarks.Count > 0
        || (question.Has(Cues.Effect) && (question.HasKind(Kinds.Etiology) || question.HasKind(Kinds.Stage) || question.HasKind(Kinds.Grade)) && !question.Has(Cues.Include) && !question.Has(Cues.Exclude))
        || ((question.HasKind(Kinds.Etiology) || question.HasKind(Kinds.Stage) || question.HasKind(Kinds.Grade)) && question.Trials.Count == 0 && !question.Has(Cues.Include) && !question.Has(Cues.Exclude) && SubjectReader.TreatmentsOf(question).Count > 0
            && !question.Has(Cues.AskList) && !question.Has(Cues.Trials) && !question.Has(Cues.MeasureRate) && !question.Has(Cues.HowMany));

    private static List<string> Groups(Question question) =>
        [.. question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Stage or Kinds.Grade or Kinds.Criterion or Kinds.Factor
            || (mention.Is(Kinds.Region) && (question.Has(Cues.Subgroup) || (question.Endpoints.Count > 0 && question.Trials.Count > 0)))).Select(mention => mention.Concept.Id).Distinct()];

    private static Answer Compose(Question question, Knowledge knowledge, IReadOnlyList<ResultFact> found)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        foreach (var ofTrial in found.GroupBy(result => result.TrialId))
        {
            var trial = knowledge.Corpus.Trial(ofTrial.Key)!;
            builder.Trial(trial.Id);
            builder.Add(Table(builder, trial, [.. ofTrial.Take(MostRows)], knowledge.Corpus.Lexicon));
            builder.NotesOf(trial, [.. ofTrial.SelectMany(result => new[] { result.Subgroup!.Factor, result.Subgroup.Level, result.Id })], 2);
        }

        builder.Note(Statement.Plain("Subgroup results are descriptive unless stated; trials are not powered for them."));
        var first = found.FirstOrDefault(result => result.Ratio is not null) ?? found[0];
        var lead = ResultTables.Lead(knowledge.Corpus.Trial(first.TrialId)!, first, knowledge.Corpus.Lexicon);
        var headline = found.Count == 1 ? builder.Cite(lead, first)
            : builder.Cite($"{lead}. {CountWords.Capital(CountWords.Of(found.Count - 1, "further subgroup result"))} below", first);
        builder.FollowUp($"{knowledge.Corpus.Trial(first.TrialId)!.Name} card", $"Tell me about {knowledge.Corpus.Trial(first.TrialId)!.Name}");
        return builder.Build(AnswerKind.Subgroup, headline);
    }

    private static Section.Table Table(AnswerBuilder builder, Trial trial, IReadOnlyList<ResultFact> results, Lexicon lexicon) => new(
        $"{trial.Name}: subgroups", ["Subgroup", "Endpoint", "HR (CI)"],
        [.. results.Select(result => new TableRow(
            result.Subgroup!.Label,
            [Measure(trial, result, lexicon), result.Ratio is { } ratio ? ratio.Interval is null ? ratio.Text : $"{ratio.Text} ({ratio.Interval.Text})" : "not reported"],
            builder.Cite(result)))]);

    private static string Measure(Trial trial, ResultFact result, Lexicon lexicon)
    {
        var figures = string.Join(" vs ", result.Arms.Where(arm => arm.Value.Kind != FigureKind.NotReported).Select(arm => arm.Value.Text + (result.Unit == "%" ? "%" : "")));
        return $"{lexicon.ShortNameOf(result.Endpoint)}{(figures.Length == 0 ? "" : $" {figures}{(result.Unit == "months" ? " mo" : "")}")}, {trial.Arm(result.Comparison.Experimental)?.ShortLabel}";
    }

    private static Answer? NotReported(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects, IReadOnlyList<string> groups)
    {
        if (groups.Count == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var lexicon = knowledge.Corpus.Lexicon;
        var what = string.Join(", ", groups.Select(lexicon.NameOf));
        var where = subjects.Count == 0 ? "any trial of the corpus" : string.Join(", ", subjects.Select(subject => subject.Trial.Name));
        var instead = new List<string>();
        foreach (var trial in subjects.Select(subject => subject.Trial).Distinct().Take(3))
        {
            var gap = trial.Gaps.FirstOrDefault(gap => gap.About.Any(groups.Contains) || gap.About.Contains("etiology"));
            var factors = trial.Results.Where(result => result.Subgroup is not null).Select(result => lexicon.NameOf(result.Subgroup!.Factor)).Distinct().ToArray();
            instead.Add($"{trial.Name}: {(factors.Length == 0 ? "no subgroup results in our sources" : $"subgroups by {string.Join(", ", factors)}")}.{(gap is null ? "" : $" {gap.Text}")}");
            builder.OfferCard(trial);
        }

        return Refusal.Build(builder, $"Our sources report no such result by {what} for {where}; the overall figure does not stand in for it.", instead);
    }
}
