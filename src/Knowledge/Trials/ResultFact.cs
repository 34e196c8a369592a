namespace HccBot.Knowledge.Trials;

/// <summary>One endpoint, one comparison, one analysis, one population: a published result.</summary>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Statement">The result in words.</param>
/// <param name="Endpoint">Concept of the endpoint.</param>
/// <param name="Label">What the figures are where the endpoint's own name is not enough; null otherwise.</param>
/// <param name="Comparison">The arms compared.</param>
/// <param name="Subgroup">The subgroup; null for the whole population.</param>
/// <param name="Analysis">Which look at the data.</param>
/// <param name="Population">"intention-to-treat", "per protocol", ...; null where the source does not say.</param>
/// <param name="Unit">"months" or "%".</param>
/// <param name="Arms">Figures by arm; empty where only the ratio is published.</param>
/// <param name="Ratio">Hazard or odds ratio; null where none is published.</param>
/// <param name="P">P value; null where none is published.</param>
/// <param name="Outcome">Whether the prespecified test was met; null where it was not formally tested or our sources do not say.</param>
/// <param name="Criteria">Response criteria and reviewer; null where they do not apply.</param>
/// <param name="Landmarks">Rates at fixed times.</param>
/// <param name="Remarks">What a reader must know beside the figures.</param>
public sealed record ResultFact(
    Provenance Provenance,
    string Statement,
    string Endpoint,
    string? Label,
    Comparison Comparison,
    Subgroup? Subgroup,
    Analysis Analysis,
    string? Population,
    string Unit,
    IReadOnlyList<ArmFigure> Arms,
    HazardRatio? Ratio,
    PValue? P,
    Outcome? Outcome,
    AssessmentCriteria? Criteria,
    IReadOnlyList<Landmark> Landmarks,
    IReadOnlyList<string> Remarks) : Fact(Provenance, Statement)
{
    /// <summary>Whether our sources say in words that the arms did not differ, and give no interval.</summary>
    public bool NoDifference { get; init; }

    /// <summary>The figure of one arm; null when the result has none for it.</summary>
    public ArmFigure? FigureOf(string arm) => Arms.FirstOrDefault(figure => figure.Arm == arm);
}

/// <summary>The arms that a result or endpoint compares; a single-arm trial has no control.</summary>
public sealed record Comparison(string Experimental, string? Control);

/// <summary>The part of the population that a result is about.</summary>
/// <param name="Factor">Concept of the factor, such as "etiology".</param>
/// <param name="Level">Concept of the level, such as "hbv".</param>
/// <param name="Label">As a reader sees it: "hepatitis B".</param>
/// <param name="Size">Patients over all arms, where that is published.</param>
public sealed record Subgroup(string Factor, string Level, string Label, int? Size);

/// <summary>Which look at the data a result comes from.</summary>
/// <param name="Name">As a reader sees it: "updated analysis".</param>
/// <param name="Kind">primary, interim, updated, final, long-term, post-hoc or exploratory.</param>
/// <param name="Cutoff">Data cutoff; null where the source names none.</param>
/// <param name="Reported">When it was published or announced; null where unknown.</param>
/// <param name="FollowUp">Follow-up in words; null where not given.</param>
/// <param name="Maturity">How ripe the data are, in words; null where not given.</param>
/// <param name="Updates">Id of the earlier result that this one updates; null for the first.</param>
public sealed record Analysis(
    string Name, string Kind, PartialDate? Cutoff, PartialDate? Reported, string? FollowUp, string? Maturity, string? Updates)
{
    /// <summary>When its results became known: the cutoff where no report is dated; null where neither is.</summary>
    public PartialDate? Known => Reported ?? Cutoff;
}

/// <summary>A figure of one arm, or of all arms together.</summary>
/// <param name="Arm">Id of the arm, or <see cref="All"/>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Interval">Its interval; null where none is published.</param>
/// <param name="Patients">Patients counted; null where not given.</param>
/// <param name="Events">Events counted; null where not given.</param>
public sealed record ArmFigure(string Arm, Figure Value, ConfidenceInterval? Interval, int? Patients, int? Events)
{
    /// <summary>Stands for all arms together.</summary>
    public const string All = "all";
}

/// <summary>Rates at a fixed time after randomisation.</summary>
public sealed record Landmark(int Months, IReadOnlyList<ArmFigure> Arms);

/// <summary>A p value as printed, with its sidedness where known.</summary>
/// <param name="Value">"0.018", "&lt;0.0001", or words.</param>
/// <param name="Sided">"one" or "two"; null where the source does not say.</param>
/// <param name="Note">descriptive, nominal, threshold ...; null when there is nothing to add.</param>
public sealed record PValue(string Value, string? Sided, string? Note)
{
    /// <summary>As a reader sees it: "one-sided p=0.0002 (threshold 0.0012)".</summary>
    public string Text
    {
        get
        {
            var sign = Value[0] is '<' or '>' ? "p" : char.IsAsciiDigit(Value[0]) ? "p=" : "";
            var sided = Sided is null ? "" : Sided + "-sided ";
            var note = Note is null ? "" : $" ({Note})";
            return sided + sign + Value + note;
        }
    }
}

/// <summary>Response criteria and who applied them.</summary>
/// <param name="Name">"RECIST 1.1", "mRECIST"; null where not given.</param>
/// <param name="Reviewer">"investigator" or "independent"; null where not given.</param>
/// <param name="Text">As a reader sees it; null where only the parts are known.</param>
public sealed record AssessmentCriteria(string? Name, string? Reviewer, string? Text)
{
    /// <summary>As a reader sees it: "RECIST 1.1, independent review".</summary>
    public string Words => Text ?? string.Join(", ", new[] { Name, ReviewerWords }.Where(part => part is not null));

    /// <summary>For headlines: the name and the reviewer where the full text is long.</summary>
    public string Short => Words.Length <= 36 ? Words : string.Join(", ", new[] { Name, ReviewerWords }.Where(part => part is not null));

    private string? ReviewerWords => Reviewer is null ? null : Reviewer == "independent" ? "independent review" : "investigator review";
}

/// <summary>The significance level of a test.</summary>
/// <param name="Value">"0.025".</param>
/// <param name="Sided">"one" or "two"; null where the source does not say.</param>
/// <param name="Note">What the level is shared with, or which analysis it belongs to; null when there is nothing to add.</param>
public sealed record SignificanceLevel(string Value, string? Sided, string? Note)
{
    /// <summary>The level as a number; null where the source gives it in words.</summary>
    public decimal? Number => decimal.TryParse(Value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As a reader sees it: "one-sided alpha 0.025 (shared with PFS)".</summary>
    public string Text => $"{(Sided is null ? "" : Sided + "-sided ")}alpha {Value}{(Note is null ? "" : $" ({Note})")}";
}

/// <summary>How a prespecified test ended.</summary>
public enum Outcome
{
    /// <summary>The test was met.</summary>
    Met,

    /// <summary>The test was missed.</summary>
    Missed,

    /// <summary>Not read out yet.</summary>
    Pending,
}
