using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>How a question points back to the one before it: "and", "its", "those", "the first one".</summary>
internal static class Anaphora
{
    /// <summary>"How toxic was the first one? Grade 3-4, any cause, both arms".</summary>
    private const int LongestPick = 24;

    /// <summary>"And ...", "what about ...".</summary>
    public static bool GoesOn(Question question) =>
        question.Mentions.Any(mention => mention.Concept.Id == Cues.GoOn && mention.Start <= 2)
        || (question.Mentions.Count > 0 && question.Mentions[0] is { Start: 0, Concept.Id: Cues.And or Cues.Or or Cues.But });

    /// <summary>"Its", "there", "those"; "those" that belong to "which trials" point at none before.</summary>
    public static bool Refers(Question question) =>
        question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferOne && !HasOwnTrialBefore(question, mention))
        || (question.Has(Cues.ReferMany) && !(AsksForList(question) && question.Has(Cues.Trials) && !StartsWithReference(question)));

    /// <summary>"Which trials ...", "which excluded ...".</summary>
    public static bool AsksForList(Question question) => question.Has(Cues.AskList)
        && (question.Has(Cues.Trials) || question.Filter is not null || question.Has(Cues.Include) || question.Has(Cues.Exclude));

    /// <summary>"Tell me about the first one" after several: that one; null where none is picked.</summary>
    public static string? Picked(Question question, ConversationContext before)
    {
        if (before.Trials.Count < 2 || question.Trials.Count > 0 || question.Tokens.Count > LongestPick)
        {
            return null;
        }

        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            var place = question.Tokens[i + 1].Text is not ("one" or "trial" or "study") ? -1
                : question.Tokens[i].Text switch { "first" or "1st" => 0, "second" or "2nd" => 1, "third" or "3rd" => 2, "last" => before.Trials.Count - 1, _ => -1 };
            if (place >= 0 && place < before.Trials.Count)
            {
                return before.Trials[place];
            }
        }

        return null;
    }

    /// <summary>"What came of pembrolizumab in that setting?"</summary>
    public static bool SaysThatSetting(Question question) => Enumerable.Range(1, Math.Max(0, question.Tokens.Count - 1))
        .Any(i => question.Tokens[i].Text is "setting" or "line" or "indication" && question.Tokens[i - 1].Text is "that" or "this");

    /// <summary>"Which is longer?" after a figure of one trial and then of another.</summary>
    public static bool AsksWhichIsMore(Question question, ConversationContext before) => before is { Trials.Count: 1, Earlier.Count: 1, Topics.Count: > 0 }
        && question.Trials.Count == 0 && question.Tokens is [{ Text: "which" }, ..] && question.Tokens.Count <= 7
        && question.Says("longer", "higher", "better", "larger", "shorter", "lower", "bigger", "worse");

    /// <summary>"Narrow that down to ...", "only those with ...", "without the ... ones": narrows the list before.</summary>
    public static bool Narrows(Question question, ConversationContext before) =>
        before.Kind == AnswerKind.TrialList && before.Trials.Count > 1 && question.Trials.Count == 0 && question.Filter is not null
        && (question.Has(Cues.Narrow) || question.Tokens is [{ Text: "drop" or "remove" }, ..] || NarrowsByItself(question) || (StartsNarrow(question) && question.Says("those", "ones", "these", "them", "one")));

    /// <summary>"And with TACE?", "only phase 3": words that narrow what was listed.</summary>
    public static bool StartsByNarrowing(Question question) =>
        question.Tokens is [{ Text: "only" or "just" }, ..] or [{ Text: "and" or "but" }, { Text: "with" or "without" }, ..];

    private static bool NarrowsByItself(Question question) => StartsByNarrowing(question) && question.Tokens.Count <= 6 && question.Endpoints.Count == 0
        && (question.Tokens[0].Text is "only" or "just" || SubjectReader.TreatmentsOf(question).Count > 0);

    private static bool StartsNarrow(Question question) => question.Tokens.Count > 0
        && question.Tokens[0].Text is "only" or "just" or "without" or "minus" or "except" or "excluding" or "not" or "those";

    /// <summary>"LEAP-012 met both its endpoints": "its" belongs to the trial or drug that the sentence names.</summary>
    private static bool HasOwnTrialBefore(Question question, Mention reference) =>
        question.Tokens[reference.Start].Text == "its"
        && question.Mentions.Any(mention => mention.Concept.Kind is Kinds.Trial or Kinds.Drug or Kinds.Regimen && mention.End <= reference.Start);

    private static bool StartsWithReference(Question question) =>
        question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferMany && mention.Start <= 3 && question.Tokens[mention.Start].Text != "their");
}
