using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a question ranks by: an endpoint's figure or ratio, a rate at a time, a safety figure, a count, a date.</summary>
internal sealed class RankingMeasures(Question question, Knowledge knowledge)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;
    private readonly bool _controls = !question.NamesTested && question.Mentions.Any(mention => IsControl(mention) && !TellsWhichTrials(question, mention));
    private readonly bool _anyArm = (question.Says("arm", "arms") && !question.NamesTested) || OfPatients(question).Length > 0;
    private readonly IReadOnlyList<Concept> _treatments = OfPatients(question) is { Length: > 0 } ofPatients ? ofPatients : SubjectReader.TreatmentsOf(question);
    private readonly bool _alone = question.Has(Cues.Alone) || OfPatients(question).Length > 0;

    /// <summary>"TACE combinations": the treatment stands in the arm that is ranked, with something beside it.</summary>
    private readonly bool _together = question.Says("combination", "combinations", "combined", "plus") && SubjectReader.TreatmentsOf(question).Count > 0;

    /// <summary>"In which did sorafenib patients live longest": the arm is named by its patients.</summary>
    private static Concept[] OfPatients(Question question) => [.. question.Mentions.Where(mention => mention.Concept.Kind is Kinds.Drug or Kinds.Regimen or Kinds.Modality && mention.End < question.Tokens.Count && question.Tokens[mention.End].Text is "patients" or "pts")
        .Select(mention => mention.Concept).Distinct()];

    private static bool IsControl(Mention mention) => mention.Concept.Id is "control-arm" or Cues.AsControl;

    /// <summary>"Trials whose control was sorafenib", "sorafenib-controlled trials": says which trials are ranked, not by which arm.</summary>
    private static bool TellsWhichTrials(Question question, Mention control) =>
        question.Tokens[control.End - 1].Text == "controlled"
        || (control.Start > 0 && question.Tokens[control.Start - 1].Text == "whose")
        || (control.End < question.Tokens.Count && question.Tokens[control.End].Text is "was" or "were" or "is" or "being");

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

        if (question.AsksShare && question.Mentions.FirstOrDefault(mention => mention.Concept.Kind is Kinds.Etiology or Kinds.Criterion or Kinds.Stage or Kinds.Grade) is { } feature)
        {
            return ByShare(feature.Concept.Id);
        }

        if (attributes.FirstOrDefault(id => id is "sites" or "countries") is { } counted)
        {
            return ByCount(counted);
        }

        return attributes.Contains("toxicity") ? BySafety("grade-3-4-treatment-related")
            : question.Landmarks.Count > 0 || question.AsksForRatio || _controls || _anyArm || question.NamesTested ? ByEndpoint("os")
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
                .SelectMany(pair => pair.landmark.Arms.Where(figure => Wanted(trial, figure.Arm)), (pair, figure) => At(trial, pair.result, pair.landmark, figure)).OfType<Ranked>());
        }

        return new RankedBy($"{(Of(endpoint) == "months" ? "median " : "")}{name}", trial => Newest(trial, endpoint).SelectMany(newest => Figures(trial, newest)));
    }

    private string? Of(string endpoint) =>
        knowledge.Corpus.Trials.SelectMany(trial => trial.Results).FirstOrDefault(result => result.Endpoint == endpoint && result.Arms.Count > 0)?.Unit;

    private RankedBy BySafety(string safety) => new(_lexicon.NameOf(safety), trial => trial.Facts.OfType<SafetyFact>()
        .Where(fact => _lexicon.IsA(fact.Event, safety) && fact.Unit == "%")
        .SelectMany(fact => fact.Arms.Where(figure => Wanted(trial, figure.Arm) && figure.Value.Number is not null), (fact, figure) =>
            new Ranked(trial, figure.Value.Number!.Value, $"{figure.Value.Text}% with {Arm(trial, figure.Arm)} ({fact.Label})", _lexicon.NameOf(fact.Event), [fact])))
    { BySetting = false };

    /// <summary>By the share of the patients with a feature: of all where it is given, else of the arm that was tested.</summary>
    private RankedBy ByShare(string feature) => new($"share of patients with {_lexicon.NameOf(feature)}", trial => trial.Facts.OfType<BaselineFact>()
        .Where(fact => fact.Characteristic == feature && fact.Unit == "%" && fact.Arms.Any(arm => arm.Value.Number is not null)).Take(1)
        .Select(fact => (fact, figure: fact.Arms.FirstOrDefault(arm => trial.Arm(arm.Arm) is null && arm.Value.Number is not null) ?? fact.Arms.FirstOrDefault(arm => trial.Arm(arm.Arm)?.IsControl == false && arm.Value.Number is not null) ?? fact.Arms.First(arm => arm.Value.Number is not null)))
        .Select(pair => new Ranked(trial, pair.figure.Value.Number!.Value, $"{pair.figure.Value.Text}% with {Arm(trial, pair.figure.Arm)}", "", [pair.fact])))
    { BySetting = false };

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
        ? new Ranked(trial, ratio.Value, $"{ratio.Sentence}, {Arm(trial, result.Comparison.Experimental)} vs {Arm(trial, result.Comparison.Control)}, {result.Analysis.Name}{Nominal(result)}", Criteria(result), [result])
        : null;

    private IEnumerable<Ranked> Figures(Trial trial, ResultFact newest) =>
        LeadingResults.WithFigures(trial, newest, trial.Results) is { } result && LeadingResults.IsPlanned(result)
            ? result.Arms.Where(figure => Wanted(trial, figure.Arm) && figure.Value.Number is not null)
                .Select(figure => new Ranked(
                    trial, figure.Value.Number!.Value, $"{figure.Value.Text}{(result.Unit == "%" ? "%" : " " + result.Unit)} with {Arm(trial, figure.Arm)}, {result.Analysis.Name}{Short(result)}", Criteria(result), [result]))
            : [];

    private static Ranked? At(Trial trial, ResultFact result, Landmark landmark, ArmFigure figure) => figure.Value.Number is not { } number ? null
        : new Ranked(trial, number, $"{figure.Value.Text}% at {landmark.Months} months with {Arm(trial, figure.Arm)}, {result.Analysis.Name}", "", [result]);

    /// <summary>Tested arms, unless the question asks for controls, or for any arm that gave a treatment.</summary>
    private bool Wanted(Trial trial, string armId)
    {
        if (trial.Arm(armId) is not { } arm)
        {
            return false;
        }

        // A "placebo arm" gave nothing else.
        return (_controls || _anyArm) && _treatments.Count == 0 && question.Ids(Kinds.Drug).Contains("placebo") ? arm.IsControl && knowledge.Subjects.Extras(arm, []) == 0
            : _controls ? arm.IsControl && (_treatments.Count == 0 || knowledge.Subjects.ArmsGiving(trial, _treatments, _alone).Contains(arm))
            : _anyArm && _treatments.Count > 0 ? knowledge.Subjects.ArmsGiving(trial, _treatments, _alone).Contains(arm)
            // Trials that are named are ranked by the arm that each was about.
            : question.Trials.Count > 1 && !_together && _treatments.Count == 0 ? trial.Arms.First(tested => !tested.IsControl) == arm
            : !arm.IsControl && (!_together || knowledge.Subjects.ArmsGiving(trial, _treatments, alone: false).Contains(arm));
    }

    private static string Criteria(ResultFact result) =>
        result.Endpoint is not ("orr" or "cr" or "dcr" or "pr" or "tumor-response") ? ""
        : result.Criteria?.Words.Contains("mRECIST", StringComparison.Ordinal) == true ? "by mRECIST" : "by RECIST or criteria not named";

    private static string Short(ResultFact result) => result.Criteria is { Short.Length: > 0 } criteria ? $", {criteria.Short}" : "";

    private static string Nominal(ResultFact result) => result.P?.Note is { } note && note.Contains("nominal", StringComparison.Ordinal) ? ", nominal" : "";

    private static string Arm(Trial trial, string? armId) => armId is null ? "no control" : trial.Arm(armId)?.ShortLabel ?? "all arms";
}
