using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(string url)
    {
        UrlString = url;
    }

    public AdaptiveImage(Uri url)
    {
        Url = url;
    }

    public override string Type { get; set; } = TypeName;

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Include)]
    public Uri Url { get; set; }

    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string BackgroundColor { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    /// <summary>What the picture shows, for people who do not see it.</summary>
    public string AltText { get; set; }

    [JsonIgnore]
    public uint PixelWidth { get; set; }

    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height.IsPixel() ? Height.Unit ?? 0 : 0;
        set => Height = new AdaptiveHeight(value);
    }

    [JsonProperty("width")]
    private string WidthInJson
    {
        get => PixelWidth > 0 ? PixelSize.Write(PixelWidth) : null;
        set => PixelWidth = PixelSize.TryRead(value, out var pixels) ? (uint)pixels : 0;
    }
}
