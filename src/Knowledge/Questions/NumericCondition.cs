namespace HccBot.Knowledge.Questions;

/// <summary>A comparison of a published quantity with a number.</summary>
/// <param name="Quantity">Which quantity.</param>
/// <param name="Concept">Endpoint or attribute that it belongs to.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Value">The number; the lower one for between.</param>
/// <param name="Upper">The upper number for between; null otherwise.</param>
/// <param name="Months">For a rate at a fixed time: the time; null otherwise.</param>
/// <param name="Assumed">Whether the endpoint was not named and overall survival is assumed.</param>
/// <param name="Start">First token of the words that it was read from.</param>
/// <param name="End">Token after the last.</param>
public sealed record NumericCondition(
    Quantity Quantity, string Concept, NumericComparison Comparison, decimal Value, decimal? Upper, int? Months, bool Assumed, int Start, int End)
{
    /// <summary>Whether the interval of a ratio is compared, not the ratio: "whose interval stays below 1".</summary>
    public bool OfInterval { get; init; }

    /// <summary>Whether a share is one of severe events: "grade 3 or worse".</summary>
    public bool Severe { get; init; }

    /// <summary>What of a ratio is compared: of an interval the end that decides; null where the source gives none.</summary>
    public decimal? FigureOf(Trials.HazardRatio ratio) => !OfInterval ? ratio.Value
        : Comparison is NumericComparison.Below or NumericComparison.AtMost ? ratio.Interval?.High : ratio.Interval?.Low;

    /// <summary>Whether a figure satisfies the comparison.</summary>
    public bool Holds(decimal figure) => Comparison switch
    {
        NumericComparison.Below => figure < Value,
        NumericComparison.AtMost => figure <= Value,
        NumericComparison.Above => figure > Value,
        NumericComparison.AtLeast => figure >= Value,
        NumericComparison.Equal => figure == Value,
        NumericComparison.Between => figure >= Value && figure <= Upper,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>What a number is compared with.</summary>
public enum Quantity
{
    /// <summary>A hazard ratio.</summary>
    Ratio,

    /// <summary>A median time in months.</summary>
    Median,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>A count of patients, sites or countries.</summary>
    Count,

    /// <summary>The number of a grade: "ECOG above 1".</summary>
    Grade,
}

/// <summary>How a figure is compared.</summary>
public enum NumericComparison
{
    /// <summary>Less than.</summary>
    Below,

    /// <summary>Less than or equal.</summary>
    AtMost,

    /// <summary>More than.</summary>
    Above,

    /// <summary>More than or equal.</summary>
    AtLeast,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Within two numbers, both included.</summary>
    Between,
}
