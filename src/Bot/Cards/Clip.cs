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

        var end = 0;
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
}
