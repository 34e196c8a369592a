namespace HccBot.Bot.Tests.Package;

/// <summary>Microsoft's rules for icons, held pixel by pixel.</summary>
public class IconTests
{
    private static readonly Pixel Clear = new(255, 255, 255, 0);
    private static readonly Pixel White = new(255, 255, 255, 255);

    [Fact]
    public void The_colour_icon_is_192_by_192_with_a_solid_ground_and_its_symbol_within_the_middle_96()
    {
        var icon = Png.Read(SomePackage.Files["color.png"]);
        var ground = icon[0, 0];

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.Equal(255, ground.Alpha);
        Assert.All(icon.Where(pixel => pixel != ground), place =>
        {
            Assert.InRange(place.X, 48, 143);
            Assert.InRange(place.Y, 48, 143);
        });
    }

    [Fact]
    public void The_outline_is_32_by_32_white_on_nothing_and_fills_its_square()
    {
        var icon = Png.Read(SomePackage.Files["outline.png"]);
        var drawn = icon.Where(pixel => pixel.Alpha > 0);

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.Empty(icon.Where(pixel => pixel != Clear && pixel != White));
        Assert.Equal((0, 31, 0, 31), (drawn.Min(at => at.X), drawn.Max(at => at.X), drawn.Min(at => at.Y), drawn.Max(at => at.Y)));
    }

    [Fact]
    public void The_ground_has_the_accent_colour()
    {
        var ground = Png.Read(SomePackage.Files["color.png"])[0, 0];

        Assert.Equal($"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}", SomePackage.Manifest["accentColor"]);
    }
}
