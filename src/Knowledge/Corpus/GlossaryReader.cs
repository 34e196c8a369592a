using HccBot.Knowledge.Glossary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads the glossary.</summary>
internal static class GlossaryReader
{
    public static IReadOnlyList<GlossaryTerm> Read(CorpusNode root)
    {
        var sources = root.List("sources", node => SourceReader.Read(node, "glossary")).ToDictionary(source => source.Id);
        return root.List("terms", node =>
        {
            var cited = node.Texts("sources").Select(id => sources.TryGetValue($"glossary:{id}", out var source)
                ? source
                : throw new ArgumentException($"There is no source '{id}' in the glossary.")).ToArray();
            if (cited.Length == 0)
            {
                throw new ArgumentException("A definition needs a source.");
            }

            return new GlossaryTerm(
                node.Text("id"), node.Text("term"), node.Texts("names"), node.Text("definition"), cited, node.Texts("seeAlso"));
        });
    }
}
