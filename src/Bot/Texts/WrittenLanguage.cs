namespace HccBot.Bot.Texts;

/// <summary>Tells the language of a question by its everyday words.</summary>
internal static class WrittenLanguage
{
    /// <summary>One word proves nothing: "die" and "war" are words of two languages.</summary>
    private const int Fewest = 2;

    private static readonly (BotTexts Texts, HashSet<string> Words)[] Telling =
        [.. BotTexts.All.Select(texts => (texts, texts.TellingWords.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase)))];

    /// <summary>The language of ours that a text is written in; English where nothing tells another.</summary>
    public static BotTexts Of(string text)
    {
        var words = Words(text).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var best = Telling.MaxBy(language => words.Count(language.Words.Contains));
        return words.Count(best.Words.Contains) >= Fewest ? best.Texts : BotTexts.English;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetter(text[at]))
            {
                if (at > start)
                {
                    yield return text[start..at];
                }

                start = at + 1;
            }
        }
    }
}
