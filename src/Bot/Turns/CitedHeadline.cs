using HccBot.Bot.Cards;
using HccBot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Turns;

/// <summary>The headline of an answer as a text of its own before its card: Teams shows citations on the [n] marks of texts only.</summary>
internal static class CitedHeadline
{
    private const string Markdown = "markdown";

    /// <summary>The text with the citations that it names; null for a headline that names none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="card">Its card.</param>
    /// <param name="aiLabel">Whether Teams shows "AI generated" on it.</param>
    public static Activity? Of(Answer answer, RenderedCard card, bool aiLabel)
    {
        Citation[] named = [.. card.Citations.Where(citation => answer.Headline.Citations.Contains(citation.Number)).Take(CitationLimits.Count)];
        if (named.Length == 0)
        {
            return null;
        }

        var message = (Activity)MessageFactory.Text(CardText.Escape(answer.Headline.Marked));
        message.TextFormat = Markdown;
        message.Entities = [CitationEntity.Of(named, aiLabel, card.Texts)!];
        return message;
    }
}
