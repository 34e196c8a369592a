namespace HccBot.Bot.Cards;

/// <summary>Says something about the bot itself, where no answer is due.</summary>
internal static class NoticeCard
{
    public static RenderedCard Render(string headline, params IReadOnlyList<string> lines)
    {
        var card = CardFrame.Of(
            headline, string.Join("\n", lines.Prepend(headline)), [CardText.Headline(headline), .. lines.Select(CardText.Line)], []);
        return RenderedCard.Of(card, []);
    }
}
