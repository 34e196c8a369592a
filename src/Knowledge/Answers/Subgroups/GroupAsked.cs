using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>A part of the population that a question names.</summary>
/// <param name="Concept">The level ("hbv"), the feature ("macrovascular-invasion"), or the factor whose levels are all meant ("etiology").</param>
/// <param name="Without">Whether patients without it are meant.</param>
/// <param name="Restricts">Whether the words around it make it a part of the population, and not a rule of entry: "in", "by", "patients with".</param>
/// <param name="By">Whether results are asked for by it.</param>
internal sealed record GroupAsked(Concept Concept, bool Without, bool Restricts, bool By)
{
    /// <summary>Factors that say nothing without a level; "macrovascular invasion" by itself means that it is present.</summary>
    private static readonly string[] Leveled =
    [
        "etiology", "region", "afp", "bclc", "child-pugh", "ecog", "albi", "age", "sex", "race", "pd-l1-expression", "tumor-burden", "tumor-dose", "occlusion",
        "tace-method", "tace-sessions", "progression-pattern",
    ];

    /// <summary>As it follows an endpoint: "by etiology", "in hepatitis B", "without macrovascular invasion".</summary>
    public string After => Without ? $"without {Concept.Name}" : IsFactor ? $"by {Concept.Name}"
        : Concept.Kind == Kinds.Region ? $"in patients from {Concept.Name}" : $"in {Concept.Name}";

    /// <summary>As a name: "hepatitis B", "no macrovascular invasion".</summary>
    public string Name => Without ? $"no {Concept.Name}" : Concept.Name;

    /// <summary>Whether it names no level, so that all levels are meant.</summary>
    public bool IsFactor => IsLeveled(Concept.Id);

    /// <summary>Whether a factor divides all patients into levels.</summary>
    public static bool IsLeveled(string factor) => Leveled.Contains(factor);
}
