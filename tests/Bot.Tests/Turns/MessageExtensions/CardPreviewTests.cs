using HccBot.Bot.Turns.MessageExtensions;
using Microsoft.Bot.Schema;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public class CardPreviewTests
{
    [Theory]
    [InlineData("SARAH", "SIRT vs sorafenib", "NCT01482442", "SARAH", "SIRT vs sorafenib", "NCT01482442")]
    [InlineData("SARAH", null, null, "SARAH", null, null)]
    [InlineData("SARAH", null, "NCT01482442", "SARAH", "NCT01482442", null)]
    [InlineData("Two claims: one supported, one contradicted.", null, null, "Two claims: one supported, one\u2026", "\u2026contradicted.", null)]
    [InlineData(
        "\u201CWe should not be comparing apples and oranges\u201D", "A speaker, surgeon", "A talk",
        "\u201CWe should not be comparing\u2026", "\u2026apples and oranges\u201D", "A speaker, surgeon \u00B7 A talk")]
    [InlineData("Aspartate-aminotransferase-to-platelet-ratio-index", null, null, "Aspartate-aminotransferase-to-platelet-ratio-index", null, null)]
    public void A_title_keeps_to_one_line_and_goes_on_below(string title, string? subtitle, string? text, string line, string? second, string? third)
    {
        var preview = (ThumbnailCard)new CardPreview(title, subtitle, text).Over(new object()).Preview.Content;

        Assert.Equal((line, second, third), (preview.Title, preview.Subtitle, preview.Text));
    }
}
