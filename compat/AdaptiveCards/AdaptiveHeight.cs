using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The height of an element.</summary>
[JsonConverter(typeof(HeightConverter))]
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight()
    {
    }

    public AdaptiveHeight(string value)
    {
        switch (value?.ToLowerInvariant())
        {
            case null or "" or "auto":
                break;
            case "stretch":
                HeightType = AdaptiveHeightType.Stretch;
                break;
            case var text when PixelSize.TryRead(text, out var pixels):
                HeightType = AdaptiveHeightType.Pixel;
                Unit = (uint)pixels;
                break;
            default:
                throw new AdaptiveSerializationException($"'{value}' is no height.");
        }
    }

    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    public AdaptiveHeight(AdaptiveHeightType heightType)
    {
        HeightType = heightType;
    }

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>The pixels, where the height is measured in them.</summary>
    public uint? Unit { get; set; }

    public static bool operator ==(AdaptiveHeight left, AdaptiveHeight right) => Equals(left, right);

    public static bool operator !=(AdaptiveHeight left, AdaptiveHeight right) => !Equals(left, right);

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    public bool Equals(AdaptiveHeight other) =>
        other is not null && HeightType == other.HeightType && Unit == other.Unit;

    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, Unit);

    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Stretch => "stretch",
        AdaptiveHeightType.Pixel => PixelSize.Write(Unit ?? 0),
        _ => "auto",
    };
}
