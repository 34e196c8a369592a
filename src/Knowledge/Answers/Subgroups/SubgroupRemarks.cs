using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>How the results shown differ from what was asked for: another level, no median, groups one by one.</summary>
internal sealed class SubgroupRemarks(Question question, SubgroupQuestion asked, AnswerBuilder builder, Lexicon lexicon)
{
    /// <summary>"MASLD: not reported as such for HIMALAYA; reported instead: non-viral etiology.": what the rows are, where they are not what was asked for.</summary>
    public void SayLevels(IReadOnlyList<SubgroupFinding> findings)
    {
        var shifted = findings.Where(finding => finding.Relation is not (null or Relation.Same))
            .Select(finding => (finding.Group, finding.Relation, finding.Subject.Trial.Name, Levels: string.Join(", ", finding.Results.Select(result => result.Subgroup!.Label).Distinct())));
        foreach (var same in shifted.GroupBy(shift => (shift.Group, shift.Relation, shift.Levels)))
        {
            var group = CountWords.Capital(same.Key.Group!.Name);
            builder.Understood($"{group}: not reported as such for {string.Join(", ", same.Select(shift => shift.Name).Distinct())}; reported instead: {same.Key.Levels}.");
        }
    }

    /// <summary>What was asked of the groups and none of their results states: a median, a rate at a time, a test of interaction.</summary>
    public void SayWhatLacks(IReadOnlyList<ResultFact> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        if (question.Landmarks.Count > 0 && !results.Any(result => result.Landmarks.Any(landmark => question.Landmarks.Contains(landmark.Months))))
        {
            builder.Understood("A rate at the time asked for is not reported for these groups; what is reported follows.");
        }

        if (question.Has(Cues.MeasureMedian) && results.All(result => result.Arms.All(arm => arm.Value.Kind == FigureKind.NotReported)))
        {
            builder.Understood("Medians are not reported for these groups; hazard ratios are.");
        }

        if (question.Tokens.Any(token => token.Text == "interaction"))
        {
            builder.Understood("Our sources state no p value for interaction.");
        }
    }

    /// <summary>Groups of different factors are shown one by one; nothing is known of patients who belong to both.</summary>
    public void SayApart()
    {
        var levels = asked.Groups.Where(group => !group.IsFactor).ToArray();
        if (levels.Select(group => GroupRelation.FactorOf(group.Concept, lexicon)).Distinct().Count() > 1)
        {
            builder.Understood("Each group is shown by itself; figures for patients who belong to all of them are shown only where a row says so.");
        }
    }
}
