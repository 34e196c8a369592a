using System.Text.RegularExpressions;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>"The KEYNOTE programme", "other than the EMERALD trials": trials that share the first word of their names, each by its own.</summary>
internal sealed partial class TrialFamilies(Lexicon lexicon)
{
    private readonly Dictionary<string, string[]> _families = lexicon.Concepts.Where(concept => concept.Kind == Kinds.Trial)
        .GroupBy(concept => Tokenizer.Cut(concept.Name)[0].Text, concept => concept.Name).Where(family => family.Count() > 1)
        .ToDictionary(family => family.Key, family => family.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The text with the names of a family in the place of its common one.</summary>
    public string Spell(string text) => Family().Replace(text, match =>
    {
        if (!_families.TryGetValue(Tokenizer.Fold(match.Groups["name"].Value), out var names))
        {
            return match.Value;
        }

        var leftOut = match.Groups["not"].Value;
        return leftOut.Length > 0 ? string.Join(", ", names.Select(name => $"{leftOut}{name}")) : $"{match.Groups["of"].Value}{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    });

    [GeneratedRegex(@"((?<not>\b(?:other than|except for|except|excluding|apart from|besides|not|without)\s+)|(?<of>\bof\s+))?(?:all\s+)?(?:the\s+)?\b(?<name>\p{L}{4,})\s+(?:HCC\s+)?(?:family|programme|program|trials|studies|series|ones)\b(?:\s+in\s+HCC\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();
}
