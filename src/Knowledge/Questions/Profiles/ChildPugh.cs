namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Child-Pugh points from their five parts.</summary>
public static class ChildPugh
{
    /// <summary>Points for bilirubin in mg/dL.</summary>
    public static int Bilirubin(decimal milligrams) => Points(milligrams, 2, 3);

    /// <summary>Points for bilirubin in µmol/L, by the rounded cut points in use for that unit.</summary>
    public static int BilirubinMicromoles(decimal micromoles) => Points(micromoles, 34, 51);

    /// <summary>Points for albumin in g/dL: the lower, the more.</summary>
    public static int Albumin(decimal grams) => grams > 3.5m ? 1 : grams >= 2.8m ? 2 : 3;

    /// <summary>Points for the INR.</summary>
    public static int Inr(decimal ratio) => Points(ratio, 1.7m, 2.3m);

    /// <summary>Points for the seconds by which the prothrombin time is prolonged.</summary>
    public static int ProthrombinTime(decimal seconds) => Points(seconds, 4, 6);

    /// <summary>Points for ascites or encephalopathy; null where it is present and how marked it is remains unsaid.</summary>
    public static int? Of(Presence presence, Severity severity) =>
        presence == Presence.Absent ? 1 : severity switch { Severity.Mild => 2, Severity.Severe => 3, _ => null };

    /// <summary>The grade that a sum of points stands for: child-pugh-a5 to child-pugh-b9, and child-pugh-c from ten points on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Five parts give 5 to 15 points.</exception>
    public static string Grade(int points) => points switch
    {
        < 5 or > 15 => throw new ArgumentOutOfRangeException(nameof(points), points, "Child-Pugh has 5 to 15 points."),
        <= 6 => $"child-pugh-a{points}",
        <= 9 => $"child-pugh-b{points}",
        _ => "child-pugh-c",
    };

    /// <summary>One point below the first bound, two from it to the second, three above that.</summary>
    private static int Points(decimal value, decimal first, decimal second) => value < first ? 1 : value <= second ? 2 : 3;
}
