using HccBot.Bot.Turns.MessageExtensions;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public class CardPreviewTests
{
    [Theory]
    [InlineData("SARAH", "SIRT vs sorafenib", "NCT01482442", "SARAH", "SIRT vs sorafenib", "NCT01482442")]
    [InlineData("SARAH", null, null, "SARAH", null, null)]
    [InlineData("EMERALD-1", "durva-bev-TACE, durva-TACE vs TACE", "NCT03778957", "EMERALD-1", null, "durva-bev-TACE, durva-TACE vs TACE \u00B7 NCT03778957")]
    [InlineData("Two claims: one supported, one contradicted.", null, null, "Two claims: one supported, one\u2026", null, "\u2026contradicted.")]
    [InlineData("Aspartate-aminotransferase-to-platelet-ratio-index", null, null, "Aspartate-aminotransferase-to-platelet-ratio-index", null, null)]
    public void What_one_line_does_not_hold_is_part_of_the_text(string title, string? subtitle, string? text, string line, string? second, string? third)
    {
        var preview = (ThumbnailCard)new CardPreview(title, subtitle, text).Over(new object()).Preview.Content;

        Assert.Equal((line, second, third), (preview.Title, preview.Subtitle, preview.Text));
    }
}
