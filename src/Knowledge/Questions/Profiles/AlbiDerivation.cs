using System.Globalization;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>ALBI grade from a profile's bilirubin and albumin.</summary>
internal static class AlbiDerivation
{
    /// <summary>The arithmetic; null where a part is missing or the grade is stated.</summary>
    public static DerivationLine? Of(Profile profile, Lexicon lexicon)
    {
        if (profile.ValueOf("bilirubin") is not { Comparison: NumericComparison.Equal } bilirubin || profile.ValueOf("albumin") is not { Comparison: NumericComparison.Equal } albumin
            || profile.Features.Any(feature => lexicon.IsA(feature.Concept, "albi")))
        {
            return null;
        }

        var (micromoles, grams) = (Math.Round(bilirubin.Value * Units.MicromolesPerMilligram, 1), albumin.Value * 10);
        var score = Albi.Score((double)micromoles, (double)grams);
        var text = FormattableString.Invariant(
            $"ALBI grade {Albi.Grade(score)}: 0.66 x log10 of bilirubin {micromoles:0.#} \u00b5mol/L - 0.085 x albumin {grams:0.#} g/L = {score.ToString("0.00", CultureInfo.InvariantCulture)}.");
        return new DerivationLine("albi", text, $"albi-{Albi.Grade(score)}");
    }
}
