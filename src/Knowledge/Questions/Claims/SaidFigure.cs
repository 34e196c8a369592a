using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Claims;

/// <summary>A number of a statement and what it is said of.</summary>
/// <param name="Of">What kind of figure it is.</param>
/// <param name="Value">The number; the lower one of a range or interval.</param>
/// <param name="Upper">The upper number of a range or interval; null otherwise.</param>
/// <param name="Decimals">How many decimals were said: the precision that counts.</param>
/// <param name="Nearness">Exactly, about, above, ...</param>
/// <param name="Start">First token of the number.</param>
/// <param name="End">Token after the number.</param>
internal sealed record SaidFigure(FigureOf Of, decimal Value, decimal? Upper, int Decimals, Nearness Nearness, int Start, int End)
{
    /// <summary>Endpoint, adverse event or characteristic; null where none is said.</summary>
    public string? Concept { get; init; }

    /// <summary>Of a rate at a fixed time: the months; null otherwise.</summary>
    public int? Months { get; init; }

    /// <summary>The treatments that the figure is said of; empty where none is said.</summary>
    public IReadOnlyList<Mention> Treatments { get; init; } = [];

    /// <summary>Whether it is said of the arm that <see cref="Treatments"/> do not name: "13.4 months in the other arm".</summary>
    public bool OtherArm { get; init; }

    /// <summary>Response criteria and reviewers that are said with it; empty where none are.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>In which arms, where the role is said.</summary>
    public ArmRole Role { get; init; }

    /// <summary>Whether it is said that the figure was another: "was not 19.2 months".</summary>
    public bool Negated { get; init; }

    /// <summary>The trial that the figure is said of; null for all trials of the statement.</summary>
    public string? Trial { get; init; }

    /// <summary>Whether a published number agrees with what was said, at the precision that was said.</summary>
    public bool Agrees(decimal published) => Nearness switch
    {
        Nearness.Above => published > Value,
        Nearness.AtLeast => published >= Value,
        Nearness.Below => published < Value,
        Nearness.AtMost => published <= Value,
        Nearness.Between => published >= Value && published <= Upper,
        Nearness.About => Rounds(published) || Math.Abs(published - Value) <= published * 0.05m,
        _ => Rounds(published),
    };

    /// <summary>Whether a published number has fewer digits than what was said and does not speak against it: "36%" and "36.4%".</summary>
    public bool Exceeds(decimal published) => Nearness == Nearness.Exact && published.Scale < Decimals
        && Math.Round(Value, published.Scale, MidpointRounding.AwayFromZero) == published && Value != published;

    private bool Rounds(decimal published) => Math.Round(published, Decimals, MidpointRounding.AwayFromZero) == Value;
}

/// <summary>What a number of a statement is.</summary>
internal enum FigureOf
{
    /// <summary>A median time, in months.</summary>
    Median,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>A hazard ratio.</summary>
    Ratio,

    /// <summary>How many times the control's figure: "doubled".</summary>
    Multiple,

    /// <summary>A p value.</summary>
    P,

    /// <summary>The level at which an endpoint was tested.</summary>
    Alpha,

    /// <summary>The bounds of an interval.</summary>
    Interval,

    /// <summary>A number of patients.</summary>
    Patients,

    /// <summary>A number of sites.</summary>
    Sites,

    /// <summary>A number of countries.</summary>
    Countries,

    /// <summary>A median that was not reached.</summary>
    NotReached,

    /// <summary>A difference of medians, in months.</summary>
    Difference,

    /// <summary>Follow-up, in months.</summary>
    FollowUp,

    /// <summary>A dose.</summary>
    Dose,

    /// <summary>A number that could not be placed.</summary>
    Unknown,
}

/// <summary>How exactly a number was said.</summary>
internal enum Nearness
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>"About": within a twentieth.</summary>
    About,

    /// <summary>More than.</summary>
    Above,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>Less than.</summary>
    Below,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>Within two numbers.</summary>
    Between,
}
