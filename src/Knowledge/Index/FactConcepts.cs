using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Index;

/// <summary>Which concepts a fact is filed under.</summary>
internal static class FactConcepts
{
    /// <summary>The kind of a fact as the index names it.</summary>
    public static string KindOf(Fact fact) => fact switch
    {
        ResultFact => "result",
        EndpointFact => "endpoint",
        EligibilityFact => "eligibility",
        DesignFact => "design",
        BaselineFact => "baseline",
        SafetyFact => "safety",
        RegulatoryFact => "regulatory",
        NoteFact => "note",
        IdentityFact => "identity",
        ArmFact => "arm",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The concepts themselves; broader ones are added by the index.</summary>
    public static IEnumerable<string> Of(Fact fact) => fact switch
    {
        ResultFact { Subgroup: { } group } result => [result.Endpoint, group.Factor, group.Level],
        ResultFact result => [result.Endpoint],
        EndpointFact endpoint => [endpoint.Endpoint],
        EligibilityFact rule => [rule.Criterion, .. rule.Grades.Keys],
        DesignFact item => [item.Attribute, .. item.Codes],
        BaselineFact baseline => [baseline.Characteristic],
        SafetyFact safety => [safety.Event],
        RegulatoryFact decision => [decision.Agency, decision.Decision],
        NoteFact note => note.About,
        IdentityFact identity => [identity.Attribute],
        ArmFact arm =>
        [
            .. arm.Drugs.Select(drug => drug.Drug), .. arm.Modalities, .. arm.Regimen is { } regimen ? new[] { regimen } : [],
            .. arm.IsControl ? new[] { "control-arm" } : [],
        ],
        _ => [],
    };
}
