using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The safety figures of a trial on an event.</summary>
internal static class SafetyEvents
{
    private const string Related = "-treatment-related";

    /// <summary>The event asked for; where a trial counts severe events of the same relation in other grades, those, under their own label.</summary>
    public static IReadOnlyList<SafetyFact> Of(Trial trial, string asked, Lexicon lexicon)
    {
        var all = trial.Facts.OfType<SafetyFact>().ToArray();
        var facts = all.Where(fact => lexicon.IsA(fact.Event, asked)).ToArray();
        return facts.Length > 0 || !IsSevere(asked) ? facts : [.. all.Where(fact => IsSevere(fact.Event) && IsSameRelation(asked, fact.Event))];
    }

    /// <summary>What the treatment caused stands in for nothing that counts every cause, nor the other way round.</summary>
    private static bool IsSameRelation(string asked, string other) =>
        asked.EndsWith(Related, StringComparison.Ordinal) ? other.EndsWith(Related, StringComparison.Ordinal)
        : !asked.EndsWith("-any-cause", StringComparison.Ordinal) || !other.EndsWith(Related, StringComparison.Ordinal);

    /// <summary>Whether a figure is one of severe events.</summary>
    public static bool IsGraded(SafetyFact fact) => IsSevere(fact.Event) || fact.Label.Contains("grade 3", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether events are counted by being severe, whatever happened.</summary>
    public static bool IsSevere(string @event) => @event.StartsWith("grade-3", StringComparison.Ordinal);
}
