using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>Trials that stand alike: a heading with a sign and a word, then a line for each trial.</summary>
internal static class GroupRenderer
{
    public static AdaptiveElement Render(Section.Group group)
    {
        var heading = CardText.Heading($"{Sign(group.Standing)} {group.Title}");
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Medium,
            Items = [heading, .. group.Rows.Select(Row)],
        };
    }

    private static AdaptiveElement Row(GroupRow row)
    {
        var detail = row.Detail.Marked;
        var rest = detail.StartsWith(row.Name, StringComparison.Ordinal) ? detail[row.Name.Length..] : $": {detail}";
        return CardText.Markdown($"**{CardText.Escape(row.Name)}**{CardText.Escape(rest)}");
    }

    /// <summary>A sign beside the word, for readers who skim. Colour would say nothing in the dark theme, and glare there.</summary>
    public static string Sign(Standing standing) => standing switch
    {
        Standing.Yes => "\u2713",
        Standing.Partly => "\u25D0",
        Standing.No => "\u2715",
        Standing.Unknown => "?",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
