using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>"What if Child-Pugh B8?": the patient of the question before, but for what is named now.</summary>
internal sealed class SamePatient(Lexicon lexicon)
{
    /// <summary>What is kept of the patient; null where the question does not go on about them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">What the conversation was about.</param>
    /// <param name="goesOn">Whether the question goes on: "and", "what about".</param>
    public IReadOnlyList<string>? Keep(Question question, ConversationContext before, bool goesOn) =>
        before.Profile.Count > 0 && question.Trials.Count == 0 && (goesOn || question.Has(Cues.WhatIf) || SaysOfPatient(question))
            && Named(question) is { Count: > 0 } now
            ? ["a patient", .. before.Profile.Where(feature => !now.Any(named => IsSameCriterion(named, feature.Concept))).Select(feature => feature.Words)]
            : null;

    /// <summary>"Without the portal vein invasion?", "with sorafenib before?", "if she had ascites".</summary>
    private static bool SaysOfPatient(Question question) => question.Tokens.Count is > 0 and <= Ellipsis.LongestFragment
        && question.Tokens[0].Text is "with" or "without" or "if" or "same" or "he" or "she" or "his" or "her";

    /// <summary>Criteria and values that a question names of a patient.</summary>
    private HashSet<string> Named(Question question)
    {
        var said = ProfileReader.Read(question, lexicon);
        return [.. question.Mentions.Where(QuestionParts.IsGroup).Select(mention => mention.Concept.Id),
            .. said.Features.Select(feature => feature.Concept), .. said.Values.Select(value => value.Measure)];
    }

    /// <summary>Whether two features are answers to the same question: Child-Pugh A6 and B8, Vp3 and main portal vein invasion.</summary>
    private bool IsSameCriterion(string one, string other) => Criteria(one).Intersect(Criteria(other)).Any();

    private IEnumerable<string> Criteria(string concept) => lexicon.Find(concept) is not { } found ? []
        : found.Kind is Kinds.Criterion ? found.Broader.SelectMany(Criteria).Append(concept)
        : found.Broader.SelectMany(Criteria).DefaultIfEmpty(found.Kind == Kinds.Etiology ? Kinds.Etiology : concept);
}
