using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Questions;

/// <summary>What a trial must satisfy to be listed. Closed: whoever handles these cases handles every list question.</summary>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>The filters that "and" and "or" join; what is denied stays denied, and treatments given together stay together.</summary>
    public IEnumerable<Filter> Leaves() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Leaves()),
        Any any => any.Parts.SelectMany(part => part.Leaves()),
        _ => [this],
    };

    /// <summary>The leaves, each as it is named, whether it is asked for or denied.</summary>
    public IEnumerable<Filter> Named() => Leaves().SelectMany(leaf => leaf is Not denied ? denied.Inner.Named() : [leaf]);

    /// <summary>Patients with a feature could, or could not, enter.</summary>
    /// <param name="Concept">Criterion, grade or stage.</param>
    /// <param name="Excluded">Whether the question asks for trials that excluded them.</param>
    /// <param name="Only">Whether nobody else of the criterion could enter: "restricted to Child-Pugh A".</param>
    public sealed record Eligibility(string Concept, bool Excluded, bool Only = false) : Filter;

    /// <summary>An arm gave a drug, class, regimen or local treatment.</summary>
    /// <param name="Concept">What was given.</param>
    /// <param name="Role">In which arms.</param>
    /// <param name="Alone">Whether nothing else was given in that arm.</param>
    public sealed record Treatment(string Concept, ArmRole Role, bool Alone = false) : Filter;

    /// <summary>One arm gave all of these together; where no trial has such an arm, each in some arm.</summary>
    public sealed record Together(IReadOnlyList<Treatment> Treatments) : Filter;

    /// <summary>An item of the design: line, phase, blinding, status, region.</summary>
    /// <param name="Attribute">The item.</param>
    /// <param name="Code">What it must be.</param>
    /// <param name="Only">Whether it must be nothing else: "only in China".</param>
    public sealed record Design(string Attribute, string Code, bool Only = false) : Filter;

    /// <summary>An endpoint was primary, the only one perhaps.</summary>
    public sealed record Primary(string Endpoint, bool Only = false) : Filter;

    /// <summary>An endpoint was met, missed, or is pending; the primary endpoints where none is named.</summary>
    /// <param name="Endpoint">The endpoint; null for the primary ones.</param>
    /// <param name="Outcome">How it ended.</param>
    /// <param name="Superior">Whether non-inferiority is not enough: "beat", "superior to".</param>
    /// <param name="AnyOf">Whether one of several is enough: "missed at least one primary endpoint".</param>
    public sealed record OutcomeOf(string? Endpoint, Outcome Outcome, bool Superior = false, bool AnyOf = false) : Filter;

    /// <summary>Of several primary endpoints one was met and another missed.</summary>
    public sealed record MixedOutcome : Filter;

    /// <summary>There was more than one primary endpoint.</summary>
    public sealed record CoPrimary : Filter;

    /// <summary>The words of a fact hold one of these: what no dossier files under a concept.</summary>
    public sealed record Says(IReadOnlyList<string> Words) : Filter;

    /// <summary>An endpoint was met or missed; the primary endpoints where none is named.</summary>
    public sealed record ReadOut(string? Endpoint) : Filter;

    /// <summary>A rule of entry limits a value: "required platelets of at least 75", "allowed bilirubin of 2.5 mg/dL".</summary>
    /// <param name="Value">The value, or the bound, that is asked for.</param>
    /// <param name="Required">Whether the rule must demand that much; else patients with the value could enter.</param>
    public sealed record Limited(Measurement Value, bool Required) : Filter;

    /// <summary>Entry was limited by a measured value, whatever the limit.</summary>
    public sealed record SetsLimit(string Criterion) : Filter
    {
        /// <summary>The value that is limited; null for any of the criterion's.</summary>
        public string? Measure { get; init; }

        /// <summary>Whether an upper limit is meant: "capped".</summary>
        public bool Upper { get; init; }
    }

    /// <summary>A published figure compares with a number.</summary>
    public sealed record Number(NumericCondition Condition) : Filter;

    /// <summary>A result of an endpoint is published, by certain response criteria perhaps; of any endpoint where none is named.</summary>
    /// <param name="Endpoint">The endpoint; null for any.</param>
    /// <param name="Criteria">The response criteria; null for any.</param>
    /// <param name="Months">A time at which a rate is given; null for none.</param>
    public sealed record Reports(string? Endpoint, string? Criteria, int? Months = null) : Filter;

    /// <summary>An agency decided something.</summary>
    /// <param name="Agency">The agency; null for any.</param>
    /// <param name="Code">The decision; null for an approval.</param>
    /// <param name="Line">The line of therapy that it is on; null for any.</param>
    public sealed record Decision(string? Agency, string? Code, string? Line = null) : Filter;

    /// <summary>Something happened in certain years: a decision, the start or end of enrollment.</summary>
    /// <param name="Attribute">"enrollment-start", "enrollment-end", "publication", <see cref="FirstResults"/>, or "decision" for what agencies decided.</param>
    /// <param name="Agency">For decisions: the agency; null for any.</param>
    /// <param name="Code">For decisions: which; null for approvals.</param>
    /// <param name="Years">The years.</param>
    public sealed record Year(string Attribute, string? Agency, string? Code, YearSpan Years) : Filter
    {
        /// <summary>Attribute of the first results that have a date.</summary>
        public const string FirstResults = "first-results";
    }

    /// <summary>Something was among the endpoints that the protocol set.</summary>
    /// <param name="Concept">The endpoint.</param>
    /// <param name="Secondary">Whether it is no primary one.</param>
    public sealed record HasEndpoint(string Concept, bool Secondary = false) : Filter;

    /// <summary>A rule of entry demands something: "required an endoscopy".</summary>
    public sealed record Demanded(string Concept) : Filter;

    /// <summary>Some arm, control arms included, gave a drug other than a placebo, by itself or beside something else.</summary>
    public sealed record AnyDrug : Filter;

    /// <summary>Patients who had these drugs before could enter.</summary>
    public sealed record Pretreated(IReadOnlyList<string> Drugs, bool Intolerant = false) : Filter;

    /// <summary>Results were published in a journal.</summary>
    public sealed record PublishedIn(string Journal) : Filter;

    /// <summary>Response was read by certain criteria, or by a certain reviewer; by both at once where two are named.</summary>
    /// <param name="Criteria">The criteria or the reviewer.</param>
    /// <param name="AndBy">The other one; null where one is named.</param>
    /// <param name="OfPrimary">Whether the primary endpoint alone is meant.</param>
    public sealed record ReadBy(string Criteria, string? AndBy = null, bool OfPrimary = false) : Filter;

    /// <summary>The speakers of the transcripts spoke of it.</summary>
    public sealed record SpokenOf : Filter;

    /// <summary>The trial is one of these.</summary>
    public sealed record OneOf(IReadOnlyList<string> Trials) : Filter;

    /// <summary>The opposite.</summary>
    public sealed record Not(Filter Inner) : Filter;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<Filter> Parts) : Filter;
}

/// <summary>In which arms a treatment is looked for.</summary>
public enum ArmRole
{
    /// <summary>Any arm.</summary>
    Any,

    /// <summary>Experimental arms.</summary>
    Experimental,

    /// <summary>Control arms.</summary>
    Control,
}
