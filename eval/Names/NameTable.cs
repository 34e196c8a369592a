using System.Text.RegularExpressions;

namespace HccBot.Evaluation.Names;

/// <summary>Names and what they stand for; finds them in a text whatever the case, the hyphens and the spaces.</summary>
internal sealed partial class NameTable
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly Regex _any;

    public NameTable(IEnumerable<(string Name, string Id)> names)
    {
        foreach (var (name, id) in names.Where(pair => Key(pair.Name).Length > 1))
        {
            _ids.TryAdd(Key(name), id);
        }

        // The longest name wins; between its letters and digits there may be a hyphen or a space.
        var patterns = _ids.Keys.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).Select(key => key.Replace(" ", @"[\s-]?"));
        _any = new Regex($@"(?<![\w-])({string.Join('|', patterns)})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The names in a text, from left to right.</summary>
    public IReadOnlyList<NamedPlace> In(string text) =>
        [.. _any.Matches(text).Select(match => new NamedPlace(match.Index, match.Length, _ids[Key(match.Value)]))];

    private static string Key(string name) => string.Join(' ', Pieces().Matches(name).Select(piece => piece.Value.ToLowerInvariant()));

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Pieces();
}

/// <summary>Where a name stands in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Id">What it stands for.</param>
internal sealed record NamedPlace(int Start, int Length, string Id)
{
    /// <summary>The text with other words in this place.</summary>
    public string Replace(string text, string by) => string.Concat(text.AsSpan(0, Start), by, text.AsSpan(Start + Length));
}
