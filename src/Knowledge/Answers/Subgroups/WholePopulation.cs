using System.Globalization;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Whether all patients of a trial were of a group, by its rules of entry.</summary>
internal static class WholePopulation
{
    /// <summary>The fact that makes it so; null where patients outside the group could enter, or our sources do not settle it.</summary>
    public static Fact? Rule(Trial trial, GroupAsked group, Lexicon lexicon)
    {
        if (group.IsFactor)
        {
            return null;
        }

        if (group.Concept.Kind == Kinds.Region)
        {
            return trial.DesignOf("region").FirstOrDefault(item => item.Codes.Count > 0 && item.Codes.All(code => lexicon.IsA(code, group.Concept.Id)));
        }

        return trial.Eligibility.FirstOrDefault(rule => group.Without
            ? rule.Criterion == group.Concept.Id && rule.Status == Admission.Excluded
            : (rule.Required && lexicon.IsA(rule.Criterion, group.Concept.Id)) || OnlyGrade(rule, group.Concept, lexicon) || WithinLimit(rule, group.Concept, lexicon));
    }

    /// <summary>Every grade that could enter falls under the group, and others are known to be out.</summary>
    private static bool OnlyGrade(EligibilityFact rule, Concept group, Lexicon lexicon)
    {
        var admitted = rule.Grades.Where(grade => grade.Value is Admission.Included or Admission.Partial).ToArray();
        // That patients with vascular invasion could enter says nothing of the others; a stage or class shuts the others out.
        return group.Kind is Kinds.Grade or Kinds.Stage && GroupAsked.IsLeveled(rule.Criterion) && lexicon.IsA(group.Id, rule.Criterion) && admitted.Length > 0
            && admitted.All(grade => lexicon.IsA(grade.Key, group.Id))
            && rule.Grades.Where(grade => !lexicon.IsA(grade.Key, group.Id)).All(grade => grade.Value == Admission.Excluded)
            && (rule.Status == Admission.Included || rule.Grades.Values.Contains(Admission.Excluded));
    }

    /// <summary>"AFP of 400 ng/mL or more was required": the limit as a level, and the group that it falls under.</summary>
    private static bool WithinLimit(EligibilityFact rule, Concept group, Lexicon lexicon) =>
        rule.Limits.SelectMany(Levels).Any(level => lexicon.IsA(level, group.Id));

    private static IEnumerable<string> Levels(Limit limit) =>
        new (string Bound, decimal? Value)[] { ("ge", limit.AtLeast), ("gt", limit.Above), ("le", limit.AtMost), ("lt", limit.Below) }
            .Where(bound => bound.Value is not null)
            .Select(bound => string.Create(CultureInfo.InvariantCulture, $"{limit.Measure}-{bound.Bound}-{bound.Value}"));
}
