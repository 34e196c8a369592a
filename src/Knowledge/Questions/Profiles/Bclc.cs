namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>BCLC stage from performance status, liver function and tumor.</summary>
public static class Bclc
{
    /// <summary>The stage and why; null where the parts do not settle it.</summary>
    /// <param name="ecog">ECOG grade; null where not given.</param>
    /// <param name="childPughC">Whether liver function is Child-Pugh C.</param>
    /// <param name="invasionOrSpread">Whether there is macrovascular invasion or extrahepatic spread; null where not both are ruled out.</param>
    /// <param name="tumors">Number of tumors; null where not given.</param>
    /// <param name="largest">Diameter of the largest in cm; null where not given.</param>
    public static BclcStage? Of(int? ecog, bool childPughC, bool? invasionOrSpread, int? tumors, decimal? largest)
    {
        if (childPughC || ecog >= 3)
        {
            return new BclcStage("bclc-d", childPughC ? "Child-Pugh C" : "ECOG 3 or 4");
        }

        if (invasionOrSpread == true)
        {
            return new BclcStage("bclc-c", "vascular invasion or extrahepatic spread");
        }

        if (invasionOrSpread is null || ecog is null)
        {
            return null;
        }

        // By the scheme performance status alone makes it C; trials staged by the tumor, so such a stage is said and not held against them.
        if (ecog >= 1)
        {
            return new BclcStage("bclc-c", "ECOG 1 or 2") { ByPerformanceAlone = true };
        }

        if (tumors == 1)
        {
            return largest is null ? null : largest <= 2 ? new BclcStage("bclc-0", "one tumor of at most 2 cm") : new BclcStage("bclc-a", "one tumor");
        }

        return tumors > 3 || (tumors > 1 && largest > 3) ? new BclcStage("bclc-b", "several tumors, in the liver only")
            : tumors > 1 && largest <= 3 ? new BclcStage("bclc-a", "up to three tumors of at most 3 cm")
            : null;
    }
}

/// <summary>A BCLC stage and what settles it.</summary>
/// <param name="Stage">Concept of the stage.</param>
/// <param name="Why">What settles it, in words.</param>
public sealed record BclcStage(string Stage, string Why)
{
    /// <summary>Whether nothing but performance status makes it this stage.</summary>
    public bool ByPerformanceAlone { get; init; }
}
