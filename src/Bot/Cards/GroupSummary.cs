using AdaptiveCards;
using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>How trials stand, at a glance: one line a group, before the reasons.</summary>
internal static class GroupSummary
{
    public static IEnumerable<AdaptiveElement> Render(IReadOnlyList<Section> sections)
    {
        var groups = sections.OfType<Section.Group>().Where(group => group.Rows.Count > 0).ToList();
        if (groups.Count < 2)
        {
            return [];
        }

        var facts = groups.Select(group => new AdaptiveFact(
            CardText.Escape($"{GroupRenderer.Sign(group.Standing)}\u00A0{Short(group)}"),
            CardText.Escape(string.Join(", ", group.Rows.Select(row => row.Name)))));
        return [new AdaptiveFactSet { Facts = [.. facts], Spacing = AdaptiveSpacing.Medium }];
    }

    /// <summary>The title without what stands in brackets; the group itself shows all of it.</summary>
    private static string Short(Section.Group group) => (group.Title ?? "").Split(" (")[0];
}
