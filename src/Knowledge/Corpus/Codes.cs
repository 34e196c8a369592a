using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>The closed sets of codes that corpus files use.</summary>
internal static class Codes
{
    public static Rung Rung(string code) =>
        Enum.GetValues<Rung>().Cast<Rung?>().FirstOrDefault(rung => rung!.Value.Text() == code) ?? throw Unknown(code, "rung");

    public static VerificationStatus Verification(string code) => code switch
    {
        "verified" => VerificationStatus.Verified,
        "partly-verified" => VerificationStatus.PartlyVerified,
        _ => throw new ArgumentException(
            $"'{code}' is not verified or partly-verified; what nobody has seen belongs into 'unverified', what was not found into 'gaps'."),
    };

    public static Admission Admission(string code) => code switch
    {
        "included" => Trials.Admission.Included,
        "partial" => Trials.Admission.Partial,
        "excluded" => Trials.Admission.Excluded,
        "not-established" => Trials.Admission.NotEstablished,
        _ => throw Unknown(code, "admission"),
    };

    public static Outcome? Outcome(string? code) => code switch
    {
        null => null,
        "met" => Trials.Outcome.Met,
        "missed" => Trials.Outcome.Missed,
        "pending" => Trials.Outcome.Pending,
        _ => throw Unknown(code, "outcome"),
    };

    private static ArgumentException Unknown(string code, string what) => new($"'{code}' is no {what} that we know.");
}
