using HccBot.Knowledge.Corpus;
using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers;

/// <summary>What changed in which trial between an earlier corpus and this one.</summary>
internal static class CorpusChanges
{
    private const int MostTrials = 6;
    private const int MostLines = 2;

    /// <summary>The changes; null when no fact changed.</summary>
    public static Answer? Since(CorpusDigest before, CorpusDigest now, CorpusContent corpus, QuestionParser parser)
    {
        var added = now.Facts.Where(fact => !before.Facts.ContainsKey(fact.Key)).ToLookup(fact => fact.Value.Trial, fact => fact.Key);
        var changed = now.Facts.Where(fact => before.Facts.TryGetValue(fact.Key, out var old) && old.Hash != fact.Value.Hash).ToLookup(fact => fact.Value.Trial, fact => fact.Key);
        var removed = before.Facts.Where(fact => !now.Facts.ContainsKey(fact.Key)).ToLookup(fact => fact.Value.Trial, fact => fact.Key);
        var ids = added.Concat(changed).Concat(removed).Select(group => group.Key).Distinct().ToHashSet();
        if (ids.Count == 0)
        {
            return null;
        }

        var builder = new AnswerBuilder(parser.Parse(""), corpus);
        var trials = corpus.Trials.Where(trial => ids.Contains(trial.Id)).OrderByDescending(trial => added[trial.Id].Count() + changed[trial.Id].Count()).ToArray();
        foreach (var trial in trials.Take(MostTrials))
        {
            var isNew = before.Facts.Values.All(fact => fact.Trial != trial.Id);
            string[] fresh = [.. changed[trial.Id], .. added[trial.Id]];
            builder.Trial(trial.Id);
            builder.Add(new Section.Lines(
                isNew ? $"{trial.Name}: new in the corpus" : $"{trial.Name}: {Counts(added[trial.Id].Count(), changed[trial.Id].Count(), removed[trial.Id].Count())}",
                isNew ? [builder.Cite(trial.Headline, trial.HeadlineFacts)]
                : fresh.Length > 0 ? [.. Telling(trial, fresh).Take(MostLines).Select(builder.Cite)]
                : [Statement.Plain("What was removed is no longer stated.")]));
            builder.OfferCard(trial);
        }

        if (trials.Length > MostTrials)
        {
            builder.Note(Statement.Plain($"Changed as well: {string.Join(", ", trials.Skip(MostTrials).Select(trial => trial.Name))}."));
        }

        if (ids.Where(id => corpus.Trial(id) is null).ToArray() is { Length: > 0 } gone)
        {
            builder.Note(Statement.Plain($"No longer in the corpus: {string.Join(", ", gone)}."));
        }

        return builder.Build(AnswerKind.TrialList, Statement.Plain($"The corpus was updated: {CountWords.Of(ids.Count, "trial")} changed."));
    }

    /// <summary>Results, endpoints and decisions say more to a board than the rest.</summary>
    private static IEnumerable<Fact> Telling(Trial trial, IReadOnlyCollection<string> ids) => trial.Facts.Where(fact => ids.Contains(fact.Id))
        .OrderBy(fact => fact switch { ResultFact { Subgroup: null } => 0, EndpointFact => 1, RegulatoryFact => 2, SafetyFact => 3, _ => 4 });

    private static string Counts(int added, int changed, int removed)
    {
        (int Count, string Word)[] counts = [(added, "added"), (changed, "changed"), (removed, "removed")];
        return string.Join(", ", counts.Where(count => count.Count > 0).Select((count, i) => $"{(i == 0 ? CountWords.Of(count.Count, "fact") : CountWords.Of(count.Count))} {count.Word}"));
    }
}
