using System.Globalization;

namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>Takes a typed value into the unit in which trials set their limits; where none is typed, the likely one is taken and said.</summary>
internal static class Units
{
    /// <summary>Molar mass of bilirubin: 1 mg/dL is 17.1 µmol/L.</summary>
    public const decimal MicromolesPerMilligram = 17.1m;

    /// <summary>From here on a bilirubin without unit is in µmol/L: as mg/dL it would be deep jaundice, as µmol/L it is normal.</summary>
    private const decimal LeastMicromoles = 7;

    /// <summary>Albumin in g/dL never reaches it, in g/L it never falls below.</summary>
    private const decimal LeastGramsPerLiter = 10;

    /// <summary>The value; null where no unit makes it plausible.</summary>
    /// <param name="measure">Concept of what was measured.</param>
    /// <param name="value">The number as typed.</param>
    /// <param name="unit">Cue of the unit typed; null where there is none.</param>
    public static Measurement? Read(string measure, decimal value, string? unit) => measure switch
    {
        "age" => Plain(measure, value, "years"),
        "bilirubin" => Bilirubin(value, unit),
        "albumin" => Albumin(value, unit),
        "inr" => value is >= 0.5m and <= 15 ? Plain(measure, value, "ratio") : null,
        "prothrombin-time-prolongation" => value <= 60 ? Plain(measure, value, "s") : null,
        "platelets" => Platelets(value),
        "afp" => Plain(measure, value, "ng/mL"),
        "creatinine-clearance" => value <= 250 ? Plain(measure, value, "mL/min") : null,
        "tumor-size" => unit == Cues.Millimeters
            ? new Measurement(measure, value / 10, "cm") { AsTyped = $"{Text(value)} mm", Converted = true }
            : value <= 40 ? Plain(measure, value, "cm") with { UnitAssumed = unit != Cues.Centimeters } : null,
        "tumor-number" => value <= 100 ? Plain(measure, value, "lesions") : null,
        "liver-involvement" => value <= 100 ? Plain(measure, value, "%") : null,
        _ => Plain(measure, value, ""),
    };

    private static Measurement? Bilirubin(decimal value, string? unit)
    {
        if (value <= 0)
        {
            return null;
        }

        var molar = unit == Cues.MicromolesPerLiter ? value >= 2 : unit == Cues.MilligramsPerDeciliter ? value >= 60 : value >= LeastMicromoles;
        var assumed = unit != (molar ? Cues.MicromolesPerLiter : Cues.MilligramsPerDeciliter);
        return molar
            ? new Measurement("bilirubin", value / MicromolesPerMilligram, "mg/dL") { AsTyped = $"{Text(value)} \u00b5mol/L", Converted = true, UnitAssumed = assumed }
            : Plain("bilirubin", value, "mg/dL") with { UnitAssumed = assumed };
    }

    private static Measurement? Albumin(decimal value, string? unit)
    {
        var perLiter = value >= LeastGramsPerLiter;
        var assumed = unit != (perLiter ? Cues.GramsPerLiter : Cues.GramsPerDeciliter);
        return value is <= 0.5m or > 70 ? null
            : perLiter ? new Measurement("albumin", value / 10, "g/dL") { AsTyped = $"{Text(value)} g/L", Converted = true, UnitAssumed = assumed }
            : Plain("albumin", value, "g/dL") with { UnitAssumed = assumed };
    }

    /// <summary>Counts by the microliter are thousands; nobody types their unit, so none counts as assumed.</summary>
    private static Measurement? Platelets(decimal value) =>
        value >= 2000 ? new Measurement("platelets", value / 1000, "10^9/L") { AsTyped = $"{Text(value)} /\u00b5L", Converted = true }
        : value >= 1 ? Plain("platelets", value, "10^9/L") : null;

    private static Measurement Plain(string measure, decimal value, string unit) =>
        new(measure, value, unit) { AsTyped = $"{Text(value)}{(unit is "ratio" or "lesions" or "" ? "" : unit == "%" ? "%" : " " + unit)}" };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
