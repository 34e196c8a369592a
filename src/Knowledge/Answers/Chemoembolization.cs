using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The chemotherapy of chemoembolization is part of it and no treatment beside it.</summary>
internal static class Chemoembolization
{
    /// <summary>Whether a component is the chemotherapy of a treatment.</summary>
    public static bool Holds(string treatment, string component, Lexicon lexicon) => lexicon.IsA(treatment, "tace") && lexicon.IsA(component, "chemotherapy");
}
