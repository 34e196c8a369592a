using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>What a trial reports of one group asked for.</summary>
/// <param name="Subject">The trial and the arms asked for.</param>
/// <param name="Group">The group; null where every subgroup is asked for.</param>
/// <param name="Endpoint">The endpoint; null for all.</param>
/// <param name="Relation">How the groups of the results stand to it; null where nothing is reported.</param>
/// <param name="Results">The results; empty where nothing is reported.</param>
internal sealed record SubgroupFinding(Subject Subject, GroupAsked? Group, string? Endpoint, Relation? Relation, IReadOnlyList<ResultFact> Results)
{
    /// <summary>The rule of entry that makes the group the trial's whole population; null where there is none.</summary>
    public Fact? Whole { get; init; }

    /// <summary>Whether such patients could not enter the trial.</summary>
    public bool Excluded { get; init; }

    /// <summary>Whether anything at all is reported.</summary>
    public bool Reported => Results.Count > 0;
}
