using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a question ranks by: an endpoint's figure or ratio, a rate at a time, a safety figure, a count, a date.</summary>
internal sealed class RankingMeasures(Question question, Knowledge knowledge)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;
    private readonly RankedArms _arms = new(question, knowledge.Subjects);

    /// <summary>The measure; null when the question names nothing that can be ranked.</summary>
    public RankedBy? Read()
    {
        var attributes = question.Ids(Kinds.Attribute);
        if (question.Has(Cues.RankNew) || question.HasKind(Kinds.Decision))
        {
            return question.HasKind(Kinds.Decision) || question.HasKind(Kinds.Agency) ? ByDecision()
                : question.Endpoints.Count > 0 || question.HasKind(Kinds.Analysis) || attributes.Any(id => id is "data-cutoff" or "publication") ? ByCutoff()
                : question.Has(Cues.RankNew) && question.Has(Cues.Trials) ? ByStart() : null;
        }

        if (attributes.Contains("median-follow-up"))
        {
            return ByFollowUp();
        }

        if (question.Endpoints.Count > 0)
        {
            // "We need shrinkage: which had the top ORR": the endpoint next to the word of rank.
            var rank = question.Mentions.FirstOrDefault(mention => mention.Concept.Id is Cues.RankHigh or Cues.RankLow)?.Start ?? 0;
            return ByEndpoint(question.Mentions.Where(mention => mention.Is(Kinds.Endpoint)).MinBy(mention => Math.Abs(mention.Start - rank))!.Concept.Id);
        }

        if (question.Ids(Kinds.Safety) is { Count: > 0 } events)
        {
            // "Grade 3-4 hypertension" ranks by hypertension; the grade is in its line.
            return BySafety(events.FirstOrDefault(id => !ValueTopics.IsSeverity(id)) ?? events[0]);
        }

        if (question.AsksShare
            && question.Mentions.FirstOrDefault(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Stage or Kinds.Grade) is { } feature)
        {
            return ByShare(feature.Concept.Id);
        }

        if (attributes.FirstOrDefault(id => id is "sites" or "countries") is { } counted)
        {
            return ByCount(counted);
        }

        return attributes.Contains("toxicity") ? BySafety("grade-3-4-treatment-related")
            : question.Landmarks.Count > 0 || question.AsksForRatio || _arms.AreNamed ? ByEndpoint("os")
            : attributes.Contains("enrolled") || question.Has(Cues.Trials) ? ByCount("enrolled")
            : null;
    }

    private RankedBy ByEndpoint(string endpoint)
    {
        var name = _lexicon.NameOf(endpoint);
        if (question.AsksForRatio)
        {
            return new RankedBy($"hazard ratio for {name}", trial => Newest(trial, endpoint).Select(newest => Ratio(trial, newest)).OfType<Ranked>());
        }

        if (question.Landmarks is [var months, ..])
        {
            return new RankedBy($"rate of {name} at the time asked for", trial => Of(trial, endpoint)
                .SelectMany(result => result.Landmarks.Where(landmark => landmark.Months == months), (result, landmark) => (result, landmark))
                .SelectMany(pair => pair.landmark.Arms.Where(figure => _arms.Include(trial, figure.Arm)), (pair, figure) => At(trial, pair.result, pair.landmark, figure)).OfType<Ranked>());
        }

        return new RankedBy($"{(Of(endpoint) == "months" ? "median " : "")}{name}", trial => Newest(trial, endpoint).SelectMany(newest => Figures(trial, newest)));
    }

    private string? Of(string endpoint) =>
        knowledge.Corpus.Trials.SelectMany(trial => trial.Results).FirstOrDefault(result => result.Endpoint == endpoint && result.Arms.Count > 0)?.Unit;

    private RankedBy BySafety(string safety) => new(_lexicon.NameOf(safety), trial => trial.Facts.OfType<SafetyFact>()
        .Where(fact => _lexicon.IsA(fact.Event, safety) && fact.Unit == "%")
        .SelectMany(fact => fact.Arms.Where(figure => _arms.Include(trial, figure.Arm) && figure.Value.Number is not null), (fact, figure) =>
            new Ranked(trial, figure.Value.Number!.Value, $"{figure.Value.Text}% with {Arm(trial, figure.Arm)} ({fact.Label})", _lexicon.NameOf(fact.Event), [fact])))
    { BySetting = false };

    /// <summary>By the share of the patients with a feature: of all where it is given, else of the arm that was tested.</summary>
    private RankedBy ByShare(string feature) => new($"share of patients with {_lexicon.NameOf(feature)}", trial => trial.Facts.OfType<BaselineFact>()
        .Where(fact => fact.Characteristic == feature && fact.Unit == "%" && fact.Arms.Any(arm => arm.Value.Number is not null)).Take(1)
        .Select(fact => (fact, figure: Shown(trial, [.. fact.Arms.Where(arm => arm.Value.Number is not null)])))
        .Select(pair => new Ranked(trial, pair.figure.Value.Number!.Value, $"{pair.figure.Value.Text}% with {Arm(trial, pair.figure.Arm)}", "", [pair.fact])))
    { BySetting = false };

    private static ArmFigure Shown(Trial trial, IReadOnlyList<ArmFigure> figures) =>
        figures.FirstOrDefault(figure => trial.Arm(figure.Arm) is null) ?? figures.FirstOrDefault(figure => trial.Arm(figure.Arm)?.IsControl == false) ?? figures[0];

    private RankedBy ByCount(string attribute) => new(_lexicon.NameOf(attribute), trial => trial.DesignOf(attribute).Where(item => item.Number is not null)
        .Take(1).Select(item => new Ranked(trial, item.Number!.Value, item.Text, "", [item])))
    { BySetting = false };

    private static RankedBy ByStart() => new("start of enrollment", trial => trial.DesignOf("enrollment-start").Where(item => item.Date is not null)
        .Take(1).Select(item => new Ranked(trial, item.Date!.Value.SortKey, item.Text, "", [item])))
    { BySetting = false };

    private RankedBy ByCutoff() => new("newest data", trial => trial.Results
        .Where(result => result.Subgroup is null && (question.Endpoints.Count == 0 || question.Endpoints.Contains(result.Endpoint)))
        .Where(result => (result.Analysis.Cutoff ?? result.Analysis.Reported) is not null)
        .OrderByDescending(result => (result.Analysis.Reported ?? result.Analysis.Cutoff)!.Value.SortKey).Take(1)
        .Select(result => new Ranked(trial, (result.Analysis.Reported ?? result.Analysis.Cutoff)!.Value.SortKey, result.StatementBody, "", [result])))
    { BySetting = false };

    /// <summary>The longest follow-up that a trial's analyses state; the first figure of the words counts.</summary>
    private static RankedBy ByFollowUp() => new("follow-up", trial => trial.Results
        .Where(result => result.Subgroup is null && result.Analysis.FollowUp is not null)
        .Select(result => (result, months: FirstNumber(result.Analysis.FollowUp!))).Where(pair => pair.months > 0).OrderByDescending(pair => pair.months).Take(1)
        .Select(pair => new Ranked(trial, pair.months, $"{pair.result.Analysis.FollowUp}, {pair.result.Analysis.Name}", "", [pair.result])))
    { BySetting = false };

    private static decimal FirstNumber(string words) =>
        Tokenizer.Cut(words).Where(token => token.Kind == TokenKind.Number)
            .Select(token => decimal.TryParse(token.Text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0)
            .FirstOrDefault();

    private RankedBy ByDecision()
    {
        var decision = question.Ids(Kinds.Decision) is [var named, ..] ? named : "approved";
        var agencies = question.Ids(Kinds.Agency);
        return new RankedBy($"date: {_lexicon.NameOf(decision)}", trial => trial.Facts.OfType<RegulatoryFact>()
            .Where(fact => fact.Decision == decision && fact.Date is not null && (agencies.Count == 0 || agencies.Contains(fact.Agency)))
            .Select(fact => new Ranked(trial, fact.Date!.Value.SortKey, $"{_lexicon.NameOf(fact.Agency)}, {fact.Date}: {fact.Text}", "", [fact])))
        { BySetting = false };
    }

    private ResultFact[] Of(Trial trial, string endpoint) => [.. trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null
        && LeadingResults.IsPlanned(result) && ResponseCriteria.AreAsked(question, result))];

    private IEnumerable<ResultFact> Newest(Trial trial, string endpoint)
    {
        // An update that names no criteria does not replace the result by the criteria asked for.
        var asked = trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null && ResponseCriteria.AreAsked(question, result)).ToArray();
        if (asked.Length == 0)
        {
            return [];
        }

        var newest = LeadingResults.Ordered(trial, asked).Where(result => LeadingResults.IsPlanned(result) && !asked.Any(later => later.Analysis.Updates == result.Id));
        return newest.DistinctBy(result => (result.Comparison, result.Criteria?.Words.Contains("mRECIST", StringComparison.Ordinal)));
    }

    private static Ranked? Ratio(Trial trial, ResultFact newest) => LeadingResults.WithRatio(trial, newest) is { Ratio: { } ratio } result
        ? new Ranked(trial, ratio.Value, $"{ratio.Sentence}, {Arms(trial, result.Comparison)}, {result.Analysis.Name}{Nominal(result)}", Criteria(result), [result])
        : null;

    private static string Arms(Trial trial, Comparison comparison) => $"{Arm(trial, comparison.Experimental)} vs {Arm(trial, comparison.Control)}";

    private IEnumerable<Ranked> Figures(Trial trial, ResultFact newest) =>
        LeadingResults.WithFigures(trial, newest, trial.Results) is { } result && LeadingResults.IsPlanned(result)
            ? result.Arms.Where(figure => _arms.Include(trial, figure.Arm) && figure.Value.Number is not null)
                .Select(figure => new Ranked(
                    trial, figure.Value.Number!.Value, $"{WithUnit(result, figure)} with {Arm(trial, figure.Arm)}, {result.Analysis.Name}{Short(result)}", Criteria(result), [result]))
            : [];

    private static string WithUnit(ResultFact result, ArmFigure figure) => figure.Value.Text + (result.Unit == "%" ? "%" : " " + result.Unit);

    private static Ranked? At(Trial trial, ResultFact result, Landmark landmark, ArmFigure figure) => figure.Value.Number is not { } number ? null
        : new Ranked(trial, number, $"{figure.Value.Text}% at {landmark.Months} months with {Arm(trial, figure.Arm)}, {result.Analysis.Name}", "", [result]);

    private static string Criteria(ResultFact result) =>
        result.Endpoint is not ("orr" or "cr" or "dcr" or "pr" or "tumor-response") ? ""
        : result.Criteria?.Words.Contains("mRECIST", StringComparison.Ordinal) == true ? "by mRECIST" : "by RECIST or criteria not named";

    private static string Short(ResultFact result) => result.Criteria is { Short.Length: > 0 } criteria ? $", {criteria.Short}" : "";

    private static string Nominal(ResultFact result) => result.P?.Note is { } note && note.Contains("nominal", StringComparison.Ordinal) ? ", nominal" : "";

    private static string Arm(Trial trial, string? armId) => armId is null ? "no control" : trial.Arm(armId)?.ShortLabel ?? "all arms";
}
