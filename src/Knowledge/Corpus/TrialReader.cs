using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads a dossier's identity, arms and sources, and hands each fact to <see cref="FactReader"/>.</summary>
internal static class TrialReader
{
    public static Trial Read(CorpusNode root, Lexicon lexicon)
    {
        var id = root.Text("id");
        var name = root.Text("name");
        var nct = NctId.Parse(root.Text("nct"));
        var otherIds = root.Texts("otherIds");
        var sources = root.List("sources", node => SourceReader.Read(node, id));
        var provenance = new ProvenanceReader(id, sources);
        var arms = root.List("arms", node => ReadArm(node, name, provenance, lexicon));
        var facts = new FactReader(name, provenance, new Wording(name, arms, lexicon), lexicon);

        var all = new List<Fact>(arms);
        all.AddRange(Identity(id, name, nct, otherIds, sources));
        all.AddRange(root.List("design", facts.Design));
        all.AddRange(root.List("eligibility", facts.Eligibility));
        all.AddRange(root.List("baseline", facts.Baseline));
        all.AddRange(root.List("endpoints", facts.Endpoint));
        all.AddRange(root.List("results", facts.Result));
        all.AddRange(root.List("safety", facts.Safety));
        all.AddRange(root.List("regulatory", facts.Regulatory));
        all.AddRange(root.List("notes", facts.Note));

        var headline = root.Optional("headline", node => Tuple.Create(node.Text("text"), node.Texts("facts")));
        return new Trial(
            id, name, root.Texts("aliases"), nct, PartialDate.Parse(root.Text("compiled")),
            headline?.Item1 ?? "", headline?.Item2 ?? [], Unique(all, root),
            root.List("gaps", node => new Gap(node.Text("id"), id, node.Texts("about"), node.Text("text"))),
            root.List("unverified", ReadUnverified), sources);
    }

    private static List<Fact> Unique(List<Fact> facts, CorpusNode root)
    {
        foreach (var twice in facts.GroupBy(fact => fact.Id).Where(group => group.Count() > 1))
        {
            root.Report($"Two facts have the id '{twice.Key}'.");
        }

        return [.. facts.DistinctBy(fact => fact.Id)];
    }

    private static UnverifiedStatement ReadUnverified(CorpusNode node)
    {
        node.Texts("sources");
        return new UnverifiedStatement(node.Text("id"), node.Text("statement"), node.Text("note"));
    }

    /// <summary>What every dossier states by itself: its registration and its publications.</summary>
    private static IEnumerable<Fact> Identity(string id, string name, NctId nct, IReadOnlyList<string> otherIds, IReadOnlyList<Source> sources)
    {
        var seen = new Verification(VerificationStatus.Verified, [], null);
        var registry = sources.FirstOrDefault(source => source.Rung == Rung.Registry) ?? (sources.Count > 0 ? sources[0] : null);
        if (registry is not null)
        {
            var others = otherIds.Count == 0 ? "" : $" (other identifiers: {string.Join(", ", otherIds)})";
            yield return new IdentityFact(
                new Provenance($"{id}-nct", id, [registry], seen), $"{name} is registered as {nct}{others}.", "nct-id", $"{nct}{others}");
        }

        var publications = sources.Where(source => source.Rung == Rung.PeerReviewed && source.Journal is not null).ToArray();
        if (publications.Length > 0)
        {
            var list = string.Join("; ", publications.Take(4).Select(source => $"{source.Label}: {source.Title}"));
            yield return new IdentityFact(
                new Provenance($"{id}-publication", id, [.. publications.Take(4)], seen), $"{name} publications: {list}.", "publication", list);
        }
    }

    private static ArmFact ReadArm(CorpusNode node, string trialName, ProvenanceReader provenance, Lexicon lexicon)
    {
        var label = node.Text("label");
        var drugs = node.List("drugs", drug => new ArmDrug(drug.Text("drug"), drug.OptionalText("dose")));
        var (procedure, patients) = (node.OptionalText("procedure"), node.OptionalInt("n"));
        var control = node.Text("role") == "control";
        var patientsNote = node.OptionalText("nNote");

        var given = drugs.Select(drug => drug.Dose is null ? lexicon.NameOf(drug.Drug) : $"{lexicon.NameOf(drug.Drug)} {drug.Dose}").ToList();
        if (procedure is not null)
        {
            given.Add(procedure);
        }

        var count = patients is null ? "" : $", {patients} patients{(patientsNote is null ? "" : $" ({patientsNote})")}";
        var statement = $"{trialName}, {(control ? "control" : "experimental")} arm: {label}{count}"
            + (given.Count == 0 ? "." : $"; {string.Join("; ", given)}.");
        return new ArmFact(
            provenance.Read(node, "fact"), statement, node.Text("id"), control, label, node.OptionalText("shortLabel") ?? label,
            node.OptionalText("regimen"), drugs, node.Texts("modalities"), procedure, patients);
    }
}
