using System.Net;
using HccBot.Bot.Cards;
using HccBot.Bot.Hosting;
using HccBot.Bot.Turns;
using HccBot.Knowledge;
using HccBot.Testing;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

/// <summary>A conversation's evidence as one document, over the real corpus.</summary>
public sealed class PackTurnTests : IAsyncLifetime
{
    private static readonly IKnowledge Knowledge = KnowledgeEngine.Open(CorpusLocation.Find(null));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private Conversation _chat = null!;

    public async Task InitializeAsync() => _chat = await Conversation.StartAsync(Knowledge, time: _time);

    public async Task DisposeAsync() => await _chat.DisposeAsync();

    [Fact]
    public async Task Before_any_answer_there_is_nothing_to_pack() =>
        Assert.Contains("nothing to pack", (await _chat.SayAsync("pack")).Card().VisibleText());

    [Fact]
    public async Task The_pack_opens_as_a_page_and_as_Markdown_with_one_list_of_sources()
    {
        await _chat.SayAsync("OS in IMbrave150");
        await _chat.SayAsync("and HIMALAYA?");

        var (page, markdown) = await LinksAsync();
        var (status, html) = await _chat.GetAsync(page);
        var text = (await _chat.GetAsync(markdown)).Body;

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h2>1 \u00b7 Figures and items", WebUtility.HtmlDecode(html));
        Assert.Contains("HR 0.66", html);
        Assert.Contains("id=\"s1\"", html);
        Assert.Contains($"corpus {Knowledge.Corpus.Hash}", html);
        Assert.Contains("2026-11-26 08:00 UTC", text);
        Assert.Contains("\n## Sources\n", text);
        Assert.Contains("HIMALAYA: median OS 16.4", text);
    }

    [Fact]
    public async Task The_page_stays_as_it_was_composed_and_is_dropped_after_a_day()
    {
        await _chat.SayAsync("OS in IMbrave150");
        var (page, _) = await LinksAsync();
        var first = await _chat.GetAsync(page);

        await _chat.RestartAsync(new ScriptedKnowledge());
        _time.Advance(PackTurn.Lasts - TimeSpan.FromMinutes(1));
        var later = await _chat.GetAsync(page);
        _time.Advance(TimeSpan.FromMinutes(2));
        var tooLate = await _chat.GetAsync(page);

        Assert.Equal(first, later);
        Assert.Equal(HttpStatusCode.NotFound, tooLate.Status);
        Assert.Contains("one day", tooLate.Body);
    }

    [Fact]
    public async Task The_page_is_kept_from_other_sites_and_caches()
    {
        await _chat.SayAsync("OS in IMbrave150");
        var (page, _) = await LinksAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
        using var response = await _chat.SendAsync(request);

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task After_half_an_hour_of_silence_the_evidence_is_forgotten()
    {
        await _chat.SayAsync("OS in IMbrave150");
        _time.Advance(TimeSpan.FromMinutes(31));

        Assert.Contains("nothing to pack", (await _chat.SayAsync("pack")).Card().VisibleText());
    }

    [Fact]
    public async Task What_was_typed_is_not_in_the_pack()
    {
        await _chat.SayAsync("OS in IMbrave150 for the zanzibar board?");
        await _chat.SayAsync("71 y, HBV, Child-Pugh B8, ECOG 1, AFP 4321: which trials enrolled such patients?");

        var text = (await _chat.GetAsync((await LinksAsync()).Markdown)).Body;

        Assert.DoesNotContain("zanzibar", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4321", text);
    }

    [Fact]
    public async Task What_a_press_in_place_showed_is_in_the_pack()
    {
        await _chat.InvokeAsync("adaptiveCard/action", Press("Compare OS in IMbrave150 and HIMALAYA"));

        Assert.Contains("HIMALAYA: median OS 16.4", (await _chat.GetAsync((await LinksAsync()).Markdown)).Body);
    }

    [Fact]
    public async Task What_a_client_refreshed_by_itself_is_not_in_the_pack()
    {
        var press = Press("OS in IMbrave150");
        press["trigger"] = "automatic";
        await _chat.InvokeAsync("adaptiveCard/action", press);

        Assert.Contains("nothing to pack", (await _chat.SayAsync("pack")).Card().VisibleText());
    }

    [Fact]
    public async Task A_German_pack_has_German_headings_over_facts_as_published()
    {
        await _chat.SayAsync("OS in IMbrave150");
        var asked = _chat.Message("paket");
        asked["locale"] = "de-DE";
        await _chat.PostAsync(asked);
        var links = _chat.Connector.Sent[^1].Activity.Card().Elements("Action.OpenUrl").Select(action => new Uri((string)action["url"]!).PathAndQuery).ToArray();

        var (html, text) = (WebUtility.HtmlDecode((await _chat.GetAsync(links[0])).Body), (await _chat.GetAsync(links[1])).Body);

        Assert.Contains("<html lang=\"de\">", html);
        Assert.Contains("<h2>1 \u00b7 Werte und Angaben: Gesamt\u00fcberleben (OS)", html);
        Assert.Contains("\n## Quellen\n", text);
        Assert.Contains("HR 0.66 (95% CI 0.52-0.85)", text);
    }

    [Fact]
    public async Task A_public_address_is_where_the_links_lead()
    {
        await using var chat = await Conversation.StartAsync(Knowledge, settings: options => options.PublicUrl = new Uri("https://hccbot.hospital.example/bot"));
        await chat.SayAsync("OS in IMbrave150");

        var card = (await chat.SayAsync("export this thread")).Card();

        Assert.All(card.Elements("Action.OpenUrl"), action => Assert.StartsWith("https://hccbot.hospital.example/bot/pack/", (string?)action["url"]));
    }

    [Theory]
    [InlineData("/pack/0123456789abcdef0123456789abcdef")]
    [InlineData("/pack/'%20OR%201=1.md")]
    public async Task An_address_that_leads_to_no_pack_says_so(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _chat.GetAsync(path)).Status);

    private static JObject Press(string question) => new()
    {
        ["action"] = new JObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = CardVerbs.Compare,
            ["data"] = new JObject { ["hccbot"] = new JObject { ["question"] = question, ["corpus"] = Knowledge.Corpus.Hash } },
        },
    };

    private async Task<(string Page, string Markdown)> LinksAsync()
    {
        var links = (await _chat.SayAsync("pack")).Card().Elements("Action.OpenUrl").Select(action => new Uri((string)action["url"]!).PathAndQuery).ToArray();
        return (links[0], links[1]);
    }
}
