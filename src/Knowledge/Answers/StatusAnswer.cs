using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>Where a trial stands: running or ended, how many were enrolled, how its endpoints ended, what was decided since.</summary>
internal static class StatusAnswer
{
    public static Answer? Compose(Question question, Knowledge knowledge)
    {
        var trial = question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().Single();
        var status = trial.DesignOf("status").ToArray();
        var numbers = Setting.Facts(trial, "enrolled", "enrollment-planned", "enrollment-start", "enrollment-end");
        var endings = trial.Endpoints.Where(endpoint => endpoint.IsPrimary).ToArray();
        var decisions = trial.Facts.OfType<RegulatoryFact>().OrderByDescending(fact => fact.Date?.SortKey ?? 0).Take(3).ToArray();
        var notes = trial.Notes.Where(note => note.Kind == "status").ToArray();
        Fact[] facts = [.. status, .. numbers, .. endings, .. notes, .. decisions];
        if (facts.Length == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(question, knowledge.Corpus);
        builder.Trial(trial.Id);
        var lead = builder.Cite(facts[0]);
        builder.Add(new Section.Lines($"{trial.Name}: where it stands", [.. facts.Skip(1).Select(builder.Cite)]));
        if (status.Length == 0)
        {
            builder.Note(Statement.Plain($"{trial.Name}: our sources give no status of the registry."));
        }

        builder.NotesOf(trial, ["all", "status"], 2);
        builder.OfferCard(trial);
        return builder.Build(AnswerKind.Regulatory, lead);
    }
}
