using HccBot.Knowledge.Questions;

namespace HccBot.Knowledge.Answers;

/// <summary>Where no trial fits: what was searched, and the trials that one thing alone rules out.</summary>
internal static class NearestMisses
{
    private const int Most = 8;

    public static void Add(AnswerBuilder builder, Filter filter, Knowledge knowledge)
    {
        builder.Note(Statement.Plain($"Searched in {CountWords.Of(knowledge.Corpus.Trials.Count, "dossier")}: {string.Join(", ", filter.Named().Select(Field).Distinct())}."));
        if (filter is not Filter.All { Parts: { Count: > 1 } parts })
        {
            return;
        }

        var words = new FilterWords(knowledge.Corpus.Lexicon);
        var matches = parts.Select(part => (part, by: knowledge.Matcher.Match(part).ToDictionary(pair => pair.Trial.Id, pair => pair.Match))).ToArray();
        var rows = new List<GroupRow>();
        foreach (var trial in knowledge.Corpus.Trials)
        {
            var failing = matches.Where(match => match.by[trial.Id].Standing is Standing.No or Standing.Unknown).ToArray();
            if (failing is [var only] && rows.Count < Most)
            {
                var match = only.by[trial.Id];
                var text = $"{trial.Name}: fits but for one thing ({words.Of(only.part)}): {match.Reason}";
                rows.Add(new GroupRow(trial.Id, trial.Name, match.Facts.Count == 0 ? Statement.Plain(text) : builder.Cite(text, match.Facts)));
            }
        }

        if (rows.Count > 0)
        {
            builder.Add(new Section.Group("Nearest misses", Standing.No, rows));
        }
    }

    /// <summary>Where a leaf of a filter is looked up.</summary>
    private static string Field(Filter leaf) => leaf switch
    {
        Filter.Eligibility or Filter.Limited or Filter.SetsLimit or Filter.Demanded or Filter.Pretreated => "rules of eligibility",
        Filter.Treatment or Filter.Together => "arms",
        Filter.Design or Filter.Year { Attribute: not "decision" } => "design",
        Filter.Primary or Filter.CoPrimary or Filter.MixedOutcome or Filter.OutcomeOf or Filter.ReadOut or Filter.HasEndpoint => "endpoints and how they ended",
        Filter.Number or Filter.Reports or Filter.ReadBy => "published results",
        Filter.Decision or Filter.Year => "regulatory history",
        Filter.PublishedIn => "publications",
        Filter.SpokenOf => "transcripts",
        Filter.OneOf => "names",
        Filter.Says => "words of all facts",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
