using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Figures and items of trials: any endpoint, arm, rate, dose, count, rule, date; the newest analysis first.</summary>
internal sealed class ValueAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var topics = ValueTopics.Of(question, knowledge.Corpus.Lexicon);
        if (Received(question, knowledge) is { Count: > 0 } received)
        {
            // "How many went on to resection" asks for a share, not for the size of the trial.
            topics = [.. received.Select(treatment => new ValueTopic(TopicKind.Baseline, treatment.Id, treatment.Name)), .. topics.Where(topic => topic.Kind == TopicKind.Endpoint)];
            var named = question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().Select(trial => new Subject(trial, [])).ToArray();
            return Compose(question, knowledge, named, topics);
        }

        if (topics.Count == 0)
        {
            return null;
        }

        if (question.Endpoints.Count > 0 && UnknownRestriction.In(question) is { } restriction)
        {
            return Restricted(question, knowledge, restriction);
        }

        if (topics.Any(topic => topic.Concept == "cost") || ModifiedByUnknown(question))
        {
            return NotKnown(question, knowledge, topics);
        }

        if (knowledge.Subjects.NowhereGiven(question) is { Count: > 0 } nowhere)
        {
            return Refusal.Build(
                new AnswerBuilder(question, knowledge.Corpus), $"No trial in the corpus gave {string.Join(", ", nowhere.Select(treatment => treatment.Name))}.",
                Refusal.TrialsLine(knowledge));
        }

        var subjects = knowledge.Subjects.Read(question);
        if (subjects.Count == 0 && question.Unknown.Count == 0 && topics.All(topic => topic.Kind is TopicKind.SafetyEvent))
        {
            subjects = [.. knowledge.Corpus.Trials.Where(trial => trial.Facts.OfType<SafetyFact>().Any(fact => topics.Any(topic => knowledge.Corpus.Lexicon.IsA(fact.Event, topic.Concept))))
                .Select(trial => new Subject(trial, []))];
        }

        if (subjects.Count == 0)
        {
            return NoSubject(question, knowledge, topics);
        }

        return InAnotherLine(question, knowledge) ?? Compose(question, knowledge, subjects, topics);
    }

    /// <summary>"Second-line patients in HIMALAYA": a part of the population that a trial of another line cannot have.</summary>
    private static Answer? InAnotherLine(Question question, Knowledge knowledge)
    {
        if (question.Trials is not [var id] || knowledge.Corpus.Trial(id) is not { } trial || question.Endpoints.Count == 0
            || question.Mentions.FirstOrDefault(mention => mention.Is(Kinds.Line) && mention.End < question.Tokens.Count && question.Tokens[mention.End].Text is "patients" or "pts") is not { } line
            || Setting.Is(trial, [line.Concept.Id], knowledge.Corpus.Lexicon))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        builder.OfferCard(trial);
        builder.Unknown(trial.Id);
        return Refusal.Build(builder, $"Our sources report no result in patients on {line.Concept.Name} for {trial.Name}; the overall figure does not stand in for it.");
    }

    /// <summary>Treatments of which a share of patients is asked for, given by no arm of the trials named: a bridge to transplantation, a later resection.</summary>
    private static IReadOnlyList<Concept> Received(Question question, Knowledge knowledge)
    {
        var trials = question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().ToArray();
        return trials.Length == 0 || !question.AsksShare ? []
            : [.. SubjectReader.TreatmentsOf(question).Where(treatment => treatment.Kind == Kinds.Modality && !trials.Any(trial => trial.Arms.Any(arm => knowledge.Subjects.Gives(arm, treatment)))
                && trials.Any(trial => Told(trial, treatment)))];
    }

    private static bool Told(Trial trial, Concept treatment) =>
        trial.Facts.OfType<BaselineFact>().Any(share => share.Characteristic == treatment.Id) || trial.Notes.Any(note => note.About.Contains(treatment.Id));

    private static Answer? Compose(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var composer = new ValueComposer(builder, knowledge, question);
        var figures = 0;
        foreach (var subject in subjects)
        {
            foreach (var topic in topics)
            {
                var before = composer.Found;
                composer.Add(subject, topic);
                figures += topic.Kind == TopicKind.Endpoint ? composer.Found - before : 0;
            }
        }

        // A dose, or a line of therapy, does not stand in for the figure that is asked for beside it.
        var dosesAlone = figures == 0 && topics.Any(topic => topic.Kind == TopicKind.Endpoint)
            && topics.All(topic => topic.Kind is TopicKind.Endpoint or TopicKind.Arms || (topic.Kind == TopicKind.Endpoints && subjects.Count > 1) || topic is { Kind: TopicKind.Design, Concept: "line" or "population" or "modality" });
        return composer.Found == 0 || dosesAlone ? Missing(question, knowledge, subjects, composer.Missing) : composer.Build(subjects, topics);
    }

    /// <summary>"Ki-67 cutoff": a word that we don't know, right before the only thing asked for, makes it another thing.</summary>
    private static bool ModifiedByUnknown(Question question)
    {
        var topics = question.Clinical.Where(mention => mention.Concept.Kind is Kinds.Endpoint or Kinds.Attribute or Kinds.Safety).ToArray();
        return topics.Length > 0 && topics.All(topic => question.Unknown.Any(phrase => phrase.End == topic.Start));
    }

    private static Answer Restricted(Question question, Knowledge knowledge, UnknownPhrase restriction)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        foreach (var subject in knowledge.Subjects.Read(question).Take(2))
        {
            builder.OfferCard(subject.Trial);
        }

        return Refusal.Build(
            builder, $"I did not understand \u2018{restriction.Text}\u2019; the figure for all patients does not stand in for it.", Refusal.TrialsLine(knowledge));
    }

    private static Answer NotKnown(Question question, Knowledge knowledge, IReadOnlyList<ValueTopic> topics)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        foreach (var subject in knowledge.Subjects.Read(question).Take(2))
        {
            builder.OfferCard(subject.Trial);
        }

        var asked = string.Join(", ", question.NotUnderstood.Select(word => $"\u2018{word}\u2019").Append(topics[0].Words).Take(3));
        return Refusal.Build(builder, $"Our sources hold nothing on this ({asked}).", Refusal.TrialsLine(knowledge));
    }

    /// <summary>A value is asked for, but of which trial?</summary>
    private static Answer? NoSubject(Question question, Knowledge knowledge, IReadOnlyList<ValueTopic> topics)
    {
        if (question.NotUnderstood.Count == 0 && (topics[0].Kind != TopicKind.Endpoint || question.Has(Cues.AskList)))
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var name = topics[0].Words;
        foreach (var trial in knowledge.Corpus.Trials.Where(trial => trial.Results.Any(result => topics.Any(topic => topic.Concept == result.Endpoint))).Take(4))
        {
            builder.FollowUp(trial.Name, $"{CountWords.Capital(name)} in {trial.Name}");
        }

        if (question.NotUnderstood.Count > 0)
        {
            return Refusal.Build(
                builder, $"I find no trial or treatment of the corpus in this; I did not understand {question.NotUnderstoodQuoted}.",
                Refusal.TrialsLine(knowledge));
        }

        return builder.Build(AnswerKind.Clarify, Statement.Plain($"{CountWords.Capital(name)} of which trial or treatment?"));
    }

    private static Answer Missing(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects, IReadOnlyList<string> missing)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var instead = new List<string>();
        foreach (var subject in subjects.Take(3))
        {
            var endpoints = subject.Trial.Results.Where(result => result.Subgroup is null).Select(result => knowledge.Corpus.Lexicon.NameOf(result.Endpoint)).Distinct().ToArray();
            instead.Add(endpoints.Length == 0
                ? $"{subject.Trial.Name}: no results in our sources yet."
                : $"{subject.Trial.Name}: results on {string.Join(", ", endpoints)}.");
            builder.OfferCard(subject.Trial);
            builder.Unknown(subject.Trial.Id);
        }

        return Refusal.Build(builder, string.Join(" ", missing.Take(3)), instead);
    }
}
