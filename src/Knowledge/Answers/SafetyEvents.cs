using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>The safety figures of a trial on an event.</summary>
internal static class SafetyEvents
{
    /// <summary>The event asked for; where a trial counts severe events of the same relation in other grades, those, under their own label.</summary>
    public static IReadOnlyList<SafetyFact> Of(Trial trial, string asked, Lexicon lexicon)
    {
        var all = trial.Facts.OfType<SafetyFact>().ToArray();
        var facts = all.Where(fact => lexicon.IsA(fact.Event, asked)).ToArray();
        var related = asked.EndsWith("-treatment-related", StringComparison.Ordinal);
        return facts.Length > 0 || !IsSevere(asked) ? facts
            : [.. all.Where(fact => IsSevere(fact.Event) && (!related || fact.Event.EndsWith("-treatment-related", StringComparison.Ordinal)))];
    }

    private static bool IsSevere(string @event) => @event.StartsWith("grade-3", StringComparison.Ordinal);
}
