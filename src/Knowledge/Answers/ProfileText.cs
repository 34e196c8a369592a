using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>A profile in words: as it was read, and as a question that reads the same.</summary>
internal static class ProfileText
{
    /// <summary>A feature by name: "hepatitis B", "no extrahepatic spread", "prior systemic therapy (sorafenib)".</summary>
    public static string NameOf(Feature feature, Lexicon lexicon)
    {
        var drugs = feature.Drugs.Count == 0 ? "" : $" ({string.Join(", ", feature.Drugs.Select(lexicon.NameOf))})";
        return (feature.Presence == Presence.Absent ? "no " : "") + lexicon.NameOf(feature.Concept) + drugs + (feature.Intolerant ? ", not tolerated" : "");
    }

    /// <summary>A value with its unit: "platelets 68 10^9/L", "age 65 years".</summary>
    public static string NameOf(Measurement value, Lexicon lexicon) =>
        $"{lexicon.NameOf(value.Measure)} {Comparison(value)}{value.AsTyped}{(value.UnitAssumed && value.Unit != "cm" ? " (unit assumed)" : "")}";

    /// <summary>Everything that was read.</summary>
    public static string Read(Profile profile, Lexicon lexicon) => string.Join("; ",
        profile.Values.Where(value => value.Measure == "age").Select(value => NameOf(value, lexicon))
            .Concat(profile.Features.Where(feature => !feature.Derived).Select(feature => NameOf(feature, lexicon)))
            .Concat(profile.Values.Where(value => value.Measure != "age").Select(value => NameOf(value, lexicon))));

    /// <summary>The patient as a question names one: "a 65-year-old patient with hepatitis B, ECOG 1 and no ascites".</summary>
    public static string Asking(Profile profile, Lexicon lexicon)
    {
        var age = profile.ValueOf("age") is { } years ? $"a {years.Value:0}-year-old patient" : "a patient";
        return $"{age} with {string.Join(", ", Parts(profile, lexicon).Where(part => part.Concept != "age").Select(part => part.Words))}";
    }

    /// <summary>Every feature and value, each as a question names it: what a conversation keeps of a patient.</summary>
    public static IReadOnlyList<ProfiledFeature> Parts(Profile profile, Lexicon lexicon) =>
    [
        .. profile.Features.Where(feature => !feature.Derived).Select(feature => new ProfiledFeature(feature.Concept, Asking(feature, lexicon))),
        .. profile.Values.Select(value => new ProfiledFeature(value.Measure, value.Measure == "age" ? $"{value.Value:0} years old" : $"{lexicon.NameOf(value.Measure)} {Comparison(value)}{value.AsTyped}")),
    ];

    /// <summary>A feature as a question names it.</summary>
    public static string Asking(Feature feature, Lexicon lexicon) =>
        feature is { Concept: "adjuvant", Presence: Presence.Present } ? "disease after resection"
        : feature is { Concept: "prior-systemic-therapy", Presence: Presence.Present, Drugs.Count: > 0 } ? string.Join(" and ", feature.Drugs.Select(drug => (feature.Intolerant ? "intolerance to " : "prior ") + lexicon.NameOf(drug)))
        : $"{(feature.Severity == Severity.Mild ? "mild " : feature.Severity == Severity.Severe ? "severe " : "")}{(feature.Presence == Presence.Absent ? "no " : "")}{lexicon.NameOf(feature.Concept)}";

    private static string Comparison(Measurement value) => value.Comparison switch
    {
        NumericComparison.Below => "below ",
        NumericComparison.AtMost => "at most ",
        NumericComparison.Above => "above ",
        NumericComparison.AtLeast => "at least ",
        _ => "",
    };
}
