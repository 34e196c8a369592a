namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>The albumin-bilirubin score and its grade.</summary>
public static class Albi
{
    /// <param name="micromoles">Bilirubin in µmol/L, above zero.</param>
    /// <param name="gramsPerLiter">Albumin in g/L.</param>
    /// <exception cref="ArgumentOutOfRangeException">Bilirubin is not above zero.</exception>
    public static double Score(double micromoles, double gramsPerLiter)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(micromoles);
        return (0.66 * Math.Log10(micromoles)) - (0.085 * gramsPerLiter);
    }

    /// <summary>Grade 1 up to -2.60, grade 2 above it up to -1.39, grade 3 above that.</summary>
    public static int Grade(double score) => score <= -2.60 ? 1 : score <= -1.39 ? 2 : 3;
}
