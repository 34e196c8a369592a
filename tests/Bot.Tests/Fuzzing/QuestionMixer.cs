using HccBot.Knowledge.Corpus;

namespace HccBot.Bot.Tests.Fuzzing;

/// <summary>Mixes words of the corpus' vocabulary with noise into what no person would type, or nearly.</summary>
internal sealed class QuestionMixer(CorpusContent corpus, Random random)
{
    private static readonly string[] Noise =
    [
        "?", "!!!", "...", "\"", "(", ")", "[1]", "<at>HccBot</at>", "<script>", "&nbsp;", "title:*", "AND (", "OS~0.8^9", "\\", "{0}", "\u202e", "\u200b", "\u0000", "\ud83e\udd37\u200d\u2642\ufe0f",
        "\u05de\u05d4", "\u80bf\u7624", "0.66", "0,66", "1e99", "-0", "99999999999999999999", "12 months", "95%", "<", ">=", "not", "or", "and", "vs", "who said", "is it true that", "mr", "DOB",
        "MRN", "page 2", "page 99999999999999999999", "all sources", "subscribe", "pack", "NCT00000000", "KEYNOTE", "1958-03-12", "\n", "\t", "\r\n- ", "; ", "65 y, HBV, Child-Pugh A6,",
    ];

    private readonly string[] _names = [.. corpus.Lexicon.Concepts.SelectMany(concept => concept.Names.Append(concept.Name))];

    /// <summary>One to forty pieces; now and then one of them is repeated until the message is long.</summary>
    public string Next()
    {
        var pieces = Enumerable.Range(0, random.Next(1, 41)).Select(_ => Piece());
        var text = string.Join(random.Next(8) == 0 ? "" : " ", pieces);
        return random.Next(20) == 0 ? string.Concat(Enumerable.Repeat(text, random.Next(2, 40))) : text;
    }

    private string Piece()
    {
        var piece = random.Next(3) == 0 ? Noise[random.Next(Noise.Length)] : _names[random.Next(_names.Length)];
        return random.Next(10) switch
        {
            0 => piece.ToUpperInvariant(),
            1 => piece[random.Next(piece.Length)..],
            2 => piece + piece,
            _ => piece,
        };
    }
}
