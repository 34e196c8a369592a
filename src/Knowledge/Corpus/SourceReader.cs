using HccBot.Knowledge.Trials;

namespace HccBot.Knowledge.Corpus;

/// <summary>Reads what facts are cited from.</summary>
internal static class SourceReader
{
    /// <param name="node">The source.</param>
    /// <param name="owner">Id of the file that lists it; goes before the source's own id.</param>
    public static Source Read(CorpusNode node, string owner)
    {
        foreach (var forCurators in new[] { "volume", "pages", "pmid", "note" })
        {
            node.OptionalText(forCurators);
        }

        var date = node.OptionalText("date");
        return new Source(
            $"{owner}:{node.Text("id")}", Codes.Rung(node.Text("rung")), node.Text("label"), node.Text("title"),
            date is null ? null : PartialDate.Parse(date), node.OptionalText("url"), node.OptionalText("doi"), node.OptionalText("journal"));
    }
}
