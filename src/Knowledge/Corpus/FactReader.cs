using System.Globalization;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads the facts of a dossier, one method a kind.</summary>
internal sealed class FactReader(string trialName, ProvenanceReader provenance, Wording wording, Lexicon lexicon)
{
    public DesignFact Design(CorpusNode node)
    {
        var (attribute, text) = (node.Text("attribute"), node.Text("text"));
        var asOf = Date(node, "asOf");
        var suffix = asOf is null ? "" : $" (as of {asOf})";
        return new DesignFact(
            provenance.Read(node), $"{trialName}: {lexicon.NameOf(attribute)}: {text}{suffix}", attribute, node.Texts("codes"),
            node.OptionalInt("number"), Date(node, "date"), asOf, text + suffix);
    }

    public EligibilityFact Eligibility(CorpusNode node)
    {
        var (criterion, rule, status) = (node.Text("criterion"), node.Text("rule"), node.OptionalText("status"));
        var grades = node.Map("grades").ToDictionary(grade => grade.Name, grade => Codes.Admission(grade.Value));
        if (status is null && grades.Count == 0)
        {
            throw new ArgumentException("An eligibility fact needs a status or grades.");
        }

        return new EligibilityFact(
            provenance.Read(node), $"{trialName}: {lexicon.NameOf(criterion)}: {rule}", criterion,
            status is null ? null : Codes.Admission(status), grades, node.List("limits", Limit), rule)
        {
            Required = node.Flag("required"),
        };
    }

    public BaselineFact Baseline(CorpusNode node)
    {
        var (label, unit, remark) = (node.Text("label"), node.Text("unit"), node.OptionalText("remark"));
        var arms = node.List("arms", Arm);
        return new BaselineFact(
            provenance.Read(node), $"{trialName} at baseline: {wording.Figures(label, unit, arms, remark)}",
            node.Text("characteristic"), label, unit, arms, remark);
    }

    public EndpointFact Endpoint(CorpusNode node)
    {
        var (role, label, outcomeText) = (node.Text("role"), node.Text("label"), node.OptionalText("outcomeText"));
        var (outcome, alpha) = (Codes.Outcome(node.OptionalText("outcome")), node.Optional("alpha", Alpha));
        return new EndpointFact(
            provenance.Read(node), $"{trialName}: {role} endpoint: {label}{(alpha is null ? "" : ", " + alpha.Text)}{Wording.OutcomeSuffix(outcome, outcomeText)}",
            node.Text("endpoint"), role, label, node.Optional("comparison", Comparison), node.OptionalText("hypothesis"),
            node.Optional("criteria", Criteria), alpha, outcome, outcomeText, node.OptionalText("result"));
    }

    public ResultFact Result(CorpusNode node)
    {
        node.OptionalText("hypothesis");
        var result = new ResultFact(
            provenance.Read(node), "", node.Text("endpoint"), node.OptionalText("label"),
            node.Optional("comparison", Comparison) ?? throw new ArgumentException("'comparison' is missing or broken."),
            node.Optional("subgroup", Subgroup),
            node.Optional("analysis", Analysis) ?? throw new ArgumentException("'analysis' is missing or broken."),
            node.OptionalText("population"), node.OptionalText("unit") ?? "", node.List("arms", Arm), node.Optional("hazardRatio", Ratio),
            node.Optional("p", P), Codes.Outcome(node.OptionalText("outcome")), node.Optional("criteria", Criteria),
            node.List("landmarks", Landmark), node.Texts("remarks"));
        return result with { Statement = wording.Of(result), NoDifference = node.OptionalText("difference") == "none" };
    }

    public SafetyFact Safety(CorpusNode node)
    {
        var (label, text, arms) = (node.Text("label"), node.OptionalText("text"), node.List("arms", Arm));
        var unit = node.OptionalText("unit") ?? "%";
        var statement = arms.Count > 0 ? wording.Figures(label, unit, arms, text) : $"{label}: {text}";
        return new SafetyFact(provenance.Read(node), $"{trialName}: {statement}", node.Text("event"), label, unit, arms, text);
    }

    public RegulatoryFact Regulatory(CorpusNode node)
    {
        var (agency, date, text) = (node.Text("agency"), Date(node, "date"), node.Text("text"));
        var when = date is null ? "" : $", {date}";
        return new RegulatoryFact(
            provenance.Read(node), $"{trialName}: {lexicon.NameOf(agency)}{when}: {text}", agency, date, node.Text("decision"), text)
        {
            Line = node.OptionalText("line"),
        };
    }

    public NoteFact Note(CorpusNode node)
    {
        var (text, overtakes) = (node.Text("text"), node.Optional("overtakes", Overtaking));
        var since = overtakes is null ? "" : $", since {overtakes.Since}";
        return new NoteFact(provenance.Read(node), $"{trialName}{since}: {text}", node.Text("kind"), node.Texts("about"), text) { Overtakes = overtakes };
    }

    private static ArmFigure Arm(CorpusNode node)
    {
        node.Optional("verification", ignored => new Verification(Codes.Verification(ignored.Text("status")), ignored.Texts("seenAt"), ignored.OptionalText("note")));
        var value = Figure.Parse(node.Text("value"));
        var interval = node.Optional("interval", Interval);
        if (value.Number is { } number && interval is not null && !interval.Contains(number))
        {
            throw new ArgumentException($"The figure {value.Text} lies outside its interval ({interval.Text}).");
        }

        return new ArmFigure(node.Text("arm"), value, interval, node.OptionalInt("n"), node.OptionalInt("events"));
    }

    private static ConfidenceInterval Interval(CorpusNode node) =>
        new(node.Text("low"), node.Text("high"), node.Text("level"), node.Flag("levelAssumed"));

    private static HazardRatio Ratio(CorpusNode node) =>
        new(node.Text("value"), node.Optional("interval", Interval), node.OptionalText("measure") ?? "hazard ratio");

    private static Comparison Comparison(CorpusNode node) => new(node.Text("experimental"), node.OptionalText("control"));

    private static Subgroup Subgroup(CorpusNode node) =>
        new(node.Text("factor"), node.Text("level"), node.Text("label"), node.OptionalInt("n"));

    private static PValue P(CorpusNode node) => new(node.Text("value"), node.OptionalText("sided"), node.OptionalText("note"));

    private static SignificanceLevel Alpha(CorpusNode node) => new(node.Text("value"), node.OptionalText("sided"), node.OptionalText("note"));

    private static Limit Limit(CorpusNode node) =>
        new(node.Text("measure"), Bound(node, "atLeast"), Bound(node, "above"), Bound(node, "atMost"), Bound(node, "below"), node.Text("unit"));

    private static decimal? Bound(CorpusNode node, string name) =>
        node.OptionalText(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound) ? bound
        : throw new ArgumentException($"'{name}' is '{text}', which is no number such as 400 or 1.5.");

    private static AssessmentCriteria Criteria(CorpusNode node) =>
        new(node.OptionalText("name"), node.OptionalText("reviewer"), node.OptionalText("text"));

    private static Analysis Analysis(CorpusNode node) =>
        new(node.Text("name"), node.Text("kind"), Date(node, "cutoff"), Date(node, "reported"), node.OptionalText("followUp"),
            node.OptionalText("maturity"), node.OptionalText("updates"));

    private static Landmark Landmark(CorpusNode node)
    {
        node.Optional("verification", ignored => new Verification(Codes.Verification(ignored.Text("status")), ignored.Texts("seenAt"), ignored.OptionalText("note")));
        return new Landmark(node.OptionalInt("months") ?? throw new ArgumentException("'months' is missing."), node.List("arms", Arm));
    }

    private static Overtaking Overtaking(CorpusNode node) =>
        new(node.Texts("claims"), PartialDate.Parse(node.Text("since")), node.Texts("by"));

    private static PartialDate? Date(CorpusNode node, string name) =>
        node.OptionalText(name) is { } text ? PartialDate.Parse(text) : null;
}
