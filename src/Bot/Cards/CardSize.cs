using System.Text;
using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>How many bytes a card takes up in a message, without making the message.</summary>
internal static class CardSize
{
    /// <summary>Its JSON as UTF-8 on one line, and its sources once more as the citations of the message.</summary>
    public static int Of(AdaptiveCard card, IEnumerable<Citation> citations)
    {
        var json = card.ToJson();
        return Encoding.UTF8.GetByteCount(json) - Layout(json) + citations.Take(CitationLimits.Count).Sum(Of);
    }

    private static int Of(Citation citation) => CitationLimits.Overhead
        + Encoding.UTF8.GetByteCount(Clip.At(citation.Source.Label, CitationLimits.Name))
        + Encoding.UTF8.GetByteCount(Clip.At(citation.Source.Title, CitationLimits.Abstract))
        + (citation.Source.Url?.Length ?? 0);

    /// <summary>How much of a JSON text only lays it out: blanks and line ends outside of strings, each one byte.</summary>
    private static int Layout(string json)
    {
        var blanks = 0;
        var quoted = false;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' when quoted:
                    i++;
                    break;
                case ' ' or '\r' or '\n' when !quoted:
                    blanks++;
                    break;
            }
        }

        return blanks;
    }
}
