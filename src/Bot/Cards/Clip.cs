using System.Globalization;

namespace HccBot.Bot.Cards;

/// <summary>Cuts text to the lengths that Teams allows, between whole characters.</summary>
internal static class Clip
{
    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string At(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = BoundaryBefore(text, length - 1);
        for (int next; end < text.Length; end = next)
        {
            next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > length - 1)
            {
                break;
            }
        }

        return text[..end].TrimEnd() + "\u2026";
    }

    /// <summary>A place near an index, not behind it, where one whole character ends for sure: between two that are ASCII.</summary>
    private static int BoundaryBefore(string text, int index)
    {
        var place = Math.Max(index, 0);
        while (place > 0 && !(char.IsAscii(text[place - 1]) && char.IsAscii(text[place]) && text[place] != '\n'))
        {
            place--;
        }

        return place;
    }
}
