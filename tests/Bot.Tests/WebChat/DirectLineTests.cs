using System.Net;
using System.Net.Http.Headers;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.WebChat;

public sealed class DirectLineTests : IAsyncLifetime
{
    private static readonly ConversationContext SpokenOf = new() { Trials = ["sarah"] };

    private readonly ScriptedKnowledge _knowledge = new(question =>
        question == "fail" ? throw new InvalidOperationException("the words of a person")
            : Some.Answer(question: question) with { Context = SpokenOf });

    private Conversation _bot = null!;
    private DirectLineClient _page = null!;

    public async Task InitializeAsync() => _page = new DirectLineClient(_bot = await Conversation.StartAsync(_knowledge));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_conversation_begins_with_the_greeting_and_greets_once()
    {
        var (id, token) = await _page.GenerateAsync();

        var first = await _page.SendAsync(HttpMethod.Post, "/conversations", token, "{}");
        var again = await _page.SendAsync(HttpMethod.Post, "/conversations", token, "{}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal((id, 1800), ((string?)first.Body["conversationId"], (int)first.Body["expires_in"]!));
        var greeting = Assert.Single(await _page.ReadAsync(id, token));
        Assert.Contains("tumor-board questions", greeting.Card().VisibleText());
        Assert.Equal("bot", (string?)greeting["from"]!["role"]);
    }

    [Fact]
    public async Task What_is_said_comes_back_as_it_was_sent_and_then_its_answer()
    {
        var (id, token) = await _page.StartAsync();

        var posted = await _page.SayAsync(id, token, """
            {"type":"message","text":"what was OS?","from":{"id":"me"},"channelData":{"clientActivityID":"c1"}}
            """);
        var said = await _page.ReadAsync(id, token, "1");

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal("what was OS?", Assert.Single(_knowledge.Asked));
        var own = said.Single(activity => (string?)activity["from"]!["role"] == "user");
        Assert.Equal(
            ((string?)posted.Body["id"], "me", "what was OS?", "c1"),
            ((string?)own["id"], (string?)own["from"]!["id"], (string?)own["text"], (string?)own["channelData"]!["clientActivityID"]));
        Assert.Equal((string?)own["id"], (string?)said[^1]["replyToId"]);
        Assert.NotEmpty(said[^1].Card().VisibleText());
    }

    [Fact]
    public async Task The_press_of_a_button_asks_its_question()
    {
        var (id, token) = await _page.StartAsync();
        var button = (await _page.ReadAsync(id, token))[0].Card().Elements("Action.Submit").First();

        await _page.SayAsync(id, token, new JObject { ["type"] = "message", ["value"] = button["data"] }.ToString());

        Assert.Equal((string?)button["data"]!["msteams"]!["text"], Assert.Single(_knowledge.Asked));
    }

    [Fact]
    public async Task A_watermark_leaves_out_what_was_read()
    {
        var (id, token) = await _page.StartAsync();
        var (_, body) = await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities", token);
        var watermark = (string?)body["watermark"];

        Assert.NotEmpty((JArray)body["activities"]!);
        Assert.Empty(await _page.ReadAsync(id, token, watermark));
        await _page.SayAsync(id, token, """{"type":"message","text":"help"}""");
        Assert.Equal(2, (await _page.ReadAsync(id, token, watermark)).Count);
    }

    [Fact]
    public async Task A_conversation_goes_on_from_the_question_before()
    {
        var (id, token) = await _page.StartAsync();
        await _page.SayAsync(id, token, """{"type":"message","text":"OS in SARAH"}""");
        await _page.SayAsync(id, token, """{"type":"message","text":"and PFS?"}""");

        Assert.Empty(_knowledge.Before[0].Trials);
        Assert.Equal(SpokenOf.Trials, _knowledge.Before[1].Trials);
    }

    [Fact]
    public async Task A_turn_that_fails_is_told_by_a_number()
    {
        var (id, token) = await _page.StartAsync();

        var posted = await _page.SayAsync(id, token, """{"type":"message","text":"fail"}""");

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Contains("went wrong on my side", (await _page.ReadAsync(id, token))[^1].Card().VisibleText());
        Assert.Contains("failed", _bot.Log.Text);
        Assert.DoesNotContain("the words of a person", _bot.Log.Text);
    }

    [Fact]
    public async Task A_token_can_be_kept_up()
    {
        var (id, token) = await _page.StartAsync();

        var refreshed = await _page.SendAsync(HttpMethod.Post, "/tokens/refresh", token, "");
        var found = await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}", token);

        Assert.Equal((id, token), ((string?)refreshed.Body["conversationId"], (string?)refreshed.Body["token"]));
        Assert.Equal(id, (string?)found.Body["conversationId"]);
    }

    [Fact]
    public async Task Without_a_token_nobody_comes_in()
    {
        var (id, _) = await _page.StartAsync();

        var (status, body) = await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities", token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("tokens/generate", (string?)body["error"]!["message"]);
    }

    [Fact]
    public async Task A_token_admits_to_its_own_conversation_only()
    {
        var (id, _) = await _page.StartAsync();
        var (_, other) = await _page.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities", other)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities", id)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"}")]
    [InlineData("{\"type\":\"conversationUpdate\"}")]
    [InlineData("{\"type\":\"installationUpdate\",\"action\":\"add\"}")]
    public async Task What_no_chat_page_says_is_a_bad_request(string body)
    {
        var (id, token) = await _page.StartAsync();

        var (status, answer) = await _page.SayAsync(id, token, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("no activity", (string?)answer["error"]!["message"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("one")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_handed_out_is_a_bad_request(string watermark)
    {
        var (id, token) = await _page.StartAsync();

        var (status, _) = await _page.SendAsync(HttpMethod.Get, $"/conversations/{id}/activities?watermark={watermark}", token);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task An_activity_over_256_KB_is_too_large()
    {
        var (id, token) = await _page.StartAsync();
        using var request = DirectLineClient.Request(HttpMethod.Post, $"/conversations/{id}/activities", token, $$"""{"type":"message","text":"{{new string('a', 300_000)}}"}""");

        using var response = await _bot.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example.com")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    public async Task A_page_elsewhere_gets_no_token(string header, string value)
    {
        using var request = DirectLineClient.Request(HttpMethod.Post, "/tokens/generate", token: null, "");
        request.Headers.Add(header, value);

        using var response = await _bot.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_form_of_a_page_elsewhere_says_nothing()
    {
        var (id, token) = await _page.StartAsync();
        using var request = DirectLineClient.Request(HttpMethod.Post, $"/conversations/{id}/activities", token, """{"type":"message","text":"help"}""");
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        using var response = await _bot.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(_knowledge.Asked);
    }
}
