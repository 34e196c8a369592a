using HccBot.Compat.Tests.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Compat.Tests.Hosting;

public class CloudAdapterTests
{
    private const string Conversation = "/v3/conversations/19%3Aa%7Cb%40thread.tacv2%3Bmessageid%3D1";

    [Fact]
    public async Task Reply_goes_to_the_escaped_route_of_the_conversation()
    {
        await using var host = await BotHost.StartAsync(SayHello);

        var answer = await host.PostAsync(host.Activity());

        Assert.Equal((200, string.Empty), (answer.Status, answer.Body));
        var call = Assert.Single(host.Connector.Calls);
        Assert.Equal($"POST {Conversation}/activities/1", call.Route);
        Assert.Equal("Hello", (string)JObject.Parse(call.Body)["text"]);
    }

    [Fact]
    public async Task Service_url_may_have_a_path_and_no_slash_at_its_end()
    {
        await using var host = await BotHost.StartAsync(SayHello);
        var activity = host.Activity();
        activity["serviceUrl"] = $"{host.Connector.ServiceUrl}amer";

        await host.PostAsync(activity);

        Assert.Equal($"POST /amer{Conversation}/activities/1", Assert.Single(host.Connector.Calls).Route);
    }

    [Fact]
    public async Task Activity_without_an_id_is_answered_on_the_route_of_the_conversation()
    {
        await using var host = await BotHost.StartAsync(SayHello);
        var activity = host.Activity();
        activity.Remove("id");

        await host.PostAsync(activity);

        Assert.Equal($"POST {Conversation}/activities", Assert.Single(host.Connector.Calls).Route);
    }

    [Fact]
    public async Task Update_is_a_put_and_delete_is_a_delete()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"), token);
            await turn.DeleteActivityAsync("8", token);
        });

        await host.PostAsync(host.Activity());

        string[] expected = [$"PUT {Conversation}/activities/7", $"DELETE {Conversation}/activities/8"];
        Assert.Equal(expected, host.Connector.Calls.Select(call => call.Route));
    }

    [Theory]
    [InlineData("""{"id":"given"}""", "given")]
    [InlineData("", null)]
    [InlineData("{}", null)]
    public async Task Channel_may_say_under_which_id_it_keeps_the_reply(string body, string id)
    {
        ResourceResponse response = null;
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            response = await turn.SendActivityAsync("Hello", cancellationToken: token));
        host.Connector.Body = body;

        await host.PostAsync(host.Activity());

        Assert.Equal(id ?? string.Empty, response.Id ?? string.Empty);
    }

    [Fact]
    public async Task Refusal_of_the_channel_is_thrown_with_what_it_said()
    {
        var refusal = new TaskCompletionSource<Exception>();
        await using var host = await BotHost.StartAsync(SayHello);
        host.Connector.Status = 403;
        host.Connector.Body = """{"error":{"code":"BotNotInConversationRoster","message":"No."}}""";
        host.Adapter.OnTurnError = (_, fault) => Task.FromResult(refusal.TrySetResult(fault));

        await host.PostAsync(host.Activity());

        var seen = Assert.IsType<ErrorResponseException>(await refusal.Task);
        Assert.Equal("BotNotInConversationRoster", seen.Body.Error.Code);
        Assert.Equal(403, (int)seen.Response.StatusCode);
    }

    [Fact]
    public async Task Refusal_without_json_is_thrown_as_well()
    {
        var refusal = new TaskCompletionSource<Exception>();
        await using var host = await BotHost.StartAsync(SayHello);
        (host.Connector.Status, host.Connector.Body) = (413, "<html>Too large</html>");
        host.Adapter.OnTurnError = (_, fault) => Task.FromResult(refusal.TrySetResult(fault));

        await host.PostAsync(host.Activity());

        Assert.Null(Assert.IsType<ErrorResponseException>(await refusal.Task).Body);
    }

    [Fact]
    public async Task Replies_travel_in_the_response_where_the_request_expects_them()
    {
        await using var host = await BotHost.StartAsync(SayHello);
        var activity = host.Activity();
        activity["deliveryMode"] = "expectReplies";

        var answer = await host.PostAsync(activity);

        Assert.Equal(200, answer.Status);
        Assert.Equal("Hello", (string)JObject.Parse(answer.Body).SelectToken("activities[0].text"));
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task Answer_to_an_invoke_travels_in_the_response()
    {
        await using var host = await BotHost.StartAsync(new RecordingBot().OnTurnAsync);
        var invoke = host.Activity(ActivityTypes.Invoke);
        invoke["name"] = "composeExtension/query";
        invoke["value"] = new JObject { ["commandId"] = "search" };

        var answer = await host.PostAsync(invoke);

        Assert.Equal((200, "{}"), (answer.Status, answer.Body));
        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task Unknown_invoke_is_answered_with_501()
    {
        await using var host = await BotHost.StartAsync(new TeamsActivityHandler().OnTurnAsync);
        var invoke = host.Activity(ActivityTypes.Invoke);
        invoke["name"] = "unheardOf";

        var answer = await host.PostAsync(invoke);

        Assert.Equal((501, string.Empty), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"type":"mess""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"message","from":"text"}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("""{"type":"message","entities":{"type":"mention"}}""")]
    [InlineData("""{"type":"message","membersAdded":[5]}""")]
    public async Task Body_that_is_no_activity_is_answered_with_400(string body)
    {
        await using var host = await BotHost.StartAsync(SayHello);

        Assert.Equal(400, (await host.PostAsync(body)).Status);
    }

    [Fact]
    public async Task Body_deeper_than_128_levels_is_answered_with_400()
    {
        await using var host = await BotHost.StartAsync(SayHello);
        var value = new string('[', 5000) + new string(']', 5000);

        Assert.Equal(400, (await host.PostAsync($$"""{"type":"message","value":{{value}} }""")).Status);
    }

    [StandInTheory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message"} and more""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/passwd"}""")]
    [InlineData("""{"type":"message","value":"/Date(99999999999999999)/"}""")]
    [InlineData("""{"type":"message","value":new Date(99999999999999999999)}""")]
    public async Task Activity_without_what_it_needs_is_answered_with_400(string body)
    {
        await using var host = await BotHost.StartAsync(SayHello);

        Assert.Equal(400, (await host.PostAsync(body)).Status);
    }

    [Fact]
    public async Task Text_that_looks_like_a_date_stays_text()
    {
        string text = null;
        await using var host = await BotHost.StartAsync((turn, _) => Task.FromResult(text = turn.Activity.Text));
        var activity = host.Activity();
        activity["text"] = "/Date(99999999999999999)/";

        await host.PostAsync(activity);

        Assert.Equal("/Date(99999999999999999)/", text);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Anything_but_a_post_is_answered_with_405(string method)
    {
        await using var host = await BotHost.StartAsync(SayHello);

        Assert.Equal(405, (await host.SendAsync(new HttpMethod(method))).Status);
    }

    [StandInFact]
    public async Task Get_is_answered_with_405()
    {
        await using var host = await BotHost.StartAsync(SayHello);

        Assert.Equal(405, (await host.SendAsync(HttpMethod.Get)).Status);
    }

    [Fact]
    public async Task Request_without_a_token_is_refused_once_there_is_an_app_id()
    {
        await using var host = await BotHost.StartAsync(SayHello, appId: "00000000-0000-0000-0000-000000000001");

        Assert.Equal(401, (await host.PostAsync(host.Activity())).Status);
        Assert.Empty(host.Connector.Calls);
    }

    [StandInTheory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task Request_with_a_token_that_cannot_be_checked_is_refused(string appId)
    {
        await using var host = await BotHost.StartAsync(SayHello, appId);

        var answer = await host.PostAsync(host.Activity().ToString(), "Bearer a.b.c");

        Assert.Equal((401, string.Empty), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Caller_id_is_never_taken_from_the_wire()
    {
        var callerId = "unset";
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            callerId = turn.Activity.CallerId;
            return Task.CompletedTask;
        });
        var activity = host.Activity();
        activity["callerId"] = "urn:botframework:azure";

        await host.PostAsync(activity);

        Assert.Null(callerId);
    }

    [Fact]
    public async Task Traces_do_not_reach_teams()
    {
        await using var host = await BotHost.StartAsync((turn, token) =>
            turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("Inner workings"), token));

        await host.PostAsync(host.Activity());

        Assert.Empty(host.Connector.Calls);
    }

    [Fact]
    public async Task Bot_speaks_up_in_a_conversation_it_remembers()
    {
        await using var host = await BotHost.StartAsync(SayHello);
        var reference = host.Activity().ToObject<Activity>().GetConversationReference();

        await host.Adapter.ContinueConversationAsync(string.Empty, reference, SayHello, CancellationToken.None);

        Assert.Equal($"POST {Conversation}/activities/1", Assert.Single(host.Connector.Calls).Route);
    }

    [Fact]
    public async Task Bot_opens_a_conversation()
    {
        string conversation = null;
        await using var host = await BotHost.StartAsync(SayHello);
        host.Connector.Body = """{"id":"a:new"}""";

        await host.Adapter.CreateConversationAsync(
            string.Empty,
            Channels.Msteams,
            host.Connector.ServiceUrl,
            audience: null,
            new ConversationParameters(members: [new ChannelAccount("29:ada")]),
            (turn, _) => Task.FromResult(conversation = turn.Activity.Conversation.Id),
            CancellationToken.None);

        Assert.Equal("POST /v3/conversations", Assert.Single(host.Connector.Calls).Route);
        Assert.Equal("a:new", conversation);
    }

    [Fact]
    public async Task Member_is_looked_up_in_the_conversation()
    {
        string email = null;
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            email = (await TeamsInfo.GetMemberAsync(turn, "29:ada", token)).Email);
        host.Connector.Body = """{"id":"29:ada","email":"ada@contoso.example"}""";

        await host.PostAsync(host.Activity());

        Assert.Equal($"GET {Conversation}/members/29%3Aada", Assert.Single(host.Connector.Calls).Route);
        Assert.Equal("ada@contoso.example", email);
    }

    [Fact]
    public async Task New_member_is_looked_up_where_details_are_missing()
    {
        var bot = new RecordingBot();
        await using var host = await BotHost.StartAsync(bot.OnTurnAsync);

        await host.PostAsync(NewMember(host));

        Assert.Equal($"GET {Conversation}/members/29%3Abob", Assert.Single(host.Connector.Calls).Route);
        Assert.Equal("OnTeamsMembersAddedAsync", Assert.Single(bot.Called));
    }

    [Fact]
    public async Task New_member_who_cannot_be_looked_up_is_greeted_all_the_same()
    {
        var bot = new RecordingBot();
        await using var host = await BotHost.StartAsync(bot.OnTurnAsync);
        (host.Connector.Status, host.Connector.Body) = (404, """{"error":{"code":"ConversationNotFound"}}""");

        await host.PostAsync(NewMember(host));

        Assert.Equal("OnTeamsMembersAddedAsync", Assert.Single(bot.Called));
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        string next = null;
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            next = (await TeamsInfo.GetPagedMembersAsync(turn, 50, "a b", token)).ContinuationToken);
        host.Connector.Body = """{"continuationToken":"more","members":[{"id":"29:ada"}]}""";

        await host.PostAsync(host.Activity());

        var route = Assert.Single(host.Connector.Calls).Route;
        Assert.Equal($"GET {Conversation}/pagedmembers?pageSize=50&continuationToken=a%20b", route);
        Assert.Equal("more", next);
    }

    private static JObject NewMember(BotHost host)
    {
        var update = host.Activity(ActivityTypes.ConversationUpdate);
        update["membersAdded"] = new JArray(new JObject { ["id"] = "29:bob" });
        return update;
    }

    private static Task SayHello(ITurnContext turn, CancellationToken token) =>
        turn.SendActivityAsync("Hello", cancellationToken: token);
}
