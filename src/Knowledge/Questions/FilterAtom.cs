namespace HccBot.Knowledge.Questions;

/// <summary>One thing that a trial must satisfy, while the words around it are still being read.</summary>
/// <param name="filter">What it stands for so far.</param>
/// <param name="at">First token of its name.</param>
internal sealed class FilterAtom(Filter filter, int at)
{
    /// <summary>First token of its name.</summary>
    public int At { get; } = at;

    /// <summary>What it stands for so far.</summary>
    public Filter Filter { get; set; } = filter;

    /// <summary>Whether it is a criterion, which verbs govern.</summary>
    public bool IsEligibility => Filter is Filter.Eligibility;

    /// <summary>Whether a verb governs it already.</summary>
    public bool Governed { get; private set; }

    /// <summary>Whether the opposite is meant.</summary>
    public bool Negated { get; set; }

    /// <summary>Whether "or" joins it to the one before.</summary>
    public bool JoinsByOr { get; init; }

    /// <summary>What it stands for in the end.</summary>
    public Filter Built => Negated ? new Filter.Not(Filter) : Filter;

    /// <summary>Lets a verb decide whether the criterion was included or excluded.</summary>
    public void Govern(bool excludes)
    {
        Filter = ((Filter.Eligibility)Filter) with { Excluded = excludes };
        Governed = true;
    }
}
