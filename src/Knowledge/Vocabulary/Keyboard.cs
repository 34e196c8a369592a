namespace HccBot.Knowledge.Vocabulary;

/// <summary>How likely fingers make a slip.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>
    /// How odd it is that a word one slip away was meant: 0 for a letter dropped, doubled, swapped or mistaken for the key beside it,
    /// 1 for another letter, 2 for a letter too many.
    /// </summary>
    public static int Oddity(string typed, string meant)
    {
        var at = 0;
        while (at < typed.Length && at < meant.Length && typed[at] == meant[at])
        {
            at++;
        }

        if (typed.Length > meant.Length)
        {
            return at > 0 && typed[at] == typed[at - 1] ? 0 : 2;
        }

        var swapped = at + 1 < typed.Length && at + 1 < meant.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at];
        return typed.Length < meant.Length || swapped || AreNeighbors(typed[at], meant[at]) ? 0 : 1;
    }

    private static bool AreNeighbors(char a, char b)
    {
        foreach (var row in Rows)
        {
            if (row.IndexOf(a) is >= 0 and var place && row.IndexOf(b) is >= 0 and var other)
            {
                return Math.Abs(place - other) == 1;
            }
        }

        return false;
    }
}
