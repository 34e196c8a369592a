using System.Globalization;

namespace AdaptiveCards;

/// <summary>Sizes such as "50px".</summary>
internal static class PixelSize
{
    private const string Suffix = "px";

    public static string Write(double pixels) => pixels.ToString(CultureInfo.InvariantCulture) + Suffix;

    public static bool TryRead(string text, out double pixels)
    {
        pixels = 0;
        return text is not null
            && text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(
                text[..^Suffix.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out pixels);
    }
}
