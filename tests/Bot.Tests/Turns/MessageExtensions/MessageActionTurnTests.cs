using System.Net;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.MessageExtensions;

/// <summary>A command on a message of a chat, from the dialog to the posted card.</summary>
public sealed class MessageActionTurnTests : IAsyncLifetime
{
    private const string Canary = "zanzibar";

    private static readonly Section ManyRows = new Section.Lines(null, [.. Enumerable.Range(1, 80).Select(i => Some.Statement($"Row {i} {new string('x', 400)}", 1))]);

    private readonly ScriptedKnowledge _knowledge = new(asked =>
        asked.Contains("nothing", StringComparison.Ordinal) ? Some.Answer(AnswerKind.Refusal, "", Statement.Plain("No statement."))
        : Some.Answer(AnswerKind.ClaimCheck, "", sections: asked.Contains("much", StringComparison.Ordinal) ? [ManyRows] : []));

    private Conversation _chat = null!;

    public async Task InitializeAsync() => _chat = await Conversation.StartAsync(_knowledge);

    public async Task DisposeAsync() => await _chat.DisposeAsync();

    [Theory]
    [InlineData("checkMessage", "Checked against the trials")]
    [InlineData("explainMessage", "Trials in this message")]
    public async Task The_dialog_shows_the_answer_on_the_text_of_the_message(string command, string title)
    {
        var dialog = await FetchAsync(Value("<p>LEAP-012 met <b>both</b></p><p>endpoints</p>", command));

        Assert.Equal(["LEAP-012 met both\nendpoints"], _knowledge.Asked);
        Assert.Equal(title, (string?)dialog["title"]);
        Assert.Contains("Two trials included", DialogCard(dialog).VisibleText());
        Assert.Equal(["Post to the chat"], Titles(DialogCard(dialog)));
    }

    [Fact]
    public async Task Pressing_post_puts_the_card_into_the_chat_without_buttons_that_need_the_bot_there()
    {
        var value = Value("LEAP-012 met both endpoints");
        value["data"] = DialogCard(await FetchAsync(value))["actions"]![0]!["data"];

        var (status, body) = await _chat.InvokeAsync("composeExtension/submitAction", value);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("result", (string?)body["composeExtension"]!["type"]);
        var attachment = body["composeExtension"]!["attachments"]!.Single();
        Assert.Contains("Two trials included", ((JObject)attachment["content"]!).VisibleText());
        Assert.Empty(attachment["content"]!["actions"]!);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)attachment["preview"]!["contentType"]);
    }

    [Fact]
    public async Task A_long_answer_goes_on_in_the_dialog()
    {
        var value = Value("much");
        var first = DialogCard(await FetchAsync(value));
        Assert.Equal(["Post to the chat", "More"], Titles(first));
        value["data"] = first["actions"]![1]!["data"];

        var (_, body) = await _chat.InvokeAsync("composeExtension/submitAction", value);

        Assert.Contains("page 2 of", DialogCard((JObject)body["task"]!["value"]!).VisibleText());
    }

    [Fact]
    public async Task What_was_not_answered_is_told_and_not_offered_for_posting() =>
        Assert.Empty(Titles(DialogCard(await FetchAsync(Value("nothing")))));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "commandId": "checkMessage" }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": {} }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": { "body": { "contentType": "html", "content": "<img src=x>" } } }""")]
    [InlineData("""{ "commandId": "elseCommand", "messagePayload": { "body": { "content": "IMbrave150" } } }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": { "body": { "content": "x" } }, "data": 7 }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": { "body": { "content": "x" } }, "data": { "hccbot": { "page": -99, "post": "yes" } } }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": { "body": { "content": "x" } }, "data": { "hccbot": [] }, "botMessagePreviewAction": "send" }""")]
    [InlineData("""{ "commandId": "checkMessage", "messagePayload": { "body": { "content": "x" } }, "data": { "hccbot": { "page": 999999999999 } } }""")]
    [InlineData("""{ "commandId": null, "commandContext": null, "messagePayload": null }""")]
    public async Task A_payload_that_is_empty_or_tampered_with_gets_a_clear_card(string value)
    {
        foreach (var name in new[] { "composeExtension/fetchTask", "composeExtension/submitAction" })
        {
            var (status, body) = await _chat.InvokeAsync(name, JObject.Parse(value));

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.NotEmpty(DialogCard((JObject)body["task"]!["value"]!).VisibleText());
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("""{ "commandId": { "a": 1 }, "messagePayload": [] }""")]
    public async Task A_value_of_the_wrong_kind_is_a_bad_request_or_told(string value)
    {
        var (status, _) = await _chat.InvokeAsync("composeExtension/fetchTask", JToken.Parse(value));

        Assert.InRange((int)status, 200, 499);
    }

    [Fact]
    public async Task The_words_of_the_message_are_not_logged()
    {
        await FetchAsync(Value($"LEAP-012 in {Canary}"));

        Assert.DoesNotContain(Canary, _chat.Log.Text);
        Assert.Contains("checkMessage on a message of", _chat.Log.Text);
    }

    private static JObject Value(string content, string command = "checkMessage") => new()
    {
        ["commandId"] = command,
        ["commandContext"] = "message",
        ["context"] = new JObject { ["theme"] = "default" },
        ["messagePayload"] = new JObject { ["id"] = "1", ["body"] = new JObject { ["contentType"] = "html", ["content"] = content } },
    };

    private async Task<JObject> FetchAsync(JObject value)
    {
        var (status, body) = await _chat.InvokeAsync("composeExtension/fetchTask", value);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("continue", (string?)body["task"]!["type"]);
        return (JObject)body["task"]!["value"]!;
    }

    private static JObject DialogCard(JObject dialog) => (JObject)dialog["card"]!["content"]!;

    private static IEnumerable<string?> Titles(JObject card) => (card["actions"] ?? new JArray()).Select(action => (string?)action["title"]);
}
