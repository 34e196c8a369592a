using System.Net;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

public sealed class QuestionTurnTests : IAsyncLifetime
{
    private readonly ScriptedKnowledge _knowledge = new();
    private Conversation _conversation = null!;

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(_knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Fact]
    public async Task The_answer_is_one_card_in_reply_to_the_question()
    {
        await _conversation.PostAsync(_conversation.Message("which trials included main portal vein invasion?"));

        var (path, reply) = Assert.Single(_conversation.Connector.Sent);
        Assert.Equal("/v3/conversations/a:chat/activities/1485983408511", Uri.UnescapeDataString(path));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]!.Single()["contentType"]);
        Assert.Null(reply["text"]);
        Assert.Equal("Two trials included main portal vein invasion.", (string?)reply["summary"]);
    }

    [Theory]
    [InlineData("\u200f\u05de\u05d4 \u05d6\u05d4 HCC")]
    [InlineData("\ud83e\udd37\ud83c\udffd\u200d\u2642\ufe0f\ud83d\ude80")]
    [InlineData("title:* AND (")]
    [InlineData("\"; DROP TABLE trials; --")]
    [InlineData("<script>alert(1)</script><b>OS</b>")]
    [InlineData("\u0000\u0001\u0007\u001b[31m")]
    [InlineData("../../../etc/passwd")]
    public async Task Whatever_is_typed_gets_an_answer(string text) =>
        Assert.NotEmpty((await _conversation.SayAsync(text)).Card()["body"]!);

    [Fact]
    public async Task A_question_of_100_KB_gets_an_answer_that_is_still_small()
    {
        var reply = await _conversation.SayAsync(new string('x', 100_000));

        Assert.True(reply.ToString().Length < 28 * 1024);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task A_message_without_words_is_met_with_help(string? text)
    {
        await _conversation.PostAsync(_conversation.Message(text));

        Assert.Equal(["help"], _knowledge.Asked);
    }

    [Fact]
    public async Task A_pressed_button_is_answered_like_its_words()
    {
        var pressed = _conversation.Message(null);
        pressed["value"] = JObject.Parse("""{ "hccbot": { "question": "tell me about  LEAP-012" } }""");

        await _conversation.PostAsync(pressed);

        Assert.Equal(["tell me about LEAP-012"], _knowledge.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div><span class=\\\"inline-compose-card\\\"></span></div>")]
    public async Task A_card_that_somebody_inserts_is_no_question(string text)
    {
        var message = _conversation.Message("");
        message["text"] = text.Replace("\\\"", "\"", StringComparison.Ordinal);
        message["attachments"] = new JArray(new JObject { ["contentType"] = "application/vnd.microsoft.card.adaptive" });

        await _conversation.PostAsync(message);

        Assert.Empty(_conversation.Connector.Sent);
    }

    [Fact]
    public async Task The_html_twin_of_a_text_is_ignored()
    {
        var message = _conversation.Message("help");
        message["attachments"] = new JArray(new JObject { ["contentType"] = "text/html", ["content"] = "<p>help</p>" });

        await _conversation.PostAsync(message);

        Assert.Equal(["help"], _knowledge.Asked);
    }

    [Fact]
    public async Task What_a_person_types_is_never_logged()
    {
        await _conversation.SayAsync("my patient Jane Roe has main portal vein invasion");

        Assert.Contains("49 characters", _conversation.Log.Text);
        Assert.DoesNotContain("Jane Roe", _conversation.Log.Text);
    }

    [Fact]
    public async Task A_turn_that_fails_is_told_by_a_number_that_the_log_knows()
    {
        await using var failing = await Conversation.StartAsync(
            new ScriptedKnowledge(question => throw new InvalidOperationException($"broke on {question}")));

        var card = (await failing.SayAsync("Jane Roe")).Card();

        var number = card.VisibleText().Split("this number: ")[1][..8];
        Assert.Contains($"Turn {number}", failing.Log.Text);
        Assert.DoesNotContain("Jane Roe", failing.Log.Text);
    }

    [Fact]
    public async Task A_channel_that_takes_no_reply_is_no_error_of_the_request()
    {
        _conversation.Connector.Status = 403;

        Assert.Equal(HttpStatusCode.OK, await _conversation.PostAsync(_conversation.Message("help")));
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        var invoke = _conversation.Activity("invoke", new JObject { ["name"] = "unheard/of" });

        Assert.Equal(HttpStatusCode.NotImplemented, await _conversation.PostAsync(invoke));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task Other_activities_are_acknowledged_and_left_alone(string type)
    {
        Assert.Equal(HttpStatusCode.OK, await _conversation.PostAsync(_conversation.Activity(type)));
        Assert.Empty(_conversation.Connector.Sent);
    }

    [Fact]
    public async Task Citations_stay_within_the_limits_of_Teams()
    {
        var citations = Enumerable.Range(1, 25).Select(number => Some.Citation(number, Some.Source(
            label: new string('l', 79) + "\ud83e\udd37\ud83c\udffd", title: new string('t', 300), url: number == 1 ? "http://x.org" : "https://x.org")));
        await using var conversation = await Conversation.StartAsync(
            new ScriptedKnowledge(question => Some.Answer(AnswerKind.Value, question, citations: [.. citations])));

        var entity = (await conversation.SayAsync("os?"))["entities"]!.Single();

        Assert.Equal("https://schema.org/Message", (string?)entity["type"]);
        Assert.Null(entity["additionalType"]);
        Assert.Equal(10, entity["citation"]!.Count());
        Assert.All(entity["citation"]!, claim => Assert.InRange(((string)claim["appearance"]!["name"]!).Length, 1, 80));
        Assert.All(entity["citation"]!, claim => Assert.InRange(((string)claim["appearance"]!["abstract"]!).Length, 1, 160));
        Assert.Null(entity["citation"]![0]!["appearance"]!["url"]);
        Assert.Equal("peer-reviewed", (string?)entity["citation"]![0]!["appearance"]!["keywords"]!.Single());
    }
}
