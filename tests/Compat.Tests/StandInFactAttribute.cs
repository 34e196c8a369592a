using Microsoft.Bot.Schema;

namespace HccBot.Compat.Tests;

/// <summary>A fact about the stand-ins only, where they are stricter than Microsoft's packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInFactAttribute : FactAttribute
{
    public static readonly bool StandInsAreUsed =
        typeof(Activity).Assembly.GetName().Name.StartsWith("HccBot.Compat.", StringComparison.Ordinal);

    public StandInFactAttribute() => Skip = StandInsAreUsed ? null : "Microsoft's packages are used.";
}

/// <summary>A theory about the stand-ins only, where they are stricter than Microsoft's packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandInTheoryAttribute : TheoryAttribute
{
    public StandInTheoryAttribute() =>
        Skip = StandInFactAttribute.StandInsAreUsed ? null : "Microsoft's packages are used.";
}
