using System.Text;
using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>How many bytes a card takes up in a message, without making the message.</summary>
internal static class CardSize
{
    /// <summary>Its JSON as UTF-8, and its sources once more as the citations of the message.</summary>
    public static int Of(AdaptiveCard card, IEnumerable<Citation> citations)
    {
        using var counter = new ByteCounter();
        CardJson.Write(card, counter);
        return counter.Bytes + Of(citations);
    }

    /// <summary>Sources as the citations of a message.</summary>
    public static int Of(IEnumerable<Citation> citations) => citations.Take(CitationLimits.Count).Sum(Of);

    private static int Of(Citation citation) => CitationLimits.Overhead
        + Encoding.UTF8.GetByteCount(Clip.At(citation.Source.Label, CitationLimits.Name))
        + Encoding.UTF8.GetByteCount(Clip.At(citation.Source.Title, CitationLimits.Abstract))
        + (citation.Source.Url?.Length ?? 0);

    /// <summary>Counts what is written to it, and keeps nothing of it.</summary>
    private sealed class ByteCounter : TextWriter
    {
        public int Bytes { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        /// <remarks>Half of a character beyond the first 65,536 counts two bytes, the whole four.</remarks>
        public override void Write(char value) => Bytes += value < 0x80 ? 1 : value < 0x800 || char.IsSurrogate(value) ? 2 : 3;

        public override void Write(char[] buffer, int index, int count)
        {
            foreach (var value in buffer.AsSpan(index, count))
            {
                Write(value);
            }
        }

        public override void Write(string? value)
        {
            foreach (var character in value.AsSpan())
            {
                Write(character);
            }
        }
    }
}
