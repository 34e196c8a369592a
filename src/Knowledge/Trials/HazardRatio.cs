using System.Globalization;

namespace HccBot.Knowledge.Trials;

/// <summary>A ratio of the experimental to the control arm; below one favours the experimental arm for hazards.</summary>
public sealed record HazardRatio
{
    /// <param name="text">The ratio as printed, such as "0.80".</param>
    /// <param name="interval">Its interval; null where the source gives none.</param>
    /// <param name="measure">"hazard ratio", "odds ratio", ...</param>
    /// <exception cref="ArgumentException">The ratio is no positive number or lies outside its interval.</exception>
    public HazardRatio(string text, ConfidenceInterval? interval, string measure = "hazard ratio")
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0)
        {
            throw new ArgumentException($"'{text}' is not a ratio above zero.");
        }

        if (interval is not null && !interval.Contains(value))
        {
            throw new ArgumentException($"The ratio {text} lies outside its interval ({interval.Text}).");
        }

        (Value, Text, Interval, Measure) = (value, text, interval, measure);
    }

    /// <summary>The ratio.</summary>
    public decimal Value { get; }

    /// <summary>The ratio with the digits as printed.</summary>
    public string Text { get; }

    /// <summary>Its interval; null where the source gives none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>"hazard ratio", "odds ratio" or "subdistribution hazard ratio".</summary>
    public string Measure { get; }

    /// <summary>As a reader sees it: "HR 0.66 (95% CI 0.52-0.85)".</summary>
    public string Sentence
    {
        get
        {
            var name = Measure == "hazard ratio" ? "HR" : Measure;
            return Interval is null ? $"{name} {Text}" : $"{name} {Text} ({Interval.Text})";
        }
    }
}
