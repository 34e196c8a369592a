using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>BCLC stage from a profile's performance status, liver function and tumor.</summary>
internal static class BclcDerivation
{
    /// <summary>The stage and why; null where it is stated or not settled.</summary>
    public static DerivationLine? Of(Profile profile, Lexicon lexicon)
    {
        if (profile.Features.Any(feature => lexicon.IsA(feature.Concept, "bclc")))
        {
            return null;
        }

        var ecog = profile.Features.FirstOrDefault(feature => feature.Concept.StartsWith("ecog-", StringComparison.Ordinal) && feature.Concept.Length == 6)?.Concept[^1] - '0';
        var (invasion, spread) = (Is(profile, "macrovascular-invasion", lexicon), Is(profile, "extrahepatic-spread", lexicon));
        bool? either = invasion == true || spread == true ? true : invasion == false && spread == false ? false : null;
        var number = profile.ValueOf("tumor-number") is { Comparison: NumericComparison.Equal } count ? (int)count.Value : (int?)null;
        var size = profile.ValueOf("tumor-size") is { Comparison: NumericComparison.Equal } largest ? largest.Value : (decimal?)null;
        if (Bclc.Of(ecog, profile.Of("child-pugh-c") is { Presence: Presence.Present }, either, number, size) is { } stage)
        {
            return stage.ByPerformanceAlone
                ? new DerivationLine("bclc", $"{lexicon.NameOf(stage.Stage)} by {stage.Why} alone; trials staged by the tumor too, so it is not held against them.", null)
                : new DerivationLine("bclc", $"{lexicon.NameOf(stage.Stage)}: {stage.Why}.", stage.Stage);
        }

        if (number is null && size is null)
        {
            return null;
        }

        string[] missing = [.. Missing(ecog is null, "ECOG"), .. Missing(invasion is null, "vascular invasion"), .. Missing(spread is null, "extrahepatic spread"), .. Missing(number is null, "number of tumors"), .. Missing(size is null, "size of the largest")];
        return missing.Length == 0 ? null : new DerivationLine("bclc", $"BCLC stage not worked out: missing {string.Join(", ", missing)}.", null) { Missing = true };
    }

    /// <summary>"BCLC C because of lung metastases": whether a stage follows from what trials have rules on themselves. Other stages rest on tumor burden, which they seldom limit.</summary>
    public static bool Follows(Profile profile, Feature stage, Lexicon lexicon) => stage.Concept == "bclc-c"
        && Of(profile with { Features = [.. profile.Features.Where(feature => feature != stage)] }, lexicon)?.Adds == stage.Concept;

    private static string[] Missing(bool missing, string what) => missing ? [what] : [];

    /// <summary>Whether the profile has a feature or one under it; null where it does not say.</summary>
    private static bool? Is(Profile profile, string concept, Lexicon lexicon)
    {
        if (profile.Features.Any(feature => feature.Presence == Presence.Present && lexicon.IsA(feature.Concept, concept)))
        {
            return true;
        }

        // Who writes "no PVT" of a tumor means that no vessel is invaded.
        return profile.Features.Any(feature => feature.Presence == Presence.Absent && (feature.Concept == concept || feature.Concept == "portal-vein-invasion") && lexicon.IsA(feature.Concept, concept)) ? false : null;
    }
}
