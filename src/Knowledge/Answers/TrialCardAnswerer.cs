using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>A trial's card: who was enrolled, arms, endpoints and how they ended, newest results, gates, safety, regulatory history.</summary>
internal sealed class TrialCardAnswerer : Answerer
{
    private static readonly string[] Gates = ["main-portal-vein-invasion", "branch-portal-vein-invasion", "extrahepatic-spread", "child-pugh", "ecog"];

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        var subjects = knowledge.Subjects.Read(question);
        if (subjects.Count == 0)
        {
            return null;
        }

        var asksForCard = question.Has(Cues.TellAbout) || question.Has(Cues.WhatIs);
        if (question.HasKind(Kinds.Topic) && !asksForCard)
        {
            return null;
        }

        if (question.Unknown.Count > 0 && !asksForCard)
        {
            return NotKnown(question, knowledge, subjects);
        }

        // A part of the population that the trial reports nothing on: its card would pass the whole off as the part.
        if (!asksForCard && Subgroups.SubgroupAnswerer.RefuseUnreported(question, knowledge, subjects) is { } unreported)
        {
            return unreported;
        }

        return Card(question, knowledge, subjects[0].Trial, [.. subjects.Skip(1).Select(subject => subject.Trial)]);
    }

    /// <summary>The card of a trial; others that fit the question too are named.</summary>
    public static Answer Card(Question question, Knowledge knowledge, Trial trial, IReadOnlyList<Trial> others) =>
        Card(new AnswerBuilder(question, knowledge.Corpus), question, knowledge, trial, others);

    /// <summary>The card of a trial, put together by a builder that goes on to cite.</summary>
    public static Answer Card(AnswerBuilder builder, Question question, Knowledge knowledge, Trial trial, IReadOnlyList<Trial> others)
    {
        var lexicon = knowledge.Corpus.Lexicon;
        builder.Trial(trial.Id);
        Lines(builder, "Design", Design(trial));
        Lines(builder, "Arms", trial.Arms);
        Lines(builder, "Primary endpoint", trial.Endpoints.Where(endpoint => endpoint.IsPrimary));
        foreach (var endpoint in new[] { "os", "pfs", "orr" })
        {
            AddResults(builder, trial, endpoint, lexicon);
        }

        Lines(builder, "Who could enter", Gates.SelectMany(gate => trial.Eligibility.Where(rule => rule.Criterion == gate)));
        Lines(builder, "Safety", trial.Facts.OfType<SafetyFact>().Where(fact => fact.Arms.Count > 0).Take(3));
        Lines(builder, "Regulatory", trial.Facts.OfType<RegulatoryFact>().OrderByDescending(fact => fact.Date?.SortKey ?? 0).Take(3));
        Lines(builder, "Registration", trial.Facts.OfType<IdentityFact>().Where(fact => fact.Attribute == "nct-id"));
        builder.NotesOf(trial, ["all", "os", "pfs", .. builder.FactIds], 3);
        foreach (var other in others.Take(2))
        {
            builder.OfferCard(other);
        }

        if (trial.Results.Any(result => result.Subgroup is not null))
        {
            builder.FollowUp("Subgroups", $"Subgroups in {trial.Name}");
        }

        if (trial.Facts.OfType<SafetyFact>().Any())
        {
            builder.FollowUp("Safety", $"Toxicity in {trial.Name}");
        }

        if (trial.Facts.OfType<IdentityFact>().Any(fact => fact.Attribute == "publication"))
        {
            builder.FollowUp("Publications", $"Publication of {trial.Name}");
        }

        var views = new OtherViews(builder, knowledge, question);
        views.OfAnalyses(trial);
        views.BesideOthers(trial, []);
        if (others.Count > 0)
        {
            builder.Understood($"Also fits: {string.Join(", ", others.Select(other => other.Name))}.");
        }

        return builder.Build(AnswerKind.Trial, builder.Cite(trial.Headline, trial.HeadlineFacts));
    }

    /// <summary>Something is asked of a trial that no word of the vocabulary stands for: its card is offered, not passed off as the answer.</summary>
    private static Answer NotKnown(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        foreach (var subject in subjects.Take(3))
        {
            builder.OfferCard(subject.Trial);
        }

        var words = question.NotUnderstoodQuoted;
        return Refusal.Build(
            builder, $"I did not understand {words}, so I can't say what our sources hold on it.",
            $"On {string.Join(", ", subjects.Take(3).Select(subject => subject.Trial.Name))} there are design, arms, eligibility, endpoints, results, subgroups, safety and regulatory history.");
    }

    private static IEnumerable<Fact> Design(Trial trial) =>
        new[] { "phase", "blinding", "population", "line", "enrolled", "region", "status" }.SelectMany(trial.DesignOf);

    private static void AddResults(AnswerBuilder builder, Trial trial, string endpoint, Lexicon lexicon)
    {
        var results = trial.Results.Where(result => result.Endpoint == endpoint && result.Subgroup is null).ToArray();
        var newest = LeadingResults.Newest(trial, results).DistinctBy(result => result.Comparison).ToList();
        foreach (var result in newest.ToArray())
        {
            if (LeadingResults.WithFigures(trial, result, results) is { } figures && figures != result)
            {
                newest.Add(figures);
            }
        }

        Lines(builder, $"{CountWords.Capital(lexicon.NameOf(endpoint))}, newest analysis", newest);
    }

    private static void Lines(AnswerBuilder builder, string title, IEnumerable<Fact> facts)
    {
        var lines = facts.Select(builder.Cite).ToArray();
        if (lines.Length > 0)
        {
            builder.Add(new Section.Lines(title, lines));
        }
    }
}
