using HccBot.Knowledge.Trials;

namespace HccBot.Evaluation.Support;

/// <summary>The figures of a fact as it holds them beside its words.</summary>
internal static class TypedFigures
{
    /// <summary>Numbers with their unit.</summary>
    public static IEnumerable<(string Number, string Unit)> WithUnit(Fact fact) => fact switch
    {
        ResultFact result => [
            .. Of(result.Arms, result.Unit), .. result.Landmarks.SelectMany(landmark => Of(landmark.Arms, "%")),
            .. result.Landmarks.Select(landmark => (landmark.Months.ToString(), "months"))],
        SafetyFact safety => Of(safety.Arms, safety.Unit),
        BaselineFact baseline => Of(baseline.Arms, baseline.Unit),
        _ => [],
    };

    /// <summary>Figures of neighboring arms, in the order of the fact.</summary>
    public static IEnumerable<(string First, string Second)> Pairs(Fact fact) => fact switch
    {
        ResultFact result => result.Landmarks.Select(landmark => landmark.Arms).Append(result.Arms).SelectMany(Neighbors),
        SafetyFact safety => Neighbors(safety.Arms),
        BaselineFact baseline => Neighbors(baseline.Arms),
        _ => [],
    };

    private static IEnumerable<(string Number, string Unit)> Of(IReadOnlyList<ArmFigure> arms, string unit) =>
        arms.Where(arm => arm.Value.Kind == FigureKind.Number).Select(arm => (Digits(arm), unit));

    private static IEnumerable<(string First, string Second)> Neighbors(IReadOnlyList<ArmFigure> arms) =>
        arms.Zip(arms.Skip(1), (first, second) => (Digits(first), Digits(second)));

    private static string Digits(ArmFigure arm) => arm.Value.Text.TrimStart('<', '>').Replace("about ", "", StringComparison.Ordinal);
}
