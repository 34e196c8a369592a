using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The width of a column.</summary>
[JsonConverter(typeof(WidthConverter))]
public class AdaptiveWidth
{
    public AdaptiveWidth()
    {
    }

    public AdaptiveWidth(string value)
    {
        switch (value?.ToLowerInvariant())
        {
            case null or "" or AdaptiveColumnWidth.Auto:
                break;
            case AdaptiveColumnWidth.Stretch:
                WidthType = AdaptiveWidthType.Stretch;
                break;
            case var text when PixelSize.TryRead(text, out var pixels):
                (WidthType, Unit) = (AdaptiveWidthType.Pixel, (uint)pixels);
                break;
            case var text when uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weight):
                Weight = weight;
                break;
            default:
                throw new AdaptiveSerializationException($"'{value}' is no width.");
        }
    }

    public AdaptiveWidth(AdaptiveWidthType widthType)
    {
        WidthType = widthType;
    }

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>The pixels, where the width is measured in them.</summary>
    public uint? Unit { get; set; }

    /// <summary>The share of the width, where a card names one.</summary>
    internal uint? Weight { get; }

    public static AdaptiveWidth Parse(string value) => new(value);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Stretch => AdaptiveColumnWidth.Stretch,
        AdaptiveWidthType.Pixel => PixelSize.Write(Unit ?? 0),
        _ => Weight?.ToString(CultureInfo.InvariantCulture) ?? AdaptiveColumnWidth.Auto,
    };
}

/// <summary>The widths that are words.</summary>
public class AdaptiveColumnWidth
{
    public const string Auto = "auto";
    public const string Stretch = "stretch";
}
