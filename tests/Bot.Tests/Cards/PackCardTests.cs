using System.Text;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Cards;

/// <summary>A pack in a card, where no address leads to the bot.</summary>
public class PackCardTests
{
    [Fact]
    public void The_text_is_folded_into_the_card()
    {
        var card = PackCard.WithText(Some.Answer(), "# Evidence\n\n- IMbrave150 met OS [1]\n", BotTexts.English).Read();

        var shown = (JObject)Assert.Single(card.Elements("Action.ShowCard"))["card"]!;
        Assert.Contains("IMbrave150 met OS [1]", shown.VisibleText());
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_at_a_line_and_the_card_says_so()
    {
        var card = PackCard.WithText(Some.Answer(), string.Concat(Enumerable.Range(0, 2000).Select(i => $"- line {i} of the pack [1]\n")), BotTexts.English);

        Assert.Contains("its first part is here", card.Read().VisibleText());
        Assert.True(Encoding.UTF8.GetByteCount(card.Json) < 26 * 1024);
    }
}
