using AdaptiveCards;
using HccBot.Bot.Texts;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>What a reader must know beside the figures.</summary>
internal static class NotesRenderer
{
    public static IEnumerable<AdaptiveElement> Render(IReadOnlyList<Statement> notes, BotTexts texts) =>
        notes.Count == 0 ? [] : [.. SectionRenderer.Heading(texts.Notes), .. notes.Select(note => CardText.Line(note.Marked))];
}
