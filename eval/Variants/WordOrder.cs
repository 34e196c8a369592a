using System.Text.RegularExpressions;
using HccBot.Evaluation.Names;

namespace HccBot.Evaluation.Variants;

/// <summary>The same words in another order, and a word of courtesy.</summary>
internal sealed partial class WordOrder(TrialNames names)
{
    /// <summary>"median OS in IMbrave150?" as "IMbrave150: median OS?" or "In IMbrave150, median OS?".</summary>
    public string? TrialFirst(string text, Dice dice)
    {
        if (names.In(text) is not [var trial] || !Ending().IsMatch(text[(trial.Start + trial.Length)..]) || Lead().Match(text[..trial.Start]) is not { Success: true } lead)
        {
            return null;
        }

        var (rest, name) = (lead.Groups["rest"].Value, text.Substring(trial.Start, trial.Length));
        return !rest.Contains(' ') || rest.Contains(". ", StringComparison.Ordinal) ? null
            : dice.Below(2) == 0 ? $"{name}: {rest}{Mark(text)}" : $"In {name}, {rest}{Mark(text)}";
    }

    /// <summary>"which trials enrolled patients with ascites?" as "with ascites, which trials enrolled patients?".</summary>
    public static string? PhraseFirst(string text, Dice dice)
    {
        var match = LastPhrase().Match(text);
        return !match.Success || Joints().IsMatch(text) || Prepositions().Count(text) != 1 ? null
            : $"{Capital(match.Groups["phrase"].Value)}, {match.Groups["rest"].Value}{match.Groups["mark"].Value}";
    }

    /// <summary>"median OS in IMbrave150?" as "median OS in IMbrave150, please?".</summary>
    public static string? Please(string text, Dice dice) =>
        text.Contains("please", StringComparison.OrdinalIgnoreCase) ? null : $"{text.TrimEnd('?', '.', '!', ' ')}, please{Mark(text)}";

    private static string Mark(string text) => text[^1] is '?' or '.' or '!' ? text[^1].ToString() : "";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^(?<rest>.*\S)\s+(in|from|for|of)\s+(the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(\s+(trial|study))?\s*[?.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<rest>\S+(\s+\S+){1,})\s+(?<phrase>(in|among|with|after|before)\s+\S+(\s+\S+){0,3}?)(?<mark>\s*[?.!]?)$", RegexOptions.IgnoreCase)]
    private static partial Regex LastPhrase();

    [GeneratedRegex(@"\b(and|or|not|no|but|vs|versus|v|against|than|which of)\b|[,;:""]|\. ", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\b(in|among|with|without|after|before|of|for|from|by|at|to|on|under|over|about)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prepositions();
}
