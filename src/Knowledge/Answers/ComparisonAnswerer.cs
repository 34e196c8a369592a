using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers;

/// <summary>Two or more trials, regimens or arms side by side, each with its setting; says whether any trial compared them directly.</summary>
internal sealed class ComparisonAnswerer : Answerer
{
    /// <summary>More trials than this are rows of a table, fewer its columns.</summary>
    private const int MostColumns = 3;

    private const int MostTrials = 24;

    public override Answer? TryAnswer(Question question, Knowledge knowledge)
    {
        if (question.Conditions.Count > 0 || question.Has(Cues.Define) || question.HasKind(Kinds.Decision) || AnalysisAsked.IsEvery(question))
        {
            return null;
        }

        var topics = Topics(question, knowledge);
        if (HasConditions(question, topics) || NamesNothingElse(question, knowledge))
        {
            return null;
        }

        // A hazard ratio belongs to no arm alone.
        if (!question.Has(Cues.MeasureHr) && ArmsAsked.Of(question, knowledge) is { } arms && ArmComparison.Compose(question, knowledge, arms) is { } ofArms)
        {
            return ofArms;
        }

        if (IsList(question, topics))
        {
            return null;
        }

        var subjects = knowledge.Subjects.Read(question);
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        if (trials.Length < 2 || topics.Count == 0 || topics.All(topic => topic.Kind is TopicKind.Identity))
        {
            return null;
        }

        return Compose(question, knowledge, [.. subjects.Take(MostTrials)], topics);
    }

    /// <summary>"Donafenib against sorafenib": of two treatments one was given nowhere, so there is nothing to compare.</summary>
    private static bool NamesNothingElse(Question question, Knowledge knowledge) => question.Trials.Count == 0
        && SubjectReader.TreatmentsOf(question).Count == 2 && knowledge.Subjects.NowhereGiven(question).Count > 0;

    /// <summary>What is compared; a setting that is named ("adjuvant", "Chinese") is no topic, since every comparison shows it.</summary>
    private static IReadOnlyList<ValueTopic> Topics(Question question, Knowledge knowledge)
    {
        var lexicon = knowledge.Corpus.Lexicon;
        var all = ValueTopics.Of(question, lexicon);
        ValueTopic[] topics = [.. all.Where(topic => topic is not { Kind: TopicKind.Design, Concept: "line" or "region" or "modality" })];
        var usual = topics.Length == 0 ? SubjectReader.Compares(question)
            : question.Endpoints.Count == 0 && topics.All(topic => topic.Kind == TopicKind.Endpoint && ValueTopics.Usual.Contains(topic.Concept));
        return usual ? [.. PrimaryEndpoints(question, knowledge).Union(ValueTopics.Usual).Select(endpoint => new ValueTopic(TopicKind.Endpoint, endpoint, lexicon.NameOf(endpoint)))]
            : topics.Length > 0 ? topics : all;
    }

    /// <summary>Where nothing is named, what the trials were made for is asked for first.</summary>
    private static IEnumerable<string> PrimaryEndpoints(Question question, Knowledge knowledge) =>
        question.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().SelectMany(trial => trial.Endpoints.Where(endpoint => endpoint.IsPrimary)).Select(endpoint => endpoint.Endpoint);

    /// <summary>"Which trials gave ...", "which of A and B allowed ...": asks for names. Figures, or trials set side by side, are asked for otherwise.</summary>
    private static bool IsList(Question question, IReadOnlyList<ValueTopic> topics)
    {
        if (question.Trials.Count >= 2)
        {
            // "Only randomised ones against sorafenib", "and with lenvatinib?": narrows the list before it.
            var narrows = question.Carried.Count > 0 && question.Filter is not null
                && (question.Has(Cues.Only) || question.Has(Cues.ReferMany) || Anaphora.StartsByNarrowing(question));
            return (question.Has(Cues.AskList) || narrows) && question.Endpoints.Count == 0 && question.Landmarks.Count == 0 && !question.HasKind(Kinds.Safety) && !question.Has(Cues.Compare);
        }

        var figures = topics.Any(topic => topic.Kind is TopicKind.Endpoint or TopicKind.SafetyEvent or TopicKind.Safety);
        // "Non-inferiority trials against sorafenib" asks which.
        var ofDesign = question.Endpoints.Count == 0 && question.Says("trials", "studies") && question.Filter is Filter.All all && all.Parts.Any(part => part is Filter.Design { Attribute: "randomized" or "blinding" or "phase" or "allocation" });
        // "Randomised Y-90 versus TACE, any?": that they were randomized is no figure to compare.
        ofDesign |= question.Has(Cues.AskList) && topics.Count > 0 && topics.All(topic => topic is { Kind: TopicKind.Design, Concept: "randomized" or "blinding" or "phase" or "allocation" });
        // "Radioembolization added to sorafenib, compared with the drug alone: which?"
        var asksWhich = question.Has(Cues.AskList) && question.Filter is not null && question.Endpoints.Count == 0 && question.Landmarks.Count == 0 && !question.HasKind(Kinds.Safety) && !question.Has(Cues.Compare);
        return ofDesign || asksWhich || (question.HasKind(Kinds.Outcome) && !question.Says("whether")) || (question.Has(Cues.AskList) && question.Has(Cues.Trials))
            || (!figures && !question.Has(Cues.Compare) && !question.Has(Cues.Versus))
            || (!figures && question.Has(Cues.Trials) && !question.Has(Cues.Compare));
    }

    /// <summary>"First-line phase 3s against sorafenib, main trunk excluded": conditions on trials that nobody named, and no figure to compare.</summary>
    private static bool HasConditions(Question question, IReadOnlyList<ValueTopic> topics) =>
        question.Trials.Count == 0 && !question.Has(Cues.Compare) && question.Filter is Filter.All { Parts.Count: > 1 } all && all.Parts.Any(part => part is Filter.Eligibility)
        && !topics.Any(topic => topic.Kind is TopicKind.Endpoint or TopicKind.SafetyEvent or TopicKind.Safety && question.Endpoints.Count + question.Ids(Kinds.Safety).Count > 0);

    private static Answer? Compose(Question question, Knowledge knowledge, IReadOnlyList<Subject> subjects, IReadOnlyList<ValueTopic> topics)
    {
        var builder = new AnswerBuilder(question, knowledge.Corpus);
        var cells = new ComparisonCells(question, knowledge, builder);
        var trials = subjects.Select(subject => subject.Trial).Distinct().ToArray();
        var found = topics.Select(topic => (topic, row: subjects.Select(subject => cells.Of(subject, topic)).ToArray())).ToArray();
        var known = found.Where(pair => pair.row.Any(cell => cell.Facts.Count > 0)).Select(pair => pair.topic).ToArray();
        if (known.Length == 0 || (known.All(topic => topic.Kind == TopicKind.Endpoints) && topics.Any(topic => topic.Kind == TopicKind.Endpoint)))
        {
            // How other endpoints ended does not stand in for the one that is asked for.
            return null;
        }

        foreach (var subject in subjects.Where((_, i) => found.Any(pair => pair.row[i].Facts.Count > 0)))
        {
            builder.Trial(subject.Trial.Id);
        }

        foreach (var subject in subjects.Where((_, i) => found.All(pair => pair.row[i].Facts.Count == 0)))
        {
            builder.Unknown(subject.Trial.Id);
        }

        var headline = Headline(builder, subjects, found);
        var table = new ComparisonTable(builder, subjects);
        var settings = ComparisonCells.Settings(subjects);
        if (subjects.Count <= MostColumns)
        {
            table.AddColumns([.. found.Select(pair => (Capital(pair.topic), pair.row)), .. settings]);
        }
        else
        {
            foreach (var (topic, row) in found.Where(pair => pair.row.Any(cell => cell.Facts.Count > 0)))
            {
                table.AddRows(Capital(topic), row, settings);
            }
        }

        Missing(builder, subjects, found);
        HeadToHeadNote(builder, question, knowledge, trials);
        SayElsewhere(builder, subjects);
        foreach (var trial in trials.Take(3))
        {
            builder.NotesOf(trial, [.. topics.Select(topic => topic.Concept), .. builder.FactIds, "all"], 1);
        }

        foreach (var trial in trials.Take(4))
        {
            builder.OfferCard(trial);
        }

        new OtherViews(builder, knowledge, question).OfAnalyses(subjects, topics);
        return builder.Build(AnswerKind.Comparison, headline);
    }

    private static string Capital(ValueTopic topic) => CountWords.Capital(topic.Words);

    /// <summary>The first topic's leading line of each trial where they are few; else what is compared.</summary>
    private static Statement Headline(AnswerBuilder builder, IReadOnlyList<Subject> subjects, IReadOnlyList<(ValueTopic Topic, ComparisonCell[] Row)> found)
    {
        var (topic, row) = found.First(pair => pair.Row.Any(cell => cell.Facts.Count > 0));
        var known = row.Where(cell => cell.Facts.Count > 0).ToArray();
        if (known.Length > MostColumns)
        {
            return Statement.Plain($"{Capital(topic)} in {CountWords.Of(known.Length, "trial")}: {string.Join(", ", subjects.Where((_, i) => row[i].Facts.Count > 0).Select(subject => subject.Trial.Name).Distinct())}.");
        }

        // Of three trials the figures alone: analyses and cutoffs stand in the table.
        var leads = known.Select(cell => builder.Cite(known.Length > 2 ? cell.Short : cell.Lead, cell.Facts)).ToArray();
        return new Statement(
            string.Join(" ", leads.Select(lead => lead.Text.EndsWith('.') ? lead.Text : lead.Text + ".")), [.. leads.SelectMany(lead => lead.Citations).Distinct()],
            [.. leads.SelectMany(lead => lead.Facts)], leads.Select(lead => lead.Mark).FirstOrDefault(mark => mark is not null));
    }

    private static void Missing(AnswerBuilder builder, IReadOnlyList<Subject> subjects, IEnumerable<(ValueTopic Topic, ComparisonCell[] Row)> found)
    {
        var lines = found.SelectMany(pair => pair.Row.Select((cell, i) => (pair.Topic, cell, subjects[i].Trial)))
            .Where(missing => missing.cell.Facts.Count == 0).GroupBy(missing => missing.Topic)
            .Select(group => Statement.Plain($"On {group.Key.Words} our sources give nothing for {string.Join(", ", group.Select(missing => missing.Trial.Name).Distinct())}.")).ToArray();
        if (lines.Length > 0)
        {
            builder.Add(new Section.Lines("Not in our sources", lines));
        }
    }

    /// <summary>Whether any trial set the regimens against each other.</summary>
    private static void HeadToHeadNote(AnswerBuilder builder, Question question, Knowledge knowledge, IReadOnlyList<Trial> trials)
    {
        if (Opposing(question, knowledge, trials) is (var one, var other, { Length: > 0 } opposing))
        {
            builder.Note(builder.Cite(
                $"{string.Join(" and ", opposing.Select(trial => trial.Name))} set {one.Name} against {other.Name} head to head. Figures of different trials do not rank the treatments.",
                [.. opposing.SelectMany(trial => trial.Arms)]));
        }
        else if (knowledge.Subjects.DirectlyCompared(trials) is { } direct)
        {
            builder.Note(builder.Cite($"{direct.Trial.Name} compared two of these treatments head to head: {string.Join(" vs ", direct.Arms.Select(arm => arm.Label))}.", direct.Arms));
            builder.FollowUp(direct.Trial.Name, $"OS in {direct.Trial.Name}");
        }
        else
        {
            builder.Note(Statement.Plain("No trial in the corpus compared these head to head. Populations, controls, criteria and eras differ, so figures of different trials do not rank the treatments."));
        }
    }

    /// <summary>"Y-90 against TACE": the trials shown that gave one in one arm and the other in another; null where not two treatments are named.</summary>
    private static (Concept One, Concept Other, Trial[] Trials)? Opposing(Question question, Knowledge knowledge, IReadOnlyList<Trial> trials)
    {
        if (question.Trials.Count > 0 || SubjectReader.TreatmentsOf(question) is not [var one, var other])
        {
            return null;
        }

        return (one, other, [.. trials.Where(trial => HasOnly(trial, one, other) && HasOnly(trial, other, one))]);

        bool HasOnly(Trial trial, Concept given, Concept not) => trial.Arms.Any(arm => knowledge.Subjects.Gives(arm, given) && !knowledge.Subjects.Gives(arm, not));
    }

    /// <summary>Trials that gave the same in another setting.</summary>
    internal static void SayElsewhere(AnswerBuilder builder, IEnumerable<Subject> subjects)
    {
        var elsewhere = subjects.SelectMany(subject => subject.Elsewhere).Distinct().ToArray();
        if (elsewhere.Length > 0)
        {
            builder.Understood($"In another setting the same was given in {string.Join(", ", elsewhere.Select(trial => trial.Name))}; name the trial to see it.");
        }
    }
}
