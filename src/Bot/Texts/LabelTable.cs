using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace HccBot.Bot.Texts;

/// <summary>Labels from a table in this program.</summary>
/// <remarks>"{0}" in a key stands for words that are passed on as they are, or as their own label.</remarks>
internal sealed partial class LabelTable : ILabels
{
    private readonly FrozenDictionary<string, string> _whole;
    private readonly Label[] _patterns;

    private LabelTable(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var byPattern = labels.ToLookup(label => Hole().IsMatch(label.Key));
        _whole = byPattern[false].ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _patterns = [.. byPattern[true].OrderByDescending(label => label.Key.Length).Select(label => new Label(label.Key, label.Value))];
    }

    /// <summary>The table of English.</summary>
    public static LabelTable None { get; } = new([]);

    /// <inheritdoc/>
    public bool IsEmpty => _whole.Count == 0;

    /// <summary>Reads a table that lies in this program.</summary>
    public static LabelTable Read(string resource)
    {
        var labels = new ResourceManager(resource, typeof(LabelTable).Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"There is no table of labels '{resource}'.");
        return new LabelTable(labels.Cast<DictionaryEntry>().Select(label => KeyValuePair.Create((string)label.Key, (string)label.Value!)));
    }

    /// <inheritdoc/>
    /// <remarks>Under "cell ..." in the table.</remarks>
    public string Cell(string english) => _whole.GetValueOrDefault($"cell {english}", english);

    /// <inheritdoc/>
    public string Word(string english) => _whole.TryGetValue(english, out var other) ? Like(english, other) : english;

    /// <inheritdoc/>
    public string Line(string english)
    {
        if (_whole.TryGetValue(english, out var other))
        {
            return Like(english, other);
        }

        var translated = _patterns.Select(label => label.Of(english, Word)).FirstOrDefault(line => line is not null);
        return translated is null ? english : Like(english, translated);
    }

    /// <inheritdoc/>
    public string Heading(string english)
    {
        var line = Line(english);
        return IsEmpty || line != english ? line : Like(english, string.Concat(Separator().Split(english).Select(Line)));
    }

    private static string Like(string english, string other) =>
        english.Length > 0 && char.IsUpper(english[0]) && other.Length > 0 ? char.ToUpperInvariant(other[0]) + other[1..] : other;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex HoleEscaped();

    [GeneratedRegex(@"(: |, | \(| \u00B7 )")]
    private static partial Regex Separator();

    /// <summary>A label with holes.</summary>
    private sealed class Label(string english, string other)
    {
        /// <summary>What stands before the first hole rules most lines out at once.</summary>
        private readonly string _beginning = english[..Hole().Match(english).Index];

        private readonly Regex _pattern =
            new($"^{HoleEscaped().Replace(Regex.Escape(english), "(.+?)")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

        /// <summary>The other language's words for a line; null for a line that this is no label of.</summary>
        public string? Of(string line, Func<string, string> word) =>
            line.StartsWith(_beginning, StringComparison.Ordinal) && _pattern.Match(line) is { Success: true } match
                ? string.Format(CultureInfo.InvariantCulture, other, [.. match.Groups.Values.Skip(1).Select(group => (object)word(group.Value))])
                : null;
    }
}
