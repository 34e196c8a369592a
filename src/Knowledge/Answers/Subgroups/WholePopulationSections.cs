using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Trials whose every patient was of the group: their overall result answers, and the rule of entry says why.</summary>
internal sealed class WholePopulationSections(AnswerBuilder builder, Lexicon lexicon)
{
    /// <summary>The leading result in a sentence.</summary>
    public Statement Lead(SubgroupFinding finding)
    {
        var trial = finding.Subject.Trial;
        var first = LeadingResults.Ordered(trial, finding.Results).First();
        return builder.Cite($"{ResultTables.Lead(trial, first, lexicon)}. All patients of {trial.Name} were of the group asked for.", first);
    }

    /// <summary>The rule of entry, then a table for each comparison and endpoint.</summary>
    public void Add(SubgroupFinding finding)
    {
        var trial = finding.Subject.Trial;
        builder.Trial(trial.Id);
        builder.Add(new Section.Lines($"{trial.Name}: all of its patients were of this group", [builder.Cite(finding.Whole!)]));
        foreach (var same in LeadingResults.Ordered(trial, finding.Results).GroupBy(result => (result.Endpoint, result.Comparison)).Take(4))
        {
            builder.Add(ResultTables.Table(builder, trial, $"{trial.Name}: {lexicon.NameOf(same.Key.Endpoint)}", [.. same]));
        }

        builder.NotesOf(trial, [.. finding.Results.Select(result => result.Id), finding.Group!.Concept.Id], 2);
    }
}
