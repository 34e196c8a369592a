using System.Text;
using AdaptiveCards;
using HccBot.Bot.Cards;
using HccBot.Bot.Texts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Cards;

public class CardSizeTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("two  blanks, \"quotes\" and a \\ at the end \\")]
    [InlineData("a line\nand \u2265 2 \u201cothers\u201d \U0001F600")]
    public void Is_that_of_the_JSON_on_one_line(string text)
    {
        var card = CardFrame.Of(BotTexts.English, text, text, [CardText.Line(text), new AdaptiveContainer { Items = [CardText.Line(text)] }], [AskButton.To(text, text)]);

        Assert.Equal(Encoding.UTF8.GetByteCount(JObject.Parse(card.ToJson()).ToString(Formatting.None)), CardSize.Of(card, []));
    }
}
