namespace HccBot.Knowledge.Answers;

/// <summary>Short lists whose items each stand once.</summary>
internal static class ListExtensions
{
    /// <summary>Adds what is not in the list yet.</summary>
    public static void AddOnce<T>(this List<T> known, T item)
    {
        if (!known.Contains(item))
        {
            known.Add(item);
        }
    }

    /// <summary>Adds those that are not in the list yet.</summary>
    public static void AddOnce<T>(this List<T> known, IReadOnlyList<T> more)
    {
        for (var i = 0; i < more.Count; i++)
        {
            known.AddOnce(more[i]);
        }
    }

    /// <summary>The words of the items, with "; " between them.</summary>
    public static string Words<T>(this IReadOnlyList<T> items, Func<T, string> words) =>
        items is [var only] ? words(only) : string.Join("; ", items.Select(words));
}
