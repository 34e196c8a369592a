using HccBot.Knowledge.Questions;
using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>Finds what trials report of the groups asked for: the group itself, else its parts, else a group that holds it.</summary>
internal sealed class SubgroupFinder(SubgroupQuestion asked, Knowledge knowledge)
{
    private readonly Lexicon _lexicon = knowledge.Corpus.Lexicon;

    /// <summary>One finding for each subject, group and endpoint.</summary>
    public IReadOnlyList<SubgroupFinding> Find(IEnumerable<Subject> subjects) =>
    [
        .. from subject in subjects
           from endpoint in asked.Endpoints.DefaultIfEmpty<string?>(null)
           from @group in asked.Groups.DefaultIfEmpty<GroupAsked?>(null)
           select Find(subject, @group, endpoint),
    ];

    /// <summary>Whether a result carries anything beside the size of its group.</summary>
    public static bool HasFigures(ResultFact result) =>
        result.Ratio is not null || result.Landmarks.Count > 0 || result.Outcome is not null || result.Arms.Any(arm => arm.Value.Kind != FigureKind.NotReported);

    private SubgroupFinding Find(Subject subject, GroupAsked? group, string? endpoint)
    {
        var all = subject.Of(subject.Trial.Results.Where(result => (endpoint is null || _lexicon.IsA(result.Endpoint, endpoint)) && HasFigures(result))).ToArray();
        var reported = all.Where(result => result.Subgroup is not null).ToArray();
        if (group is null)
        {
            return new SubgroupFinding(subject, null, endpoint, reported.Length > 0 ? Relation.Same : null, reported);
        }

        var related = reported.Select(result => (result, relation: GroupRelation.Of(result.Subgroup!, group, _lexicon))).Where(pair => pair.relation is not null).ToArray();
        ResultFact[] Those(Relation relation) => [.. related.Where(pair => pair.relation == relation).Select(pair => pair.result)];
        if (Those(Relation.Same) is { Length: > 0 } same)
        {
            // Parts of the group that are reported under the same factor belong beside it.
            var relation = !group.Without && !group.IsFactor && same.All(result => result.Subgroup!.Level == "no") ? Relation.Without : Relation.Same;
            return new SubgroupFinding(subject, group, endpoint, relation,
                [.. same, .. Those(Relation.Narrower).Where(result => same.Any(other => other.Subgroup!.Factor == result.Subgroup!.Factor))]);
        }

        if (WholePopulation.Rule(subject.Trial, group, _lexicon) is { } rule && all.Where(result => result.Subgroup is null).ToArray() is { Length: > 0 } overall)
        {
            return new SubgroupFinding(subject, group, endpoint, Relation.Same, overall) { Whole = rule };
        }

        if (Those(Relation.Narrower) is { Length: > 0 } narrower)
        {
            return new SubgroupFinding(subject, group, endpoint, Relation.Narrower, narrower);
        }

        var excluded = IsExcluded(subject.Trial, group);
        return !excluded && Nearest(Those(Relation.Wider)) is { Count: > 0 } wider
            ? new SubgroupFinding(subject, group, endpoint, Relation.Wider, wider)
            : new SubgroupFinding(subject, group, endpoint, null, []) { Excluded = excluded };
    }

    /// <summary>Of the wider groups the narrowest: the main trunk before any vascular invasion.</summary>
    private IReadOnlyList<ResultFact> Nearest(IReadOnlyList<ResultFact> wider) =>
        [.. wider.Where(result => !wider.Any(other => GroupRelation.IsWiderThan(result.Subgroup!, other.Subgroup!, _lexicon)))];

    /// <summary>A group that could not enter is not described by a wider one that could.</summary>
    private bool IsExcluded(Trial trial, GroupAsked group) =>
        !group.Without && !group.IsFactor && group.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage
        && knowledge.Matcher.Match(new Filter.Eligibility(group.Concept.Id, false)).First(pair => pair.Trial == trial).Match.Standing == Standing.No;
}
