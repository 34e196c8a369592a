using System.Globalization;

namespace HccBot.Knowledge.Trials;

/// <summary>A date as sources give it: a year, a month of a year, or a day.</summary>
/// <remarks>Compared by its start: "2025" comes before "2025-02", which comes before "2025-02-01".</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(string text, int key) => (Text, SortKey) = (text, key);

    /// <summary>The date as written in ISO form: "2025", "2025-10" or "2025-10-29".</summary>
    public string Text { get; }

    /// <summary>Year, month and day as one number; months and days that are not given count as zero.</summary>
    public int SortKey { get; }

    /// <summary>The last day that the date can mean, as <see cref="SortKey"/> counts: "2026" may be as late as 20261231.</summary>
    public int LastDay => SortKey % 10000 == 0 ? SortKey + 1231 : SortKey % 100 == 0 ? SortKey + 31 : SortKey;

    /// <summary>The year.</summary>
    public int Year => SortKey / 10000;

    /// <summary>Reads an ISO year, month or day.</summary>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public static PartialDate Parse(string text)
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new ArgumentException($"'{text}' is not a date such as 2025, 2025-10 or 2025-10-29.");
        }

        var month = text.Length >= 7 ? date.Month : 0;
        var day = text.Length == 10 ? date.Day : 0;
        return new PartialDate(text, (date.Year * 10000) + (month * 100) + day);
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <inheritdoc/>
    public override string ToString() => Text;

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
