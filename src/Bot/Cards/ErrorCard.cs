namespace HccBot.Bot.Cards;

/// <summary>Tells that something went wrong on our side, by a number that the log knows.</summary>
internal static class ErrorCard
{
    public static RenderedCard Render(string reference)
    {
        var headline = "Something went wrong on my side, and I could not answer.";
        var line = $"Please ask again. If it happens again, tell whoever looks after me this number: {reference}";
        var card = CardFrame.Of(
            headline,
            $"{headline}\n{line}",
            [CardText.Headline(headline), CardText.Line(line)],
            [AskButton.To("What can I ask?", "help")]);
        return RenderedCard.Of(card, []);
    }
}
