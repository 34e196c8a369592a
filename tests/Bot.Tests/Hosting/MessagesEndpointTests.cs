using System.Net;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Hosting;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private Conversation _conversation = null!;

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(new ScriptedKnowledge());

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",")]
    public async Task What_is_no_activity_is_a_bad_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await _conversation.PostAsync(body));

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public async Task An_activity_without_what_every_channel_sends_is_a_bad_request(string member)
    {
        var activity = _conversation.Message("help");
        activity.Remove(member);

        Assert.Equal(HttpStatusCode.BadRequest, await _conversation.PostAsync(activity));
    }

    [Theory]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("entities", "5")]
    [InlineData("entities", "[null, 5]")]
    [InlineData("membersAdded", "\"all\"")]
    [InlineData("attachments", "{}")]
    [InlineData("text", "{}")]
    [InlineData("type", "{}")]
    [InlineData("conversation", "\"a\"")]
    [InlineData("from", "{\"id\":5}")]
    [InlineData("type", "\"\\ud800\"")]
    public async Task A_member_of_the_wrong_kind_is_never_a_server_error(string member, string value)
    {
        var body = _conversation.Message("help").ToString();
        var altered = JObject.Parse(body);
        altered[member] = "REPLACED";

        var status = await _conversation.PostAsync(altered.ToString().Replace("\"REPLACED\"", value, StringComparison.Ordinal));

        Assert.True((int)status < 500, $"{status}");
    }

    [Theory]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[{\"type\":\"mention\"}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":5,\"text\":{}}]")]
    [InlineData("entities", "[{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:bot\"},\"text\":\"\"}]")]
    [InlineData("attachments", "[null]")]
    [InlineData("value", "5")]
    [InlineData("value", "{\"hccbot\":[]}")]
    [InlineData("channelData", "\"x\"")]
    public async Task Odd_members_do_not_keep_a_question_from_its_answer(string member, string value)
    {
        var activity = _conversation.Message("help");
        activity[member] = JToken.Parse(value);

        await _conversation.PostAsync(activity);

        Assert.Contains("portal vein", Assert.Single(_conversation.Connector.Sent).Activity.Card().VisibleText());
    }

    [Theory]
    [InlineData("application/vnd.microsoft.meetingStart", "{\"StartTime\":[]}")]
    [InlineData("application/vnd.microsoft.meetingStart", "{\"Id\":{\"a\":1}}")]
    [InlineData("application/vnd.microsoft.meetingEnd", "5")]
    [InlineData("application/vnd.microsoft.readReceipt", "[]")]
    public async Task An_event_with_a_value_of_any_kind_is_left_alone(string name, string value)
    {
        var status = await _conversation.PostAsync(_conversation.Activity("event", new JObject { ["name"] = name, ["value"] = JToken.Parse(value) }));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(_conversation.Connector.Sent);
    }

    [Theory]
    [InlineData("e\u0301")]
    [InlineData("19:\u80bf\u7624@thread.tacv2")]
    public async Task A_conversation_whose_id_fits_no_header_gets_its_answer(string id)
    {
        var activity = _conversation.Message("help");
        activity["conversation"]!["id"] = id;

        await _conversation.PostAsync(activity);

        Assert.Equal($"/v3/conversations/{id}", Uri.UnescapeDataString(Assert.Single(_conversation.Connector.Sent).Path).Split("/activities")[0]);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_too_large() =>
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, await _conversation.PostAsync(_conversation.Message(new string('a', 300_000))));

    [Fact]
    public async Task Json_nested_deeper_than_64_is_a_bad_request()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70);
        var activity = _conversation.Message("help").ToString();

        var status = await _conversation.PostAsync(activity.Insert(activity.LastIndexOf('}'), $",\"value\":{deep}"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://localhost@example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task The_bot_calls_nobody_but_this_machine(string serviceUrl)
    {
        var activity = _conversation.Message("help");
        activity["serviceUrl"] = serviceUrl;

        Assert.Equal(HttpStatusCode.Forbidden, await _conversation.PostAsync(activity));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        var (status, _) = await _conversation.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
    }

    [Fact]
    public async Task Replies_come_back_in_the_body_where_the_caller_expects_them()
    {
        var activity = _conversation.Message("help");
        activity["deliveryMode"] = "expectReplies";

        var status = await _conversation.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(_conversation.Connector.Sent);
    }
}
