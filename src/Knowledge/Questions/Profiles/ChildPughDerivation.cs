using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Child-Pugh points from a profile's laboratory values, ascites and encephalopathy.</summary>
internal static class ChildPughDerivation
{
    /// <summary>The arithmetic; null where fewer than two of the laboratory parts are given, since then nobody asks for it.</summary>
    public static DerivationLine? Of(Profile profile, Lexicon lexicon)
    {
        var parts = new[] { Bilirubin(profile), Albumin(profile), Coagulation(profile), Sign(profile, "ascites"), Sign(profile, "hepatic-encephalopathy") };
        var stated = profile.Features.FirstOrDefault(feature => lexicon.IsA(feature.Concept, "child-pugh"));
        if (parts.Take(3).Count(part => part.Points is not null) < 2)
        {
            return null;
        }

        if (parts.Where(part => part.Points is null).Select(part => part.Name).ToArray() is { Length: > 0 } missing)
        {
            return stated is not null ? null
                : new DerivationLine("child-pugh", $"Child-Pugh not worked out: {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing.", null) { Missing = true };
        }

        var points = parts.Sum(part => part.Points!.Value);
        var grade = ChildPugh.Grade(points);
        var sum = string.Join(" + ", parts.Select(part => $"{part.Words} ({part.Points})"));
        var text = $"{lexicon.NameOf(grade)}, {points} points: {sum}.";
        return stated is null ? new DerivationLine("child-pugh", text, grade)
            : lexicon.IsA(stated.Concept, grade) ? null
            : lexicon.IsA(grade, stated.Concept) ? new DerivationLine("child-pugh", text, grade)
            : new DerivationLine("child-pugh", $"{text} The profile says {lexicon.NameOf(stated.Concept)}; that is what the trials are held against.", null);
    }

    private static Part Bilirubin(Profile profile)
    {
        if (Exact(profile, "bilirubin") is not { } value)
        {
            return new Part("bilirubin", "", null);
        }

        return new Part("bilirubin", $"bilirubin {value.AsTyped}", value.Converted
            ? ChildPugh.BilirubinMicromoles(Math.Round(value.Value * Units.MicromolesPerMilligram, 3)) : ChildPugh.Bilirubin(value.Value));
    }

    private static Part Albumin(Profile profile) => Exact(profile, "albumin") is { } value
        ? new Part("albumin", $"albumin {value.AsTyped}", ChildPugh.Albumin(value.Value)) : new Part("albumin", "", null);

    private static Part Coagulation(Profile profile) =>
        Exact(profile, "inr") is { } ratio ? new Part("INR", $"INR {ratio.AsTyped}", ChildPugh.Inr(ratio.Value))
        : Exact(profile, "prothrombin-time-prolongation") is { } time ? new Part("INR", $"prothrombin time prolonged by {time.AsTyped}", ChildPugh.ProthrombinTime(time.Value))
        : new Part("INR", "", null);

    private static Part Sign(Profile profile, string concept)
    {
        var name = concept == "ascites" ? "ascites" : "encephalopathy";
        if (profile.Of(concept) is not { } sign)
        {
            return new Part(name, "", null);
        }

        var how = sign.Presence == Presence.Absent ? $"no {name}" : sign.Severity == Severity.Mild ? $"mild {name}" : $"marked {name}";
        return new Part(sign.Severity == Severity.Unsaid && sign.Presence == Presence.Present ? $"how marked the {name} is" : name, how, ChildPugh.Of(sign.Presence, sign.Severity));
    }

    private static Measurement? Exact(Profile profile, string measure) =>
        profile.ValueOf(measure) is { Comparison: NumericComparison.Equal } value ? value : null;

    /// <param name="Name">What it is called when it is missing.</param>
    /// <param name="Words">It in words, with its value.</param>
    /// <param name="Points">Its points; null when it is missing.</param>
    private readonly record struct Part(string Name, string Words, int? Points);
}
