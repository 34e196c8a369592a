using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Answers.Subgroups;

/// <summary>What was asked for and is not reported, in words: trial, endpoint, group, and what the curators looked for.</summary>
internal sealed class SubgroupsMissing(Lexicon lexicon)
{
    /// <summary>One line a trial: "HIMALAYA: PFS by etiology. PFS by etiology: looked for; ...".</summary>
    public IEnumerable<string> Lines(IEnumerable<SubgroupFinding> findings) =>
        findings.Where(finding => !finding.Reported && finding.Group is not null).GroupBy(finding => finding.Subject.Trial).Select(ofTrial => Line(ofTrial.Key, [.. ofTrial]));

    /// <summary>What a dossier says was looked for and not found, on these groups and endpoints.</summary>
    public IEnumerable<string> Gaps(Trial trial, IEnumerable<SubgroupFinding> findings) => trial.Gaps
        .Where(gap => findings.Any(finding => IsAbout(gap, finding))).Select(gap => gap.Text).Distinct();

    /// <summary>The subgroups that a trial does report, by endpoint: "OS by etiology, BCLC stage".</summary>
    public string Instead(Trial trial)
    {
        var reported = trial.Results.Where(result => result.Subgroup is not null && SubgroupFinder.HasFigures(result)).GroupBy(result => result.Endpoint)
            .Select(same => $"{lexicon.ShortNameOf(same.Key)} by {string.Join(", ", same.Select(result => lexicon.NameOf(result.Subgroup!.Factor)).Distinct())}").ToArray();
        return reported.Length == 0 ? "no subgroup results in our sources" : string.Join("; ", reported);
    }

    private string Line(Trial trial, IReadOnlyList<SubgroupFinding> findings)
    {
        var what = findings.GroupBy(finding => finding.Group!).Select(same => $"{Endpoints(same)} {same.Key.After}".Trim());
        var excluded = findings.Where(finding => finding.Excluded).Select(finding => finding.Group!.Name).Distinct().ToArray();
        var entry = excluded.Length == 0 ? "" : $" Patients with {string.Join(", ", excluded)} could not enter.";
        var gaps = string.Concat(Gaps(trial, findings).Select(gap => $" {gap}"));
        return $"{trial.Name}: {string.Join("; ", what)}.{OnlySizes(trial, findings)}{entry}{gaps}";
    }

    private string Endpoints(IEnumerable<SubgroupFinding> findings) =>
        string.Join(" and ", findings.Select(finding => finding.Endpoint).OfType<string>().Distinct().Select(lexicon.ShortNameOf)) is { Length: > 0 } named ? named : "any result";

    /// <summary>Some reports count the patients of a group and give no figure for it.</summary>
    private string OnlySizes(Trial trial, IReadOnlyList<SubgroupFinding> findings) => trial.Results.Any(result => result.Subgroup is { } reported
        && !SubgroupFinder.HasFigures(result) && findings.Any(finding => (finding.Endpoint is null || lexicon.IsA(result.Endpoint, finding.Endpoint))
            && GroupRelation.Of(reported, finding.Group!, lexicon) is not null)) ? " Only the sizes of the groups are published, no figures." : "";

    private bool IsAbout(Gap gap, SubgroupFinding finding)
    {
        var concepts = gap.About.Select(lexicon.Find).OfType<Concept>().ToArray();
        var endpoints = concepts.Where(concept => concept.Kind == Kinds.Endpoint).ToArray();
        var results = endpoints.Length > 0 ? endpoints.Any(endpoint => finding.Endpoint is null || lexicon.IsA(endpoint.Id, finding.Endpoint)) : gap.About.Contains("subgroups");
        return results && finding.Group is { } group && concepts.Any(concept => concept.Kind != Kinds.Endpoint
            && (GroupRelation.Covers(concept, group.Concept, lexicon) || GroupRelation.Covers(group.Concept, concept, lexicon)));
    }
}
