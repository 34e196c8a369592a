using AdaptiveCards;

namespace HccBot.Bot.Cards;

/// <summary>Tells that a button is none that this version of the bot made.</summary>
internal static class OutdatedCard
{
    /// <param name="question">The question that the button still names; null where it names none.</param>
    public static RenderedCard Render(string? question)
    {
        const string headline = "This button is from another version of me.";
        const string line = "Please ask again, by typing or with a button below.";
        List<AdaptiveAction> actions = question is null ? [] : [AskButton.To("Ask again", question)];
        var card = CardFrame.Of(
            headline,
            $"{headline}\n{line}",
            [CardText.Headline(headline), CardText.Line(line)],
            [.. actions, AskButton.To("What can I ask?", "help")]);
        return RenderedCard.Of(card, []);
    }
}
