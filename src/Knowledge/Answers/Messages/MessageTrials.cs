using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Messages;

/// <summary>Short overviews of the trials that a message names, or else of those that gave the treatments that it names.</summary>
internal static class MessageTrials
{
    /// <summary>So many overviews are read.</summary>
    public const int Most = 6;

    private const int MostArms = 4;

    public static Answer Compose(ReadMessage message, Knowledge knowledge)
    {
        var named = message.Trials.Select(knowledge.Corpus.Trial).OfType<Trial>().ToArray();
        var trials = named.Length > 0 ? named
            : [.. message.Sentences.SelectMany(knowledge.Subjects.Read).Select(subject => subject.Trial).Distinct()];
        var builder = message.Answer(knowledge);
        if (NotHeld(message) is { Length: > 0 } notHeld)
        {
            builder.Understood(notHeld);
        }

        if (trials.Length == 0)
        {
            return Refusal.Build(
                builder, "This message names no trial or treatment that I know.",
                "I know trials in hepatocellular carcinoma by their names, registry numbers and treatments.");
        }

        foreach (var trial in trials.Take(Most))
        {
            builder.Trial(trial.Id);
            builder.Add(new Section.Lines(trial.Name, [.. Lines(trial, builder)]));
        }

        if (trials.Length > Most)
        {
            builder.Understood($"Named as well: {string.Join(", ", trials.Skip(Most).Take(Most).Select(trial => trial.Name))}{(trials.Length > 2 * Most ? ", ..." : "")}.");
        }

        var names = string.Join(", ", trials.Take(Most).Select(trial => trial.Name));
        return builder.Build(AnswerKind.TrialList, Statement.Plain(named.Length > 0
            ? $"Trials in this message: {names}."
            : $"The message names no trial; these tested the treatments that it names: {names}."));
    }

    /// <summary>The names of trials that the corpus does not hold, in a sentence; empty where there is none.</summary>
    public static string NotHeld(ReadMessage message) => message.UnknownTrials.Count == 0 ? ""
        : $"Not in the corpus: {string.Join(", ", message.UnknownTrials.Take(Most).Select(name => $"\u2018{name}\u2019"))}.";

    private static IEnumerable<Statement> Lines(Trial trial, AnswerBuilder builder)
    {
        IEnumerable<Fact> facts =
        [
            .. trial.DesignOf("population"),
            .. trial.Arms.Take(MostArms),
            .. trial.Endpoints.Where(endpoint => endpoint.IsPrimary),
            .. trial.Facts.OfType<IdentityFact>().Where(fact => fact.Attribute == "nct-id"),
        ];
        return [builder.Cite(trial.Headline, trial.HeadlineFacts), .. facts.Select(fact => builder.Cite(Shortened(fact, trial), fact))];
    }

    /// <summary>A fact below the heading of its trial, whose name it need not repeat.</summary>
    private static string Shortened(Fact fact, Trial trial)
    {
        var rest = fact.Statement.StartsWith(trial.Name, StringComparison.Ordinal) ? fact.Statement[trial.Name.Length..] : "";
        return rest.StartsWith(": ", StringComparison.Ordinal) || rest.StartsWith(", ", StringComparison.Ordinal) ? CountWords.Capital(rest[2..]) : fact.Statement;
    }
}
