using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Cards;

/// <summary>A button that opens a trial's page.</summary>
internal static class OpenPageButton
{
    /// <summary>The card with the button; the last of six buttons makes room for it.</summary>
    public static RenderedCard On(RenderedCard card, Uri page) => card.WithActions(others =>
    [
        .. others.Take(AskButton.Max - 1),
        new JObject { ["type"] = AdaptiveOpenUrlAction.TypeName, ["title"] = card.Texts.OpenPage, ["url"] = page.AbsoluteUri },
    ]);
}
