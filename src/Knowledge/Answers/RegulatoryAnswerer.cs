using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>What agencies and sponsors decided about a trial's regimen, with dates.</summary>
internal sealed class RegulatoryAnswerer : Answerer
{
    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var asked = question.HasKind(Kinds.Agency) || question.HasKind(Kinds.Decision) || question.Ids(Kinds.Attribute).Contains("regulatory-history");
        if (!asked && StatusAsked(question))
        {
            return StatusAnswer.Compose(question, knowledge);
        }

        if (!asked || question.Endpoints.Count > 0 || question.Landmarks.Count > 0 || question.Has(Cues.PrimaryEndpoint) || question.HasKind(Kinds.Safety) || (question.Has(Cues.AskList) && question.Has(Cues.Trials) && question.Trials.Count == 0 && !AsksWhen(question)))
        {
            return null;
        }

        var subjects = knowledge.Subjects.Read(question);
        if (subjects.Count == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var agencies = question.Ids(Kinds.Agency).Concat(question.Ids(Kinds.Region).Select(MentionFilters.AgencyOf).OfType<string>()).ToArray();
        var leads = new List<Statement>();
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        if (!trials.Any(trial => trial.Facts.OfType<RegulatoryFact>().Any(fact => agencies.Length == 0 || agencies.Contains(fact.Agency))))
        {
            // "Cabozantinib and the FDA": the decision may rest on the regimen's trial in another setting.
            trials = [.. trials, .. subjects.SelectMany(subject => subject.Elsewhere).Distinct()];
        }

        foreach (var trial in trials)
        {
            var facts = trial.Facts.OfType<RegulatoryFact>().Where(fact => agencies.Length == 0 || agencies.Contains(fact.Agency))
                .OrderByDescending(fact => fact.Date?.SortKey ?? 0).ToArray();
            if (facts.Length == 0)
            {
                continue;
            }

            builder.Trial(trial.Id);
            var wanted = facts.FirstOrDefault(fact => question.Ids(Kinds.Decision).Contains(fact.Decision)) ?? facts[0];
            // A decision that has been overtaken does not lead alone.
            leads.Add(knowledge.Corpus.Overtaken.EndOf(wanted) is { } end ? builder.Cite($"{wanted.Statement} {end.Statement}", wanted, end) : builder.Cite(wanted));
            if (facts.Length > 1 || trials.Length > 1)
            {
                builder.Add(new Section.Lines($"{trial.Name}: newest first", [.. facts.Select(builder.Cite)]));
            }

            builder.FollowUp($"{trial.Name} card", $"Tell me about {trial.Name}");
        }

        if (leads.Count == 0)
        {
            var names = string.Join(", ", subjects.Select(subject => subject.Trial.Name));
            return Refusal.Build(builder, agencies is ["sponsor"] && !question.HasKind(Kinds.Decision)
                ? $"Our sources record neither the sponsor of {names} nor an announcement by it."
                : $"Our sources hold no decision or announcement of this kind on {names}.");
        }

        foreach (var trial in trials.Where(trial => builder.FactIds.Any(id => id.StartsWith(trial.Id + "-", StringComparison.Ordinal))).Take(2))
        {
            builder.NotesOf(trial, ["regulatory", .. agencies, .. builder.FactIds], 2);
        }

        builder.Note(Statement.Plain("Decisions later than the corpus are not in it."));
        return builder.Build(AnswerKind.Regulatory, leads[0]);
    }

    /// <summary>"TheraSphere: FDA approval, which year and on which study?": the date of a decision on one treatment; the study is told with it.</summary>
    private static bool AsksWhen(Question question) => question.Has(Cues.When) && question.HasKind(Kinds.Decision) && SubjectReader.TreatmentsOf(question).Count == 1;

    /// <summary>"Status of LEAP-012", "is EMERALD-Y90 still enrolling", "what happened with YES-P".</summary>
    private static bool StatusAsked(Question question) =>
        question.Trials.Count == 1 && question.Endpoints.Count == 0 && !question.HasKind(Kinds.Safety)
        && question.Ids(Kinds.Attribute).All(attribute => attribute is "status" or "enrolled" or "dates" or "enrollment-start" or "enrollment-end")
        && (question.Ids(Kinds.Attribute).Contains("status") || question.HasKind(Kinds.Status));
}
