namespace HccBot.Knowledge.Questions.Claims;

/// <summary>One thing that a statement says. Closed: whoever judges these cases judges every statement.</summary>
/// <param name="Clause">The clause that says it, as it was read.</param>
internal abstract record Claim(Question Clause)
{
    /// <summary>A figure of a result.</summary>
    public sealed record OfFigure(Question Clause, SaidFigure Said) : Claim(Clause);

    /// <summary>An endpoint was met or missed, or a difference shown.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Asked">Which endpoint and how it is said to have ended.</param>
    /// <param name="Negated">Whether the opposite is said.</param>
    /// <param name="NonInferior">Whether non-inferiority is meant.</param>
    public sealed record OfOutcome(Question Clause, Filter.OutcomeOf Asked, bool Negated, bool NonInferior = false) : Claim(Clause);

    /// <summary>A rule of eligibility, an item of the design, or a primary endpoint.</summary>
    public sealed record OfRule(Question Clause, Filter Rule) : Claim(Clause);

    /// <summary>Something was required at entry, such as an endoscopy.</summary>
    public sealed record OfRequirement(Question Clause, string Concept) : Claim(Clause);

    /// <summary>What the arms were given.</summary>
    public sealed record OfArms(Question Clause) : Claim(Clause);

    /// <summary>What an agency decided.</summary>
    public sealed record OfDecision(Question Clause, SaidDecision Said) : Claim(Clause);

    /// <summary>One treatment is better or worse than another, or than all others.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Pivot">Token where "than" begins; null for "the highest".</param>
    /// <param name="Less">Whether less is said, not more.</param>
    /// <param name="Negated">Whether the clause denies it.</param>
    public sealed record OfComparison(Question Clause, int? Pivot, bool Less, bool Negated = false) : Claim(Clause);

    /// <summary>A figure of one trial is more, or less, than that of another.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="First">Id of the trial of which more or less is said.</param>
    /// <param name="Second">Id of the other one.</param>
    /// <param name="Quantity">Which figure.</param>
    /// <param name="Concept">Of which endpoint; "enrolled" for patients.</param>
    /// <param name="Less">Whether less is said, not more.</param>
    public sealed record OfTrials(Question Clause, string First, string Second, Quantity Quantity, string Concept, bool Less) : Claim(Clause);

    /// <summary>A trial is the largest or the smallest of those that the clause's filter means.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Smallest">Whether the smallest is said.</param>
    public sealed record OfSize(Question Clause, bool Smallest) : Claim(Clause);

    /// <summary>Something is said of all trials, or of none, or of one only.</summary>
    /// <param name="Clause">The clause without the quantifier.</param>
    /// <param name="Each">What is said of each.</param>
    /// <param name="Quantifier">All, none, only.</param>
    public sealed record OfAll(Question Clause, IReadOnlyList<Claim> Each, Quantifier Quantifier) : Claim(Clause)
    {
        /// <summary>Which trials are meant; null where all are, or those named.</summary>
        public Filter? Group { get; init; }
    }

    /// <summary>What the patients of a trial had been given before they entered.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Given">The earlier treatment.</param>
    /// <param name="Required">Whether all had to have had it, rather than could.</param>
    public sealed record OfHistory(Question Clause, Profiles.Feature Given, bool Required) : Claim(Clause);

    /// <summary>Nothing in the clause can be held against facts.</summary>
    public sealed record Unread(Question Clause) : Claim(Clause);
}

/// <summary>Of how many trials something is said.</summary>
internal enum Quantifier
{
    /// <summary>Of all.</summary>
    All,

    /// <summary>Of none.</summary>
    None,

    /// <summary>Of those named and no other.</summary>
    Only,
}

/// <summary>A decision as a statement has it.</summary>
/// <param name="Code">approved, complete-response-letter, withdrawn, application, or awaited.</param>
/// <param name="Negated">Whether it is said not to have been made.</param>
/// <param name="Agency">The agency; null where none is named.</param>
/// <param name="Year">The year; null where none is named.</param>
/// <param name="Month">The month; null where none is named.</param>
/// <param name="Day">The day; null where none is named.</param>
internal sealed record SaidDecision(string Code, bool Negated, string? Agency, int? Year, int? Month, int? Day);
