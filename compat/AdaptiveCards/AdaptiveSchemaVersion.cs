using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A version of the card schema.</summary>
[JsonConverter(typeof(SchemaVersionConverter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion()
    {
    }

    /// <exception cref="ArgumentException">The text is no version such as 1.5.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        var parts = versionString?.Split('.') ?? [];
        if (parts.Length is not (1 or 2) || !TryNumber(parts[0], out var major))
        {
            throw new ArgumentException($"'{versionString}' is no schema version.", nameof(versionString));
        }

        var minor = 0;
        if (parts.Length == 2 && !TryNumber(parts[1], out minor))
        {
            throw new ArgumentException($"'{versionString}' is no schema version.", nameof(versionString));
        }

        (Major, Minor) = (major, minor);
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; set; } = 1;

    public int Minor { get; set; }

    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    public override string ToString() => $"{Major}.{Minor}";

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
