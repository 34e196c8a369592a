namespace HccBot.Evaluation.Variants;

/// <summary>The same words as other hands type them.</summary>
internal static class Typing
{
    // A question stays one, and so does a statement to be checked.
    private static readonly string[] AfterQuestions = [" ?", "??", "?!"];
    private static readonly string[] AfterOthers = [" .", "...", "!"];

    public static string? UpperCase(string text, Dice dice) => text.ToUpperInvariant();

    public static string? LowerCase(string text, Dice dice) => text.ToLowerInvariant();

    /// <summary>One space left out between two words, not beside a number.</summary>
    public static string? MissingSpace(string text, Dice dice)
    {
        var places = Enumerable.Range(0, text.Length).Where(at => text[at] == ' ' && at > 0 && at + 1 < text.Length && Word(text, at, -1) && Word(text, at, 1)).ToArray();
        return places.Length == 0 ? null : text.Remove(dice.Of(places), 1);
    }

    public static string? LooseSpaces(string text, Dice dice) => text.TrimEnd('?', '.', '!', ' ').Replace(" ", "  ", StringComparison.Ordinal) + dice.Of(text.Contains('?', StringComparison.Ordinal) ? AfterQuestions : AfterOthers);

    /// <summary>The bot called by its name, as in a group chat.</summary>
    public static string? Addressed(string text, Dice dice) => dice.Of(["@HccBot ", "HccBot, ", "Hey HccBot, "]) + text;

    /// <summary>Whether the word on one side of a space is of letters alone, two at least.</summary>
    private static bool Word(string text, int space, int step)
    {
        if (space + (2 * step) < 0 || space + (2 * step) >= text.Length || !char.IsLetter(text[space + (2 * step)]))
        {
            return false;
        }

        for (var at = space + step; at >= 0 && at < text.Length && text[at] != ' '; at += step)
        {
            if (!char.IsLetter(text[at]))
            {
                return at != space + step && char.IsPunctuation(text[at]) && step > 0;
            }
        }

        return true;
    }
}
