namespace HccBot.Knowledge.Questions;

/// <summary>Which item of the design a concept of the vocabulary's "blinding" kind belongs to.</summary>
internal static class DesignAttribute
{
    /// <summary>"blinding", "randomized" or "allocation".</summary>
    public static string Of(string concept) => concept switch
    {
        "randomized" or "single-arm" or "non-inferiority" => "randomized",
        "open-label" or "double-blind" => "blinding",
        "crossover-allowed" => "crossover",
        _ => "allocation",
    };
}
