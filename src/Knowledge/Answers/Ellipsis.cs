using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a question leaves unsaid because the one before it said it: a few words that lack their subject or their topic.</summary>
internal sealed class Ellipsis(CorpusContent corpus)
{
    /// <summary>A question of more words says what it means.</summary>
    public const int LongestFragment = 14;

    /// <summary>Whether a question asks for something without saying of what.</summary>
    public static bool LacksSubject(Question question) => !QuestionParts.HasSubject(question) && question.Tokens.Count <= LongestFragment
        && (QuestionParts.NamesTopic(question) || QuestionParts.Qualifies(question) || question.Has(Cues.When) || question.Has(Cues.Where) || question.Has(Cues.BaselineSplit));

    /// <summary>"Primary endpoint met?", "Vp3?", "how did hepatitis C patients do for survival?" after one trial: of that trial.</summary>
    public static bool IsOfOneTrial(Question question, ConversationContext before, bool hasTopic) =>
        !QuestionParts.HasSubject(question) && before.Trials.Count == 1
        && (IsBare(question, before) || AsksOnOutcome(question) || (hasTopic && AsksOfGroup(question)));

    /// <summary>"What was the dose of tremelimumab?" after a trial that gave it.</summary>
    public bool IsOfArm(Question question, ConversationContext before) =>
        question.Trials.Count == 0 && question.Ids(Kinds.Attribute) is ["dose" or "arms"] && before.Trials.Count == 1 && SharesTrial(question, before);

    /// <summary>"The other arm?", "vs the comparator?" after a figure: the same figure there.</summary>
    public static bool IsOtherArm(Question question, ConversationContext before) =>
        before.Kind == AnswerKind.Value && before.Topics.Count > 0 && question.Tokens.Count <= 5
        && question.Ids(Kinds.Attribute) is ["arms" or "control-arm" or "experimental-arm"] && !question.HasKind(Kinds.Endpoint) && !question.HasKind(Kinds.Safety)
        && !question.Has(Cues.WhatIs) && !question.Says("who", "what", "which", "its", "their");

    /// <summary>"In hepatitis C?", "PFS?", "by mRECIST": a few words that lack what the question before them named.</summary>
    public bool IsFragment(Question question, bool hasTopic, ConversationContext before)
    {
        if (question.Tokens.Count > LongestFragment || before.Trials.Count + before.Treatments.Count == 0 || question.Has(Cues.Define))
        {
            return false;
        }

        if (QuestionParts.HasSubject(question))
        {
            return !hasTopic && before.Topics.Count > 0 && IsOtherSubject(question, before);
        }

        // "When?", "why?" after a decision.
        if (before.Kind == AnswerKind.Regulatory && question.Tokens.Count <= 3 && (question.Has(Cues.When) || question.Has(Cues.Why) || IsOtherAgency(question)))
        {
            return true;
        }

        var asksForMeaning = question.Has(Cues.WhatIs) && (hasTopic || QuestionParts.NamesQualifier(question));
        return (!hasTopic && IsOtherGroup(question, before))
            || (!asksForMeaning && (hasTopic ? question.Tokens.Count <= 6 : QuestionParts.Qualifies(question)))
            || (!hasTopic && StartsWithPreposition(question) && before.Topics.Count > 0);
    }

    /// <summary>"And with lenvatinib?" after a question on a trial that gave it.</summary>
    public bool SharesTrial(Question question, ConversationContext before) => question.Trials.Count == 0
        && SubjectReader.TreatmentsOf(question).Any(treatment => before.Trials.Select(corpus.Trial).OfType<Trials.Trial>()
            .Any(trial => trial.Arms.Any(arm => Gives(arm, treatment))));

    /// <summary>"The one with tremelimumab" of several; null where none or more than one gave it.</summary>
    public string? TheOneGiving(Question question, ConversationContext before)
    {
        var treatments = SubjectReader.TreatmentsOf(question);
        if (before.Trials.Count < 2 || question.Trials.Count > 0 || treatments.Count == 0
            || !Enumerable.Range(0, Math.Max(0, question.Tokens.Count - 2)).Any(i => question.Tokens[i].Text == "the" && question.Tokens[i + 1].Text == "one"
                && question.Tokens[i + 2].Text is "with" or "that" or "using" or "testing" or "giving" or "of" or "on"))
        {
            return null;
        }

        return before.Trials.Select(corpus.Trial).OfType<Trials.Trial>().Where(trial => treatments.All(treatment => trial.Arms.Any(arm => Gives(arm, treatment)))).ToArray() is [var only]
            ? only.Id : null;
    }

    private bool Gives(Trials.ArmFact arm, Concept treatment) => arm.Drugs.Any(drug => corpus.Lexicon.IsA(drug.Drug, treatment.Id)) || arm.Modalities.Contains(treatment.Id);

    /// <summary>"In HIMALAYA?": what was asked before, of another trial or arm.</summary>
    private bool IsOtherSubject(Question question, ConversationContext before)
    {
        var bare = question.Tokens.Count <= 5 && question.Text.TrimEnd().EndsWith('?') && question.Clinical.All(mention => mention.Is(Kinds.Trial));
        var arm = question.Tokens.Count <= 4 && question.Clinical.All(mention => mention.Concept.IsSystemicTreatment) && SharesTrial(question, before)
            && !question.Has(Cues.TellAbout) && !question.Has(Cues.WhatIs);
        return bare || arm || (question.Tokens.Count <= 6 && question.Tokens[0].Text is "in" or "for" or "with" or "without" or "on" or "same");
    }

    /// <summary>"China?" after a decision: that of its agency.</summary>
    private static bool IsOtherAgency(Question question) => question.Ids(Kinds.Region).Any(region => MentionFilters.AgencyOf(region) is not null);

    /// <summary>"Hepatitis C?" after a figure.</summary>
    private static bool IsOtherGroup(Question question, ConversationContext before) =>
        before.Kind is AnswerKind.Subgroup or AnswerKind.Value or AnswerKind.Refusal && before.Topics.Count > 0
        && !question.Has(Cues.Trials) && QuestionParts.HasGroup(question) && question.Tokens.Count <= 5;

    private static bool StartsWithPreposition(Question question)
    {
        if (question.Tokens.Count == 0)
        {
            return false;
        }

        var first = question.Tokens[0].Text is "just" or "only" or "specifically" && question.Tokens.Count > 1 ? 1 : 0;
        return question.Tokens[first].Text is "in" or "for" or "among" or "with" or "by" or "at" or "after" or "versus" or "vs";
    }

    /// <summary>"How did hepatitis C patients do for survival?".</summary>
    private static bool AsksOfGroup(Question question) => QuestionParts.HasGroup(question) && question.Tokens.Count <= LongestFragment
        && !question.Has(Cues.Trials) && !question.Has(Cues.Across) && !question.Has(Cues.RankHigh) && !question.Has(Cues.RankLow) && !question.Has(Cues.Define);

    /// <summary>"What was the OS benefit?", "did PFS improve?".</summary>
    private static bool AsksOnOutcome(Question question) => question.HasKind(Kinds.Outcome) && question.HasKind(Kinds.Endpoint) && question.Tokens.Count <= 8
        && !question.Has(Cues.Trials) && !question.Has(Cues.AskList) && !question.Has(Cues.RankHigh) && !question.Has(Cues.RankLow)
        && !question.HasKind(Kinds.Line) && !question.HasKind(Kinds.Phase);

    /// <summary>A few words that name an outcome, or a criterion where no figure was spoken of, and nothing that asks for trials.</summary>
    private static bool IsBare(Question question, ConversationContext before) =>
        !question.Has(Cues.Trials) && !question.Has(Cues.AskList) && !question.Has(Cues.Define) && !question.Has(Cues.WhatIs)
        && !QuestionParts.NamesTopic(question) && !question.Has(Cues.PrimaryEndpoint) && !(before.Kind == AnswerKind.Regulatory && IsOtherAgency(question))
        && ((question.HasKind(Kinds.Outcome) && question.Tokens.Count <= 6) || (QuestionParts.HasGroup(question) && IsBareGroup(question, before)));

    /// <summary>"Was Vp4 allowed?", "how many had hepatitis B?", "Vp3?".</summary>
    private static bool IsBareGroup(Question question, ConversationContext before)
    {
        var words = question.Tokens.Count;
        var asksOnEntry = (question.Has(Cues.Include) || question.Has(Cues.Exclude))
            && question.Tokens[0].Text is "was" or "were" or "is" or "are" or "did" or "could" or "can" or "would";
        var noFigure = before.Kind is AnswerKind.Trial or AnswerKind.Regulatory or AnswerKind.Value && before.Landmarks.Count == 0 && before.Topics.Count == 0;
        return (words <= 9 && (asksOnEntry || question.AsksShare)) || (words <= 4 && noFigure);
    }
}
