namespace HccBot.Knowledge.Trials;

/// <summary>A bound that an eligibility rule sets to a measured value, such as an age of at least 18 years.</summary>
public sealed record Limit
{
    /// <param name="measure">Concept of what is measured: age, bilirubin, platelets, ...</param>
    /// <param name="atLeast">Lowest value admitted; null where there is none.</param>
    /// <param name="above">Value that must be exceeded; null where there is none.</param>
    /// <param name="atMost">Highest value admitted; null where there is none.</param>
    /// <param name="below">Value that must not be reached; null where there is none.</param>
    /// <param name="unit">Unit of the bounds.</param>
    /// <exception cref="ArgumentException">There is no bound, or two of the same side, or no value could satisfy them.</exception>
    public Limit(string measure, decimal? atLeast, decimal? above, decimal? atMost, decimal? below, string unit)
    {
        if ((atLeast ?? above ?? atMost ?? below) is null || (atLeast is not null && above is not null) || (atMost is not null && below is not null))
        {
            throw new ArgumentException($"The limit on '{measure}' needs one lower bound, one upper bound, or one of each.");
        }

        if ((atLeast ?? above) > (atMost ?? below))
        {
            throw new ArgumentException($"No value satisfies the limit on '{measure}'.");
        }

        (Measure, AtLeast, Above, AtMost, Below, Unit) = (measure, atLeast, above, atMost, below, unit);
    }

    /// <summary>Concept of what is measured.</summary>
    public string Measure { get; }

    /// <summary>Lowest value admitted.</summary>
    public decimal? AtLeast { get; }

    /// <summary>Value that must be exceeded.</summary>
    public decimal? Above { get; }

    /// <summary>Highest value admitted.</summary>
    public decimal? AtMost { get; }

    /// <summary>Value that must not be reached.</summary>
    public decimal? Below { get; }

    /// <summary>Unit of the bounds: "years", "mg/dL", ...</summary>
    public string Unit { get; }

    /// <summary>Whether a value in <see cref="Unit"/> keeps to the bounds.</summary>
    public bool Admits(decimal value) =>
        (AtLeast is null || value >= AtLeast) && (Above is null || value > Above)
        && (AtMost is null || value <= AtMost) && (Below is null || value < Below);
}
