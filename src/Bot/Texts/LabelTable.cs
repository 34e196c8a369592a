using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace HccBot.Bot.Texts;

/// <summary>Labels of answers in another language, by the English words with which they are born. What is not in the table stays English.</summary>
/// <remarks>"{0}" in a key stands for words that are passed on as they are, or as their own label.</remarks>
internal sealed partial class LabelTable
{
    private readonly FrozenDictionary<string, string> _whole;
    private readonly (Regex English, string Other)[] _patterns;

    private LabelTable(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var byPattern = labels.ToLookup(label => Hole().IsMatch(label.Key));
        _whole = byPattern[false].ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _patterns = [.. byPattern[true].OrderByDescending(label => label.Key.Length).Select(label => (Pattern(label.Key), label.Value))];
    }

    /// <summary>The table of English.</summary>
    public static LabelTable None { get; } = new([]);

    /// <summary>Whether there is nothing to translate into.</summary>
    public bool IsEmpty => _whole.Count == 0;

    /// <summary>Reads a table that lies in this program.</summary>
    public static LabelTable Read(string resource)
    {
        var labels = new ResourceManager(resource, typeof(LabelTable).Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"There is no table of labels '{resource}'.");
        return new LabelTable(labels.Cast<DictionaryEntry>().Select(label => KeyValuePair.Create((string)label.Key, (string)label.Value!)));
    }

    /// <summary>A cell that holds no figure or words of a fact but says that there are none, or how a rule stands: under "cell ..." in the table.</summary>
    public string Cell(string english) => _whole.GetValueOrDefault($"cell {english}", english);

    /// <summary>A word: only where the table has all of it.</summary>
    public string Word(string english) => _whole.TryGetValue(english, out var other) ? Like(english, other) : english;

    /// <summary>A title of a button, or a line of fixed wording: where the table has it, or a pattern of it.</summary>
    public string Line(string english)
    {
        if (_whole.TryGetValue(english, out var other))
        {
            return Like(english, other);
        }

        foreach (var (pattern, translated) in _patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return Like(english, string.Format(CultureInfo.InvariantCulture, translated, [.. match.Groups.Values.Skip(1).Select(group => (object)Word(group.Value))]));
            }
        }

        return english;
    }

    /// <summary>A heading: as a line, else part by part: "IMbrave150: overall survival".</summary>
    public string Heading(string english)
    {
        var line = Line(english);
        return IsEmpty || line != english ? line : Like(english, string.Concat(Separator().Split(english).Select(Line)));
    }

    private static string Like(string english, string other) =>
        english.Length > 0 && char.IsUpper(english[0]) && other.Length > 0 ? char.ToUpperInvariant(other[0]) + other[1..] : other;

    private static Regex Pattern(string english) =>
        new($"^{HoleEscaped().Replace(Regex.Escape(english), "(.+?)")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex HoleEscaped();

    [GeneratedRegex(@"(: |, | \(| \u00B7 )")]
    private static partial Regex Separator();
}
