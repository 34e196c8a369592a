using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Classes worked out from the parts that a profile gives, with the arithmetic.</summary>
/// <param name="Profile">The profile with the classes added.</param>
/// <param name="Lines">The arithmetic, or what is missing for it.</param>
public sealed record Derivation(Profile Profile, IReadOnlyList<DerivationLine> Lines)
{
    /// <summary>Works out Child-Pugh, ALBI and BCLC, as far as their parts are there.</summary>
    public static Derivation Of(Profile profile, Lexicon lexicon)
    {
        var lines = new List<DerivationLine>();
        profile = profile with { Features = [.. profile.Features.Select(feature => feature with { Derived = BclcDerivation.Follows(profile, feature, lexicon) })] };
        foreach (var derive in new[] { ChildPughDerivation.Of, AlbiDerivation.Of, BclcDerivation.Of })
        {
            if (derive(profile, lexicon) is { } line)
            {
                lines.Add(line);
                profile = line.Adds is null ? profile : profile with { Features = [.. profile.Features, new Feature(line.Adds, Presence.Present, int.MaxValue) { Derived = true }] };
            }
        }

        return new Derivation(profile, lines);
    }
}

/// <summary>One class worked out, or what is missing for it.</summary>
/// <param name="Term">Glossary entry that defines the class and holds its cut points.</param>
/// <param name="Text">The arithmetic in words.</param>
/// <param name="Adds">The class that the profile gains; null for none.</param>
public sealed record DerivationLine(string Term, string Text, string? Adds)
{
    /// <summary>Whether parts are missing, so that there is no class.</summary>
    public bool Missing { get; init; }
}
