using System.Net;
using System.Text;
using HccBot.Bot.Cards;
using HccBot.Knowledge;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

public sealed class ExtensionTurnTests : IAsyncLifetime
{
    private Conversation _conversation = null!;

    public static TheoryData<string> Samples => [.. SampleRequests.Extension.Select(sample => (string)sample["what"]!)];

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(RepositoryCorpus.Knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_request_of_a_client_is_answered_as_it_expects(string what)
    {
        var sample = SampleRequests.Extension.Single(sample => (string?)sample["what"] == what);

        var result = await AnswerAsync((string)sample["name"]!, sample["value"]!);

        Assert.Equal((string?)sample["type"], (string?)result?["type"]);
        Assert.Equal((int?)sample["count"] ?? Titles(result).Count(), Titles(result).Count());
        Assert.All(((sample["titles"] as JArray) ?? []).Zip(Titles(result)), pair =>
            Assert.StartsWith((string)pair.First!, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("searchTrials", "")]
    [InlineData("searchTrials", "tace")]
    [InlineData("findFact", "OS imbrave150")]
    [InlineData("findQuotes", "control arms")]
    public async Task Every_result_has_a_preview_without_a_tap_and_an_adaptive_card(string command, string text)
    {
        var result = await SearchAsync(command, text);

        Assert.All(result["attachments"]!, attachment =>
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
            Assert.Equal(("AdaptiveCard", "1.5"), ((string?)attachment["content"]!["type"], (string?)attachment["content"]!["version"]));
            Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)attachment["preview"]!["contentType"]);
            Assert.Null(attachment["preview"]!["content"]!["tap"]);
            Assert.InRange(((string)attachment["preview"]!["content"]!["title"]!).Length, 1, 33);
            Assert.InRange(Encoding.UTF8.GetByteCount(attachment["content"]!.ToString(Newtonsoft.Json.Formatting.None)), 1, 28 * 1024);
        });
    }

    [Fact]
    public async Task A_trial_is_chosen_by_its_arms_population_and_number()
    {
        var preview = (await SearchAsync("searchTrials", "imbrave150"))["attachments"]![0]!["preview"]!["content"]!;

        Assert.Equal("atezo-bev vs sorafenib", (string?)preview["subtitle"]);
        Assert.StartsWith("NCT03434379 \u00B7 Locally advanced or metastatic", (string?)preview["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_is_chosen_by_its_trial_and_figure()
    {
        var preview = (await SearchAsync("findFact", "OS imbrave150"))["attachments"]![0]!["preview"]!["content"]!;

        Assert.Equal("IMbrave150", (string?)preview["title"]);
        Assert.StartsWith("median OS 19.2 vs 13.4 months", (string?)preview["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_trial_says_which_trial_it_is()
    {
        var card = (JObject)(await SearchAsync("searchTrials", "imbrave150"))["attachments"]![0]!["content"]!;

        Assert.Equal("IMbrave150", (string?)card["body"]![0]!["text"]);
    }

    [Fact]
    public async Task A_chosen_trial_is_the_card_that_a_chat_gets()
    {
        var chosen = (await SearchAsync("searchTrials", "imbrave150"))["attachments"]![0]!["content"]!;

        var said = (await _conversation.SayAsync("Tell me about IMbrave150")).Card();

        // Only an answer in a chat has somebody for whom it keeps itself current.
        said.Remove("refresh");
        Assert.Equal(said.ToString(), chosen.ToString());
    }

    [Fact]
    public async Task The_pages_together_are_all_trials_once()
    {
        var first = Titles(await SearchAsync("searchTrials", ""));
        var second = Titles(await SearchAsync("searchTrials", "", skip: 25));

        Assert.Equal(RepositoryCorpus.Knowledge.Corpus.Trials, first.Concat(second).Distinct().Count());
    }

    [Fact]
    public async Task A_quote_alone_keeps_the_notes_on_what_has_become_of_it()
    {
        var answer = await RepositoryCorpus.Knowledge.AskAsync("quotes about LEAP-012", CancellationToken.None);

        var card = (JObject)(await SearchAsync("findQuotes", "quotes about LEAP-012"))["attachments"]![0]!["content"]!;

        var note = answer.Quotes.First().Notes[0];
        Assert.Contains(CardText.Escape(note.Text), card.VisibleText());
    }

    [Fact]
    public async Task What_is_typed_into_the_extension_is_never_logged()
    {
        await SearchAsync("searchTrials", "Jane Roe");
        await SearchAsync("findFact", "Jane Roe survival");
        await SearchAsync("findQuotes", "Jane Roe");

        Assert.DoesNotContain("Jane", _conversation.Log.Text);
    }

    [Theory]
    [InlineData("composeExtension/query", "5")]
    [InlineData("composeExtension/query", "{\"parameters\":\"all\"}")]
    [InlineData("composeExtension/query", "{\"queryOptions\":{\"skip\":99999999999}}")]
    [InlineData("composeExtension/queryLink", "{\"url\":{}}")]
    [InlineData("composeExtension/selectItem", "[]")]
    public async Task A_value_of_the_wrong_kind_is_a_bad_request(string name, string value)
    {
        var (status, _) = await InvokeAsync(name, JToken.Parse(value));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static IEnumerable<string> Titles(JToken? result) =>
        result?["attachments"]?.Select(attachment => (string)attachment["preview"]!["content"]!["title"]!) ?? [];

    private async Task<JToken> SearchAsync(string command, string text, int skip = 0) => (await AnswerAsync("composeExtension/query", new JObject
    {
        ["commandId"] = command,
        ["parameters"] = new JArray(new JObject { ["name"] = "query", ["value"] = text }),
        ["queryOptions"] = new JObject { ["skip"] = skip, ["count"] = 25 },
    }))!;

    private async Task<JToken?> AnswerAsync(string name, JToken value)
    {
        var (status, body) = await InvokeAsync(name, value);
        Assert.Equal(HttpStatusCode.OK, status);
        return body.Length == 0 ? null : JObject.Parse(body)["composeExtension"];
    }

    private async Task<(HttpStatusCode Status, string Body)> InvokeAsync(string name, JToken value)
    {
        var activity = _conversation.Activity("invoke", new JObject { ["name"] = name, ["value"] = value });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json"),
        };
        using var response = await _conversation.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
