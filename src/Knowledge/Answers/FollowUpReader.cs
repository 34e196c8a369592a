using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
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
    /// <summary>So many trials side by side may be meant by "which one".</summary>
    private const int MostMeant = 6;

    /// <summary>Sets what is taken side by side.</summary>
    public const string Comparing = "compare";

    /// <summary>Asks for the rule on what is taken.</summary>
    public const string Allowed = "allowed";

    private readonly Lexicon _lexicon = corpus.Lexicon;
    private readonly Ellipsis _ellipsis = new(corpus);
    private readonly SamePatient _patient = new(corpus.Lexicon);

    /// <summary>Names of what the question takes from before; empty when it starts afresh.</summary>
    public IReadOnlyList<string> Carry(Question question, ConversationContext before)
    {
        if (before.Kind is null || question.HasKind(Kinds.OtherDisease) || question.Has(Cues.Injection) || question.Has(Cues.Advice))
        {
            return [];
        }

        if (Anaphora.Picked(question, before) is { } picked)
        {
            return [_lexicon.NameOf(picked)];
        }

        if (Anaphora.AsksWhichIsMore(question, before))
        {
            return [.. Names(before.Earlier), .. Names(before.Trials), .. Names(before.Topics), Comparing];
        }

        if (_ellipsis.TheOneGiving(question, before) is { } giving)
        {
            return [_lexicon.NameOf(giving)];
        }

        if (OtherGrade(question, before) is { } grade)
        {
            return [.. Names(before.Trials), .. Names(before.Topics), _lexicon.NameOf(grade)];
        }

        if (before.Trials.Count == 1 && question.HasKind(Kinds.Drug) && Anaphora.SaysThatSetting(question) && corpus.Trial(before.Trials[0]) is { } trial)
        {
            var line = trial.DesignOf("line").SelectMany(item => item.Codes).Where(code => _lexicon.Find(code)?.Kind == Kinds.Line).Take(1);
            // "Setting" itself names a topic.
            var asks = question.Mentions.Any(mention => QuestionParts.IsTopic(mention) && mention.Concept.Id != "population");
            return [.. Names(line), .. asks ? [] : Names(before.Topics)];
        }

        if (Anaphora.Narrows(question, before))
        {
            return [.. Names(before.Trials)];
        }

        if (Anaphora.AsksForList(question))
        {
            return ForList(question, before);
        }

        var otherArm = Ellipsis.IsOtherArm(question, before);
        var hasTopic = (QuestionParts.NamesTopic(question) || question.Has(Cues.PrimaryEndpoint)) && !otherArm;
        if (!hasTopic && _patient.Keep(question, before, Anaphora.GoesOn(question)) is { } patient)
        {
            return patient;
        }

        if (!hasTopic && SetsBeside(question))
        {
            return [.. Subjects(before), .. Names(before.Topics), .. question.Has(Cues.Compare) ? Array.Empty<string>() : [Comparing]];
        }

        if (Ellipsis.IsOfOneTrial(question, before, hasTopic))
        {
            return [.. Names(before.Trials)];
        }

        var answersBack = before.Kind == AnswerKind.Clarify && question.Tokens.Count <= Ellipsis.LongestFragment;
        var takesParts = Anaphora.GoesOn(question) || Anaphora.Refers(question) || answersBack || otherArm || _ellipsis.IsFragment(question, hasTopic, before);
        return takesParts ? MissingParts(question, before, hasTopic)
            : _ellipsis.IsOfArm(question, before) ? [.. Names(before.Trials)] : [];
    }

    /// <summary>What a question that found no subject by itself could take: the subjects before it.</summary>
    public IReadOnlyList<string> Subjects(ConversationContext before) =>
        before.Kind == AnswerKind.Ranking ? [] : [.. Names(before.Trials.Count > 0 ? before.Trials : before.Treatments)];

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
            Topics = [.. question.Mentions.Where(QuestionParts.IsTopic).Select(mention => mention.Concept.Id).Distinct()],
            Groups = [.. question.Mentions.Where(QuestionParts.IsGroup).Select(mention => mention.Concept.Id).Distinct()],
            Landmarks = question.Landmarks,
            Profile = answer.Kind == AnswerKind.Eligibility && ProfileQuestion.Read(question, _lexicon) is { } asked
                ? ProfileText.Parts(asked.Profile, _lexicon) : [],
            Kind = answer.Kind,
        };
    }

    /// <summary>"2?" after a figure in ALBI grade 1: the same in that grade; null where no such grade is.</summary>
    private string? OtherGrade(Question question, ConversationContext before)
    {
        var words = question.Tokens.Where(token => token.Kind != TokenKind.Sign && token.Text is not ("and" or "grade" or "in" or "for" or "stage" or "score")).ToArray();
        return words is [{ Kind: TokenKind.Number, Text: var number }] && before.Groups is [.., var group] && group.LastIndexOf('-') is > 0 and var dash
            && $"{group[..(dash + 1)]}{number}" is var other && other != group && _lexicon.Find(other) is not null ? other : null;
    }

    /// <summary>What a question takes that asks for trials itself.</summary>
    private IReadOnlyList<string> ForList(Question question, ConversationContext before)
    {
        var startsWithWhich = question.Mentions[0].Concept.Id == Cues.AskList;
        var hasGroup = QuestionParts.HasGroup(question);
        // "... and which excluded it?" asks of the criterion, not of the trials.
        if (before.Kind == AnswerKind.TrialList && !question.Has(Cues.ReferMany) && !hasGroup && question.Filter is null
            && (question.Has(Cues.Include) || question.Has(Cues.Exclude)))
        {
            return [.. Names(before.Groups)];
        }

        // "Which trials allowed it?" after the meaning of a term.
        if (question.Has(Cues.ReferOne) && before.Trials.Count == 0)
        {
            return [.. Names(before.Groups), .. Names(before.Treatments)];
        }

        // "Which had the longest PFS?" after a list asks of the trials listed.
        var ofThoseListed = (before.Kind == AnswerKind.TrialList || before.Trials.Count is > 1 and <= MostMeant) && !question.Has(Cues.Trials) && startsWithWhich;
        // "Which microspheres were used?" after one trial asks of that trial.
        var ofThatOne = before.Trials.Count == 1 && before.Kind is AnswerKind.Trial or AnswerKind.Value && !question.Has(Cues.Trials) && question.Trials.Count == 0
            && !question.Says("else", "other", "another", "others", "who") && startsWithWhich;
        return Anaphora.Refers(question) || ofThoseListed || ofThatOne ? Subjects(before)
            : Anaphora.GoesOn(question) && !hasGroup && question.Filter is null ? [.. Names(before.Groups)]
            : [];
    }

    /// <summary>"How does that compare to nivo-ipi?", "add EMERALD-3": the new one beside the old ones.</summary>
    private static bool SetsBeside(Question question) => QuestionParts.HasSubject(question)
        && (question.Has(Cues.AddTo) || (question.Has(Cues.Compare) && question.Trials.Count + SubjectReader.TreatmentsOf(question).Count == 1));

    /// <summary>The subject, the topic and the group, each where the question does not name its own.</summary>
    private IReadOnlyList<string> MissingParts(Question question, ConversationContext before, bool hasTopic)
    {
        var (goesOn, refers) = (Anaphora.GoesOn(question), Anaphora.Refers(question));
        var (hasSubject, hasGroup) = (QuestionParts.HasSubject(question), QuestionParts.HasGroup(question));
        var names = new List<string>();
        if (refers || !hasSubject || _ellipsis.SharesTrial(question, before))
        {
            names.AddRange(hasSubject && !refers ? Names(before.Trials) : Subjects(before));
            names.AddRange(question.Says("both") && before.Trials.Count == 1 ? Names(before.Earlier) : []);
        }

        // "And what share of them had hepatitis B?" asks something new.
        if (!hasTopic && !(question.AsksShare && hasGroup) && !(refers && hasGroup && !goesOn && !QuestionParts.Qualifies(question)))
        {
            var agency = question.HasKind(Kinds.Agency) || question.Ids(Kinds.Region).Any(region => MentionFilters.AgencyOf(region) is not null);
            names.AddRange(Names(before.Topics.Where(topic => !agency || _lexicon.Find(topic)?.Kind != Kinds.Agency)));
            names.AddRange(question.Landmarks.Count > 0 || hasGroup ? [] : before.Landmarks.Select(months => $"at {months} months"));
        }

        // "PFS there?" after "in hepatitis C?" means those patients.
        var inThem = (refers && question.Says("there") && question.Tokens.Count <= 4)
            || (before.Trials.Count == 1 && question.Tokens.Count <= 8
                && (question.Says("their") ? before.Kind == AnswerKind.Subgroup : question.Says("they", "them") && question.Tokens.Count <= 6));
        if (!hasGroup && (goesOn || inThem || !hasTopic)
            && (before.Kind is AnswerKind.Subgroup or AnswerKind.Ranking or AnswerKind.Refusal || (inThem && before.Kind == AnswerKind.Value)))
        {
            names.AddRange(Names(before.Groups));
        }

        // "And IMbrave150?" after "does HIMALAYA allow Vp4?" asks for the rule.
        if (!hasTopic && !hasGroup && hasSubject && before.Kind is AnswerKind.Value && before.Topics.Count == 0 && before.Landmarks.Count == 0 && before.Groups.Count > 0)
        {
            names.AddRange([.. Names(before.Groups), Allowed]);
        }

        return [.. names.Distinct()];
    }

    private IEnumerable<string> Names(IEnumerable<string> ids) => ids.Select(_lexicon.NameOf);
}
