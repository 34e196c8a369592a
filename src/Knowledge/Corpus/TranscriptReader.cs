using HccBot.Knowledge.Transcripts;
using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads a transcript, once the dossiers that its errata rest on are read.</summary>
internal sealed class TranscriptReader(IReadOnlyDictionary<string, Fact> facts, IReadOnlyDictionary<string, Source> dossierSources)
{
    private const int MostWords = 62;

    public Transcript Read(CorpusNode root)
    {
        var id = root.Text("id");
        var sources = root.List("sources", node => SourceReader.Read(node, id));
        var errata = root.List("errata", node => ReadErratum(node, id, sources));
        var erratumById = errata.ToDictionary(erratum => erratum.Id);
        var speakers = root.List("speakers", node => new Speaker(
            node.Text("id"), node.Text("name"), node.Text("role"), node.Text("roleConcept"), node.Texts("names"), node.OptionalText("erratum")));
        var sections = root.List("sections", node => Tuple.Create(node.Text("id"), node.Text("title")))
            .ToDictionary(section => section.Item1, section => section.Item2);

        Excerpt ReadExcerpt(CorpusNode node)
        {
            var text = node.Text("text");
            if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            {
                throw new ArgumentException($"An excerpt has at most about 60 words; this one has more than {MostWords}.");
            }

            var speaker = node.Text("speaker");
            return new Excerpt(
                node.Text("id"),
                speakers.FirstOrDefault(known => known.Id == speaker) ?? throw new ArgumentException($"There is no speaker '{speaker}'."),
                Known(sections, node.Text("section"), "section"), text, node.Texts("topics"), node.Texts("trials"),
                [.. node.Texts("errata").Select(erratum => Known(erratumById, erratum, "erratum"))]);
        }

        var excerpts = root.List("excerpts", ReadExcerpt);
        foreach (var forCurators in new[] { "publisher", "author", "url", "recorded", "compiled" })
        {
            root.OptionalText(forCurators);
        }

        return new Transcript(
            id, root.Text("title"), root.Text("show"), PartialDate.Parse(root.Text("published")), speakers, excerpts, errata,
            sources.Count > 0 ? sources[0] : throw new ArgumentException("A transcript needs a source."), sources);
    }

    private Erratum ReadErratum(CorpusNode node, string transcriptId, IReadOnlyList<Source> own)
    {
        var cited = new List<Source>();
        foreach (var id in node.Texts("sources"))
        {
            if (id == "context")
            {
                cited.Add(own[0]);
            }
            else if (own.FirstOrDefault(source => source.Id == $"{transcriptId}:{id}") is { } local)
            {
                cited.Add(local);
            }
            else
            {
                cited.Add(Known(dossierSources, id, "source"));
            }
        }

        foreach (var forCurators in new[] { "why", "confidence" })
        {
            node.OptionalText(forCurators);
        }

        node.Optional("verification", seen => Tuple.Create(seen.Text("status"), seen.Texts("seenAt"), seen.OptionalText("note")));
        return new Erratum(
            node.Text("id"), node.Text("kind"), node.Text("asPrinted"), node.Text("correct"),
            [.. node.Texts("refs").Select(fact => Known(facts, fact, "fact"))], cited);
    }

    private static T Known<T>(IReadOnlyDictionary<string, T> table, string id, string what) =>
        table.TryGetValue(id, out var value) ? value : throw new ArgumentException($"There is no {what} '{id}'.");
}
