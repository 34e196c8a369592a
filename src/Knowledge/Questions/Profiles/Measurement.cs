namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>A measured value of a patient, in the unit in which trials set their limits.</summary>
/// <param name="Measure">Concept of what was measured: age, bilirubin, platelets, ...</param>
/// <param name="Value">The value in <see cref="Unit"/>.</param>
/// <param name="Unit">Unit, as the corpus writes it.</param>
/// <param name="Comparison">Equal for a value; otherwise the value is only a bound: "AFP above 400".</param>
public sealed record Measurement(string Measure, decimal Value, string Unit, NumericComparison Comparison = NumericComparison.Equal)
{
    /// <summary>The value as it was typed, with the unit that it was read in: "34 µmol/L".</summary>
    public required string AsTyped { get; init; }

    /// <summary>Whether no unit was typed and the likely one was taken.</summary>
    public bool UnitAssumed { get; init; }

    /// <summary>Whether the value was typed in units that had to be converted.</summary>
    public bool Converted { get; init; }
}
