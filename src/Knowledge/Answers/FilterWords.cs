using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>A filter in words, as it was understood: "included main portal vein invasion and had an experimental arm with durvalumab".</summary>
internal sealed class FilterWords(Lexicon lexicon)
{
    /// <summary>The words of a filter, said of one trial: "was double-blind and has on record ...".</summary>
    public static string Singular(string words) => string.Join(" and ", words.Split(" and ").Select(part =>
        part.StartsWith("were ", StringComparison.Ordinal) ? "was " + part[5..]
        : part.StartsWith("have ", StringComparison.Ordinal) ? "has " + part[5..]
        : part.StartsWith("are ", StringComparison.Ordinal) ? "is " + part[4..] : part));

    public string Of(Filter filter) => filter switch
    {
        Filter.Eligibility rule => $"{(rule.Excluded ? "excluded" : "included")} {(rule.Only ? "only " : "")}{lexicon.NameOf(rule.Concept)}",
        Filter.Treatment treatment => $"gave {lexicon.NameOf(treatment.Concept)}{(treatment.Alone ? " alone" : "")}{Role(treatment.Role)}",
        Filter.Together together => $"gave {string.Join(" with ", together.Treatments.Select(treatment => lexicon.NameOf(treatment.Concept)))}{Role(together.Treatments[0].Role)}",
        Filter.Design design => Design(design),
        Filter.Primary primary => $"had {lexicon.NameOf(primary.Endpoint)} as {(primary.Only ? "the only" : "a")} primary endpoint",
        Filter.OutcomeOf { AnyOf: true, Endpoint: null } some => $"{Outcome(some.Outcome)} at least one primary endpoint",
        Filter.MixedOutcome => "met one primary endpoint and missed another",
        Filter.CoPrimary => "had more than one primary endpoint",
        Filter.Says says => $"have \u2018{says.Words[0]}\u2019 in the words of a fact",
        Filter.OutcomeOf outcome => $"{Outcome(outcome.Outcome)} {(outcome.Endpoint is null ? "the primary endpoint" : lexicon.NameOf(outcome.Endpoint))}",
        Filter.ReadOut readOut => $"met or missed {(readOut.Endpoint is null ? "the primary endpoint" : lexicon.NameOf(readOut.Endpoint))}",
        Filter.Limited limited => $"{(limited.Required ? "required" : "allowed")} {lexicon.NameOf(limited.Value.Measure)} as asked for",
        Filter.SetsLimit limit => $"limited entry by {lexicon.NameOf(limit.Measure ?? limit.Criterion)}",
        Filter.Number number => $"had {Number(number.Condition)}",
        Filter.Reports reports => $"reported {(reports.Endpoint is null ? "results" : lexicon.NameOf(reports.Endpoint))}{(reports.Criteria is null ? "" : $" by {lexicon.NameOf(reports.Criteria)}")}{(reports.Months is null ? "" : " at the time asked for")}",
        Filter.Decision decision => $"have on record: {lexicon.NameOf(decision.Code ?? "approved")}{(decision.Agency is null ? "" : $" ({lexicon.NameOf(decision.Agency)})")}",
        Filter.Year { Attribute: "decision" } year => $"have on record, in the years asked for: {lexicon.NameOf(year.Code ?? "approved")}{(year.Agency is null ? "" : $" ({lexicon.NameOf(year.Agency)})")}",
        Filter.Year { Attribute: Filter.Year.FirstResults } => "have first results of the years asked for",
        Filter.Year year => $"had the {lexicon.NameOf(year.Attribute)} in the years asked for",
        Filter.HasEndpoint endpoint => $"had {lexicon.NameOf(endpoint.Concept)} among the {(endpoint.Secondary ? "secondary " : "")}endpoints",
        Filter.Demanded demanded => $"have a requirement on {lexicon.NameOf(demanded.Concept)}",
        Filter.AnyDrug => "gave a drug in some arm",
        Filter.Pretreated { Intolerant: true } pretreated => $"took patients who did not tolerate {string.Join(" and ", pretreated.Drugs.Select(lexicon.NameOf))}",
        Filter.Pretreated pretreated => $"took patients who had {string.Join(" and ", pretreated.Drugs.Select(lexicon.NameOf))} before",
        Filter.PublishedIn published => $"have results published in {lexicon.NameOf(published.Journal)}",
        Filter.ReadBy read => $"read {(read.OfPrimary ? "their primary endpoint" : "response")} by {lexicon.NameOf(read.Criteria)}{(read.AndBy is null ? "" : $" and {lexicon.NameOf(read.AndBy)} at once")}",
        Filter.SpokenOf => "are spoken of in the transcripts",
        Filter.OneOf oneOf => $"are {string.Join(" or ", oneOf.Trials.Select(lexicon.NameOf))}",
        Filter.Not { Inner: Filter.Treatment treatment } => $"did not give {lexicon.NameOf(treatment.Concept)}{Role(treatment.Role)}",
        Filter.Not { Inner: Filter.OutcomeOf { Outcome: Trials.Outcome.Met } outcome } => $"did not meet {(outcome.Endpoint is null ? "the primary endpoint" : lexicon.NameOf(outcome.Endpoint))}",
        Filter.Not { Inner: Filter.OneOf others } => $"are not {string.Join(" or ", others.Trials.Select(lexicon.NameOf))}",
        Filter.Not { Inner: Filter.Design { Attribute: "stratification" } design } => $"did not stratify by {lexicon.NameOf(design.Code)}",
        Filter.Not { Inner: Filter.AnyDrug } => "gave no drug in any arm",
        Filter.Not { Inner: Filter.SetsLimit limit } => $"did not limit entry by {lexicon.NameOf(limit.Measure ?? limit.Criterion)}",
        Filter.Not { Inner: Filter.Design design } => $"were not {lexicon.NameOf(design.Code)}",
        Filter.Not not => $"did not fit \u201c{Of(not.Inner)}\u201d",
        Filter.All all => string.Join(" and ", all.Parts.Select(Of)),
        Filter.Any any => string.Join(" or ", any.Parts.Select(Of)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Design(Filter.Design design) => design.Attribute switch
    {
        "region" => $"ran {(design.Only ? "only " : "")}in {lexicon.NameOf(design.Code)}",
        "line" => $"tested {lexicon.NameOf(design.Code)}",
        "crossover" => "allowed crossover",
        "stratification" => $"stratified by {lexicon.NameOf(design.Code)}",
        _ => $"were {lexicon.NameOf(design.Code)}",
    };

    private static string Role(ArmRole role) => role switch
    {
        ArmRole.Control => " as control",
        ArmRole.Experimental => " in an experimental arm",
        _ => "",
    };

    private static string Outcome(Outcome outcome) => outcome switch
    {
        Trials.Outcome.Met => "met",
        Trials.Outcome.Missed => "missed",
        _ => "have not read out",
    };

    /// <summary>Without the number itself, which is the asker's and no published figure.</summary>
    private string Number(NumericCondition condition)
    {
        var comparison = condition.Comparison switch
        {
            NumericComparison.Below => "below",
            NumericComparison.AtMost => "at most",
            NumericComparison.Above => "above",
            NumericComparison.AtLeast => "at least",
            NumericComparison.Equal => "equal to",
            _ => "between",
        };
        var quantity = condition.Quantity switch
        {
            Quantity.Ratio => $"a hazard ratio for {lexicon.ShortNameOf(condition.Concept)}",
            Quantity.Median => $"a median {lexicon.ShortNameOf(condition.Concept)}",
            Quantity.Percent when lexicon.Find(condition.Concept)?.Kind is not (Kinds.Endpoint or Kinds.Safety) => $"a share of patients with {lexicon.NameOf(condition.Concept)}",
            Quantity.Percent => $"a rate of {lexicon.ShortNameOf(condition.Concept)}",
            _ => $"a count ({lexicon.NameOf(condition.Concept)})",
        };
        return $"{quantity} {comparison} the number asked for";
    }
}
