using HccBot.Bot.Pages;
using HccBot.Bot.Texts;
using HccBot.Bot.Turns.MessageExtensions;
using HccBot.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public class TrialResultsTests
{
    [Fact]
    public void With_a_public_address_a_card_opens_the_page_of_its_trial()
    {
        var actions = Card(new Uri("https://bot.example/"))["actions"]!;

        Assert.Equal("https://bot.example/t/imbrave150", (string?)actions.Last!["url"]);
        Assert.Equal("Action.OpenUrl", (string?)actions.Last!["type"]);
        Assert.InRange(actions.Count(), 1, 6);
    }

    [Fact]
    public void Without_a_public_address_no_card_links_to_a_page() =>
        Assert.Empty(Card(null).Elements("Action.OpenUrl"));

    [Fact]
    public void Each_language_has_its_own_card()
    {
        var page = new Uri("https://bot.example/");

        Assert.Equal("Open page", (string?)Card(page)["actions"]!.Last!["title"]);
        Assert.Equal("Seite \u00F6ffnen", (string?)Card(page, BotTexts.German)["actions"]!.Last!["title"]);
    }

    private static JObject Card(Uri? publicUrl, BotTexts? texts = null)
    {
        var results = new TrialResults(RepositoryCorpus.Knowledge, new PageLink(new TrialAddress(publicUrl)));
        return JObject.Parse(JsonConvert.SerializeObject(results.Of("imbrave150", texts ?? BotTexts.English)!.Content));
    }
}
