namespace HccBot.Knowledge.Questions.Profiles;

/// <summary>A patient as a question describes one: features and measured values.</summary>
/// <param name="Features">What is present or absent, each once, in the order named.</param>
/// <param name="Values">What was measured, each once.</param>
public sealed record Profile(IReadOnlyList<Feature> Features, IReadOnlyList<Measurement> Values)
{
    /// <summary>How many things the profile says of the patient.</summary>
    public int Count => Features.Count + Values.Count;

    /// <summary>The feature of a concept; null when the profile does not name it.</summary>
    public Feature? Of(string concept)
    {
        for (var i = 0; i < Features.Count; i++)
        {
            if (Features[i].Concept == concept)
            {
                return Features[i];
            }
        }

        return null;
    }

    /// <summary>The value of a measure; null when the profile does not give it.</summary>
    public Measurement? ValueOf(string measure)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i].Measure == measure)
            {
                return Values[i];
            }
        }

        return null;
    }
}

/// <summary>A feature that a patient has, or has not.</summary>
/// <param name="Concept">Criterion, grade, stage, etiology, or a line that stands for a setting.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="At">First token of its name in the question.</param>
public sealed record Feature(string Concept, Presence Presence, int At)
{
    /// <summary>Of earlier treatment: the drugs named; empty where none is.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    /// <summary>Of earlier treatment: whether it was stopped because the patient did not tolerate it.</summary>
    public bool Intolerant { get; init; }

    /// <summary>How marked it is, where the question says so.</summary>
    public Severity Severity { get; init; }

    /// <summary>Whether it was worked out from other parts of the profile.</summary>
    public bool Derived { get; init; }
}

/// <summary>Whether a patient has a feature.</summary>
public enum Presence
{
    /// <summary>The patient has it.</summary>
    Present,

    /// <summary>The patient has not: "no ascites".</summary>
    Absent,
}

/// <summary>How marked ascites or encephalopathy is.</summary>
public enum Severity
{
    /// <summary>The question does not say.</summary>
    Unsaid,

    /// <summary>Mild ascites; encephalopathy of grade 1 or 2.</summary>
    Mild,

    /// <summary>Moderate or severe ascites; encephalopathy of grade 3 or 4.</summary>
    Severe,
}
