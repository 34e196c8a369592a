using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Questions.Profiles;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What a question takes from the conversation before it: "and HIMALAYA?", "what about PFS?", "which of those used sorafenib?".</summary>
/// <remarks>
/// A question has a subject (a trial or treatment), a topic (what is asked of it) and perhaps a group (part of the population). One that goes
/// on ("and", "what about"), refers back ("its", "those") or lacks its subject takes the missing parts; one that has its own starts afresh.
/// What is taken is named by its concepts, put behind the question and read with it by the same grammar.
/// </remarks>
internal sealed class FollowUpReader(CorpusContent corpus)
{
    private const int LongestFragment = 14;

    /// <summary>So many trials side by side may be meant by "which one".</summary>
    private const int MostMeant = 6;

    private static readonly string[] TopicKinds = [Kinds.Endpoint, Kinds.Attribute, Kinds.Safety, Kinds.Agency, Kinds.Decision];
    private static readonly string[] QualifierKinds = [Kinds.ResponseCriteria, Kinds.Analysis];
    private static readonly string[] GroupKinds = [Kinds.Line, Kinds.Etiology, Kinds.Grade, Kinds.Stage, Kinds.Criterion, Kinds.Factor, Kinds.Region];
    private static readonly string[] QualifierCues =
        [Cues.MeasureHr, Cues.MeasureMedian, Cues.MeasureP, Cues.MeasureRate, Cues.MeasureInterval, Cues.PrimaryEndpoint, Cues.SecondaryEndpoint, Cues.RankHigh, Cues.RankLow];

    private readonly Lexicon _lexicon = corpus.Lexicon;

    /// <summary>Names of what the question takes from before; empty when it starts afresh.</summary>
    public IReadOnlyList<string> Carry(Question question, ConversationContext before)
    {
        if (before.Kind is null || question.HasKind(Kinds.OtherDisease) || question.Has(Cues.Injection) || question.Has(Cues.Advice))
        {
            return [];
        }

        if (Picked(question, before) is { } picked)
        {
            return [_lexicon.NameOf(picked)];
        }

        var goesOn = GoesOn(question);
        var lists = question.Has(Cues.AskList) && (question.Has(Cues.Trials) || question.Filter is not null || question.Has(Cues.Include) || question.Has(Cues.Exclude));
        var refers = question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferOne && !HasOwnTrialBefore(question, mention)) || (question.Has(Cues.ReferMany) && !(lists && question.Has(Cues.Trials) && !StartsWithReference(question)));
        var hasSubject = question.Trials.Count > 0 || SubjectReader.TreatmentsOf(question).Count > 0;
        var otherArm = IsOtherArm(question, before);
        var hasTopic = (TopicKinds.Any(question.HasKind) || question.Has(Cues.PrimaryEndpoint)) && !otherArm;
        var hasGroup = GroupKinds.Any(question.HasKind);
        // "Only those with a placebo arm", "without the immunotherapy ones": narrows the list before.
        if (before.Kind == AnswerKind.TrialList && before.Trials.Count > 1 && question.Trials.Count == 0 && question.Filter is not null && Narrows(question))
        {
            return [.. Names(before.Trials)];
        }

        if (lists)
        {
            // "Which had the longest PFS?" after a list asks of the trials listed.
            var ofThoseListed = (before.Kind == AnswerKind.TrialList || before.Trials.Count is > 1 and <= MostMeant)
                && !question.Has(Cues.Trials) && question.Mentions[0].Concept.Id == Cues.AskList;
            // "... and which excluded it?" asks of the criterion, not of the trials.
            if (before.Kind == AnswerKind.TrialList && !question.Has(Cues.ReferMany) && !hasGroup && question.Filter is null && (question.Has(Cues.Include) || question.Has(Cues.Exclude)))
            {
                return [.. Names(before.Groups)];
            }

            // "Which trials allowed it?" after the meaning of a term.
            if (question.Has(Cues.ReferOne) && before.Trials.Count == 0)
            {
                return [.. Names(before.Groups), .. Names(before.Treatments)];
            }

            // "Which microspheres were used?" after one trial asks of that trial.
            var ofThatOne = before.Trials.Count == 1 && before.Kind is AnswerKind.Trial or AnswerKind.Value && !question.Has(Cues.Trials) && question.Trials.Count == 0 && !question.Says("else", "other", "another", "others", "who") && question.Mentions[0].Concept.Id == Cues.AskList;
            return refers || ofThoseListed || ofThatOne ? Subjects(before) : goesOn && !hasGroup && question.Filter is null ? [.. Names(before.Groups)] : [];
        }

        // "What if Child-Pugh B8?": the same patient, but for what is named now.
        if (before.Profile.Count > 0 && question.Trials.Count == 0 && !hasTopic && (goesOn || question.Has(Cues.WhatIf) || SaysOfPatient(question)) && NamedOfPatient(question) is { Count: > 0 } now)
        {
            return ["a patient", .. before.Profile.Where(feature => !now.Any(named => SameCriterion(named, feature.Concept))).Select(feature => feature.Words)];
        }

        // "How does that compare to nivo-ipi?", "add EMERALD-3": the new one beside the old ones.
        if (hasSubject && !hasTopic && (question.Has(Cues.AddTo) || (question.Has(Cues.Compare) && question.Trials.Count + SubjectReader.TreatmentsOf(question).Count == 1)))
        {
            return [.. Subjects(before), .. Names(before.Topics), .. question.Has(Cues.Compare) ? Array.Empty<string>() : ["compare"]];
        }

        // "Primary endpoint met?", "Vp3?" after one trial: of that trial.
        if (!hasSubject && before.Trials.Count == 1 && (IsBare(question, before) || AsksOnOutcome(question)))
        {
            return [.. Names(before.Trials)];
        }

        // "How did hepatitis C patients do for survival?" after one trial: of that trial.
        if (!hasSubject && hasTopic && hasGroup && before.Trials.Count == 1 && question.Tokens.Count <= LongestFragment && !question.Has(Cues.Trials) && !question.Has(Cues.Across)
            && !question.Has(Cues.RankHigh) && !question.Has(Cues.RankLow) && !question.Has(Cues.Define))
        {
            return [.. Names(before.Trials)];
        }

        var answersBack = before.Kind == AnswerKind.Clarify && question.Tokens.Count <= LongestFragment;
        if (!goesOn && !refers && !answersBack && !otherArm && !IsFragment(question, hasSubject, hasTopic, before))
        {
            // "What was the dose of tremelimumab?" after a trial that gave it.
            return question.Trials.Count == 0 && question.Ids(Kinds.Attribute) is ["dose" or "arms"] && before.Trials.Count == 1 && SharesTrial(question, before) ? [.. Names(before.Trials)] : [];
        }

        var names = new List<string>();
        if (refers || !hasSubject || SharesTrial(question, before))
        {
            names.AddRange(hasSubject && !refers ? Names(before.Trials) : Subjects(before));
            names.AddRange(question.Says("both") && before.Trials.Count == 1 ? Names(before.Earlier) : []);
        }

        var agency = question.HasKind(Kinds.Agency) || question.Ids(Kinds.Region).Any(region => MentionFilters.AgencyOf(region) is not null);
        // "And what share of them had hepatitis B?" asks something new.
        if (!hasTopic && !(question.AsksShare && hasGroup) && !(refers && hasGroup && !goesOn && !Qualifies(question)))
        {
            names.AddRange(Names(before.Topics.Where(topic => !agency || _lexicon.Find(topic)?.Kind != Kinds.Agency)));
            names.AddRange(question.Landmarks.Count > 0 || hasGroup ? [] : before.Landmarks.Select(months => $"at {months} months"));
        }

        // "PFS there?" after "in hepatitis C?" means those patients.
        var inThem = (refers && question.Says("there") && question.Tokens.Count <= 4) || (before.Trials.Count == 1 && question.Says("they", "them") && question.Tokens.Count <= 6);
        if (!hasGroup && (goesOn || inThem || !hasTopic) && (before.Kind is AnswerKind.Subgroup or AnswerKind.Ranking or AnswerKind.Refusal || (inThem && before.Kind == AnswerKind.Value)))
        {
            names.AddRange(Names(before.Groups));
        }

        return [.. names.Distinct()];
    }

    /// <summary>What a question that found no subject by itself could take: the subjects before it.</summary>
    public IReadOnlyList<string> Subjects(ConversationContext before) => before.Kind == AnswerKind.Ranking ? [] : [.. Names(before.Trials.Count > 0 ? before.Trials : before.Treatments)];

    /// <summary>Whether a question asks for something without saying of what.</summary>
    public static bool LacksSubject(Question question) =>
        question.Trials.Count == 0 && SubjectReader.TreatmentsOf(question).Count == 0 && question.Tokens.Count <= LongestFragment
        && (TopicKinds.Any(question.HasKind) || Qualifies(question) || question.Has(Cues.When) || question.Has(Cues.Where) || question.Has(Cues.BaselineSplit));

    /// <summary>"Without the portal vein invasion?", "with sorafenib before?", "if she had ascites": goes on about the patient spoken of.</summary>
    private static bool SaysOfPatient(Question question) =>
        question.Tokens.Count is > 0 and <= LongestFragment && question.Tokens[0].Text is "with" or "without" or "if" or "same" or "he" or "she" or "his" or "her";

    /// <summary>Criteria and values that a question names of a patient.</summary>
    private HashSet<string> NamedOfPatient(Question question)
    {
        var said = ProfileReader.Read(question, _lexicon);
        return [.. question.Mentions.Where(mention => GroupKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id),
            .. said.Features.Select(feature => feature.Concept), .. said.Values.Select(value => value.Measure)];
    }

    /// <summary>Whether two features are answers to the same question: Child-Pugh A6 and B8, Vp3 and main portal vein invasion.</summary>
    private bool SameCriterion(string one, string other) => Criteria(one).Intersect(Criteria(other)).Any();

    private IEnumerable<string> Criteria(string concept) => _lexicon.Find(concept) is not { } found ? []
        : found.Kind is Kinds.Criterion ? found.Broader.SelectMany(Criteria).Append(concept)
        : found.Broader.SelectMany(Criteria).DefaultIfEmpty(found.Kind == Kinds.Etiology ? Kinds.Etiology : concept);

    /// <summary>The context after an answer.</summary>
    public ConversationContext After(Question question, Answer answer, ConversationContext before)
    {
        if (answer.Kind is AnswerKind.Help || (answer.Kind == AnswerKind.Refusal && question.Trials.Count == 0))
        {
            return before;
        }

        return new ConversationContext
        {
            Trials = answer.Trials.Count > 0 ? answer.Trials : question.Trials.Count > 0 ? question.Trials : answer.Unknown,
            Earlier = answer.Trials.SequenceEqual(before.Trials) ? before.Earlier : before.Trials,
            Treatments = [.. SubjectReader.TreatmentsOf(question).Select(treatment => treatment.Id)],
            Topics = [.. question.Mentions.Where(mention => TopicKinds.Contains(mention.Concept.Kind) || mention.Concept.Id is Cues.PrimaryEndpoint or Cues.MeasureHr or Cues.Subgroup)
                .Select(mention => mention.Concept.Id).Distinct()],
            Groups = [.. question.Mentions.Where(mention => GroupKinds.Contains(mention.Concept.Kind)).Select(mention => mention.Concept.Id).Distinct()],
            Landmarks = question.Landmarks,
            Profile = answer.Kind == AnswerKind.Eligibility && ProfileQuestion.Read(question, _lexicon) is { } asked
                ? ProfileText.Parts(asked.Profile, _lexicon) : [],
            Kind = answer.Kind,
        };
    }

    private static bool GoesOn(Question question) =>
        question.Mentions.Any(mention => mention.Concept.Id == Cues.GoOn && mention.Start <= 2)
        || (question.Mentions.Count > 0 && question.Mentions[0] is { Start: 0, Concept.Id: Cues.And or Cues.Or or Cues.But });

    /// <summary>"LEAP-012 met both its endpoints": "its" belongs to the trial or drug that the sentence names.</summary>
    private static bool HasOwnTrialBefore(Question question, Mention reference) =>
        question.Tokens[reference.Start].Text == "its"
        && question.Mentions.Any(mention => mention.Concept.Kind is Kinds.Trial or Kinds.Drug or Kinds.Regimen && mention.End <= reference.Start);

    private static bool StartsWithReference(Question question) =>
        question.Mentions.Any(mention => mention.Concept.Id == Cues.ReferMany && mention.Start <= 3 && question.Tokens[mention.Start].Text != "their");

    /// <summary>"What was the OS benefit?", "did PFS improve?".</summary>
    private static bool AsksOnOutcome(Question question) => question.HasKind(Kinds.Outcome) && question.HasKind(Kinds.Endpoint) && question.Tokens.Count <= 8
        && !question.Has(Cues.Trials) && !question.Has(Cues.AskList) && !question.Has(Cues.RankHigh) && !question.Has(Cues.RankLow) && !question.HasKind(Kinds.Line) && !question.HasKind(Kinds.Phase);

    /// <summary>"Tell me about the first one" after several: that one; null where none is picked.</summary>
    private static string? Picked(Question question, ConversationContext before)
    {
        if (before.Trials.Count < 2 || question.Trials.Count > 0 || question.Tokens.Count > LongestFragment)
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

    /// <summary>"The other arm?", "vs the comparator?" after a figure: the same figure there.</summary>
    private static bool IsOtherArm(Question question, ConversationContext before) => before.Kind == AnswerKind.Value && before.Topics.Count > 0 && question.Tokens.Count <= 5
        && question.Ids(Kinds.Attribute) is ["arms" or "control-arm" or "experimental-arm"] && !question.HasKind(Kinds.Endpoint) && !question.HasKind(Kinds.Safety)
        && !question.Has(Cues.WhatIs) && !question.Says("who", "what", "which", "its", "their");

    /// <summary>A few words that name an outcome, or a criterion where no figure was spoken of, and nothing that asks for trials.</summary>
    private static bool IsBare(Question question, ConversationContext before) => !question.Has(Cues.Trials) && !question.Has(Cues.AskList) && !question.Has(Cues.Define) && !question.Has(Cues.WhatIs)
        && !TopicKinds.Any(question.HasKind) && !question.Has(Cues.PrimaryEndpoint)
        && ((question.HasKind(Kinds.Outcome) && question.Tokens.Count <= 6)
            || (GroupKinds.Any(question.HasKind) && (question.Has(Cues.Include) || question.Has(Cues.Exclude)) && question.Tokens[0].Text is "was" or "were" or "is" or "are" or "did" or "could" or "can" or "would" && question.Tokens.Count <= 9)
            || (GroupKinds.Any(question.HasKind) && question.AsksShare && question.Tokens.Count <= 9)
            || (GroupKinds.Any(question.HasKind) && question.Tokens.Count <= 4 && before.Kind is AnswerKind.Trial or AnswerKind.Regulatory or AnswerKind.Value && before.Landmarks.Count == 0 && before.Topics.Count == 0));

    /// <summary>"Narrow that down to ...", "only those with ...", "without the ... ones".</summary>
    private static bool Narrows(Question question) => question.Has(Cues.Narrow)
        || (question.Tokens.Count > 0 && question.Tokens[0].Text is "only" or "just" or "without" or "minus" or "except" or "excluding" or "not" or "those" && question.Says("those", "ones", "these", "them", "one"));

    private static bool Qualifies(Question question) =>
        question.Landmarks.Count > 0 || QualifierKinds.Any(question.HasKind) || QualifierCues.Any(question.Has);

    /// <summary>"In hepatitis C?", "PFS?", "by mRECIST": a few words that lack what the question before them named.</summary>
    private bool IsFragment(Question question, bool hasSubject, bool hasTopic, ConversationContext before)
    {
        if (question.Tokens.Count > LongestFragment || before.Trials.Count + before.Treatments.Count == 0 || question.Has(Cues.Define))
        {
            return false;
        }

        // "In HIMALAYA?": what was asked before, of another trial.
        if (hasSubject)
        {
            var bare = question.Tokens.Count <= 5 && question.Text.TrimEnd().EndsWith('?') && question.Clinical.All(mention => mention.Is(Kinds.Trial));
            var arm = question.Tokens.Count <= 4 && question.Clinical.All(mention => mention.Concept.IsSystemicTreatment) && SharesTrial(question, before) && !question.Has(Cues.TellAbout) && !question.Has(Cues.WhatIs);
            return !hasTopic && (bare || arm || (question.Tokens.Count <= 6 && question.Tokens[0].Text is "in" or "for" or "with" or "without" or "on")) && before.Topics.Count > 0;
        }

        // "When?", "why?" after a decision.
        if (before.Kind == AnswerKind.Regulatory && question.Tokens.Count <= 3 && (question.Has(Cues.When) || question.Has(Cues.Why)))
        {
            return true;
        }

        var startsWithPreposition = question.Tokens.Count > 0 && question.Tokens[question.Tokens[0].Text is "just" or "only" or "specifically" && question.Tokens.Count > 1 ? 1 : 0].Text is "in" or "for" or "among" or "with" or "by" or "at" or "after" or "versus" or "vs";
        var asksForMeaning = question.Has(Cues.WhatIs) && (hasTopic || QualifierKinds.Any(question.HasKind));
        var group = before.Kind is AnswerKind.Subgroup or AnswerKind.Value or AnswerKind.Refusal && before.Topics.Count > 0 && !hasTopic && !question.Has(Cues.Trials) && GroupKinds.Any(question.HasKind) && question.Tokens.Count <= 5;
        return group || !asksForMeaning && (hasTopic ? question.Tokens.Count <= 6 : Qualifies(question)) || (!hasTopic && startsWithPreposition && before.Topics.Count > 0);
    }

    /// <summary>"And with lenvatinib?" after a question on a trial that gave it.</summary>
    private bool SharesTrial(Question question, ConversationContext before) => question.Trials.Count == 0
        && SubjectReader.TreatmentsOf(question).Any(treatment => before.Trials.Select(corpus.Trial).OfType<Trials.Trial>()
            .Any(trial => trial.Arms.Any(arm => arm.Drugs.Any(drug => _lexicon.IsA(drug.Drug, treatment.Id)) || arm.Modalities.Contains(treatment.Id))));

    private IEnumerable<string> Names(IEnumerable<string> ids) => ids.Select(_lexicon.NameOf);
}
