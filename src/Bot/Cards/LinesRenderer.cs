using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Lines one below the other.</summary>
internal static class LinesRenderer
{
    public static IEnumerable<AdaptiveElement> Render(Section.Lines lines) =>
        [.. SectionRenderer.Heading(lines.Title), .. lines.Items.Select(line => CardText.Line(line.Marked))];
}
