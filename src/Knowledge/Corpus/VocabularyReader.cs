using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads a vocabulary file: the concepts of one kind.</summary>
internal static class VocabularyReader
{
    public static IReadOnlyList<Concept> Read(CorpusNode root)
    {
        var kind = root.Text("kind");
        return root.List("concepts", node =>
        {
            node.OptionalText("note");
            return new Concept(
                node.Text("id"), kind, node.Text("name"), node.Texts("names"), node.Texts("broader"), node.Texts("parts"));
        });
    }
}
