namespace HccBot.Knowledge.Trials;

/// <summary>An item of a trial's design, such as its phase or how many patients it enrolled.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The item in words.</param>
/// <param name="Attribute">enrolled, phase, blinding, status, line, ...</param>
/// <param name="Codes">Concepts that the item stands for; empty for counts and dates.</param>
/// <param name="Number">A count; null where it is none.</param>
/// <param name="Date">A date; null where it is none.</param>
/// <param name="AsOf">As of when it is true; null where time does not matter.</param>
/// <param name="Text">The item alone, without the trial's name.</param>
public sealed record DesignFact(
    Provenance Provenance, string Statement, string Attribute, IReadOnlyList<string> Codes, int? Number,
    PartialDate? Date, PartialDate? AsOf, string Text) : Fact(Provenance, Statement);

/// <summary>Who could enter with respect to one criterion.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The rule in words, with the trial's name.</param>
/// <param name="Criterion">Concept of the criterion.</param>
/// <param name="Status">For the criterion as a whole; null where only grades are known.</param>
/// <param name="Grades">By grade; a grade that is not named is not established.</param>
/// <param name="Limits">What of the rule is a number; empty where it is words only.</param>
/// <param name="Rule">The rule alone.</param>
public sealed record EligibilityFact(
    Provenance Provenance, string Statement, string Criterion, Admission? Status,
    IReadOnlyDictionary<string, Admission> Grades, IReadOnlyList<Limit> Limits, string Rule) : Fact(Provenance, Statement)
{
    /// <summary>Whether patients without the feature could not enter.</summary>
    public bool Required { get; init; }
}

/// <summary>Whether patients with a feature could enter a trial.</summary>
public enum Admission
{
    /// <summary>They could.</summary>
    Included,

    /// <summary>Some could; the rule says which.</summary>
    Partial,

    /// <summary>They could not.</summary>
    Excluded,

    /// <summary>Our sources do not say.</summary>
    NotEstablished,
}

/// <summary>A share or a mean of the enrolled population.</summary>
public sealed record BaselineFact(
    Provenance Provenance, string Statement, string Characteristic, string Label, string Unit,
    IReadOnlyList<ArmFigure> Arms, string? Remark) : Fact(Provenance, Statement);

/// <summary>An endpoint as the protocol set it, and how it ended.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The endpoint in words.</param>
/// <param name="Endpoint">Concept of the endpoint.</param>
/// <param name="Role">primary, co-primary, secondary or exploratory.</param>
/// <param name="Label">The endpoint alone, as a reader sees it.</param>
/// <param name="Comparison">Arms compared; null where the source names none.</param>
/// <param name="Hypothesis">superiority, non-inferiority, ...; null where not given.</param>
/// <param name="Criteria">Response criteria and reviewer; null where they do not apply.</param>
/// <param name="Alpha">Significance level of its test; null where our sources do not give it.</param>
/// <param name="Outcome">How it ended; null where our sources do not say.</param>
/// <param name="OutcomeText">What exactly was met or missed; null when the outcome says it all.</param>
/// <param name="Result">Id of the result that decides it; null when there is none.</param>
public sealed record EndpointFact(
    Provenance Provenance, string Statement, string Endpoint, string Role, string Label, Comparison? Comparison,
    string? Hypothesis, AssessmentCriteria? Criteria, SignificanceLevel? Alpha, Outcome? Outcome, string? OutcomeText, string? Result)
    : Fact(Provenance, Statement)
{
    /// <summary>Whether it is a primary or co-primary endpoint.</summary>
    public bool IsPrimary => Role is "primary" or "co-primary";

    /// <summary>Whether it was tested for being no worse.</summary>
    public bool IsNonInferiority => Hypothesis?.StartsWith("non-inferiority", StringComparison.Ordinal) == true;
}

/// <summary>A safety figure, or safety in words where the source gives no figure.</summary>
public sealed record SafetyFact(
    Provenance Provenance, string Statement, string Event, string Label, string Unit, IReadOnlyList<ArmFigure> Arms, string? Text)
    : Fact(Provenance, Statement);

/// <summary>What an agency, or the sponsor, decided or announced.</summary>
public sealed record RegulatoryFact(
    Provenance Provenance, string Statement, string Agency, PartialDate? Date, string Decision, string Text)
    : Fact(Provenance, Statement)
{
    /// <summary>The line of therapy that the decision is on; null where its words name none.</summary>
    public string? Line { get; init; }
}

/// <summary>What a reader must know beside the figures: a caveat, a contradiction, a control arm's record.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The note, with the trial's name.</param>
/// <param name="Kind">caveat, contradiction, control-arm or status.</param>
/// <param name="About">Concepts, facts or arms whose answers show the note; "all" for every result.</param>
/// <param name="Text">The note alone.</param>
public sealed record NoteFact(
    Provenance Provenance, string Statement, string Kind, IReadOnlyList<string> About, string Text) : Fact(Provenance, Statement)
{
    /// <summary>What the note tells the end of; null where it overtakes nothing.</summary>
    public Overtaking? Overtakes { get; init; }
}

/// <summary>Under which identifiers a trial is registered, or where it was published.</summary>
public sealed record IdentityFact(Provenance Provenance, string Statement, string Attribute, string Text) : Fact(Provenance, Statement);

/// <summary>An arm: what its patients were given.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The arm in words.</param>
/// <param name="ArmId">Id within the trial.</param>
/// <param name="IsControl">Whether it is a control arm.</param>
/// <param name="Label">As a reader sees it.</param>
/// <param name="ShortLabel">For table heads.</param>
/// <param name="Regimen">Concept of the regimen; null where it has no name of its own.</param>
/// <param name="Drugs">Drugs with their doses.</param>
/// <param name="Modalities">Local treatments and "systemic".</param>
/// <param name="Procedure">How the local treatment was given; null where not given.</param>
/// <param name="Patients">Patients randomised to it; null where not given.</param>
public sealed record ArmFact(
    Provenance Provenance, string Statement, string ArmId, bool IsControl, string Label, string ShortLabel, string? Regimen,
    IReadOnlyList<ArmDrug> Drugs, IReadOnlyList<string> Modalities, string? Procedure, int? Patients) : Fact(Provenance, Statement);

/// <summary>A drug of an arm and its dose; null where our sources do not give it.</summary>
public sealed record ArmDrug(string Drug, string? Dose);

/// <summary>What was looked for in a trial's sources and not found.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="TrialId">The trial.</param>
/// <param name="About">Concepts that together name what was looked for.</param>
/// <param name="Text">What was not found, in words.</param>
public sealed record Gap(string Id, string TrialId, IReadOnlyList<string> About, string Text);

/// <summary>Something that nobody has seen yet: kept for curators, apart from the facts, never shown.</summary>
public sealed record UnverifiedStatement(string Id, string Statement, string Note);
