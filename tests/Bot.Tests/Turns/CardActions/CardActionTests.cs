using System.Net;
using HccBot.Bot.Cards;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.CardActions;

public sealed class CardActionTests : IAsyncLifetime
{
    private const string Hash = "0123456789ab";

    private readonly ScriptedKnowledge _knowledge = new();
    private Conversation _conversation = null!;

    public static TheoryData<string> Tampered => new(
        """{ "type": "Action.Execute", "verb": "hccbot.page/1" }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": null }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": "text" }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": [1] }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": {} }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": "q" } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": "q" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": 5, "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": ["q"], "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": "  ", "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": "q", "corpus": { "x": 1 } } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.compare/1", "data": { "hccbot": { "corpus": "x" }, "hccbotCompare": ["a", "b"] } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/0", "data": { "hccbot": { "question": "q", "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "hccbot.page/2", "data": { "hccbot": { "question": "q", "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "HCCBOT.PAGE/1", "data": { "hccbot": { "question": "q", "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "verb": "", "data": { "hccbot": { "question": "q", "corpus": "x" } } }""",
        """{ "type": "Action.Execute", "data": { "hccbot": { "question": "q", "corpus": "x" } } }""",
        $$"""{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": "{{new string('q', 5000)}}", "corpus": "x" } } }""",
        $$"""{ "type": "Action.Execute", "verb": "hccbot.page/1", "data": { "hccbot": { "question": "q", "corpus": "{{new string('x', 5000)}}" } } }""");

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(_knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [InlineData(CardVerbs.Page)]
    [InlineData(CardVerbs.Sources)]
    [InlineData(CardVerbs.Analyses)]
    [InlineData(CardVerbs.Refresh)]
    public async Task A_press_is_answered_by_a_card_in_its_place(string verb)
    {
        var body = await PressAsync(verb, "OS in IMbrave150 (page 2)", Hash);

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)body["statusCode"]!, (string?)body["type"]));
        Assert.Equal(["OS in IMbrave150"], _knowledge.Asked);
        Assert.DoesNotContain("Refreshed", ((JObject)body["value"]!).VisibleText());
        Assert.Empty(_conversation.Connector.Sent);
    }

    [Fact]
    public async Task A_choice_is_asked_in_words()
    {
        await _conversation.InvokeAsync("adaptiveCard/action", Action(CardVerbs.Compare, new JObject
        {
            ["hccbot"] = new JObject { ["corpus"] = Hash },
            ["hccbotCompare"] = "Compare SHARP and REFLECT",
        }));

        Assert.Equal(["Compare SHARP and REFLECT"], _knowledge.Asked);
    }

    [Fact]
    public async Task A_choice_in_a_client_without_such_buttons_is_asked_too()
    {
        var submitted = _conversation.Message(null);
        submitted["value"] = JObject.Parse("""{ "hccbot": { "corpus": "x" }, "hccbotCompare": "Compare SHARP and REFLECT" }""");

        await _conversation.PostAsync(submitted);

        Assert.Equal(["Compare SHARP and REFLECT"], _knowledge.Asked);
    }

    [Fact]
    public async Task A_press_changes_nothing_of_what_the_conversation_is_about()
    {
        await PressAsync(CardVerbs.Analyses, "All analyses of OS in IMbrave150", Hash);
        await _conversation.SayAsync("and HIMALAYA?");

        Assert.Same(ConversationContext.Empty, _knowledge.Before[0]);
        Assert.Empty(_knowledge.Before[1].Trials);
    }

    [Fact]
    public async Task A_card_from_another_corpus_says_that_it_was_refreshed()
    {
        var body = await PressAsync(CardVerbs.Refresh, "OS in IMbrave150", "ba9876543210");

        Assert.Contains("Refreshed: the corpus has changed since this card was made.", ((JObject)body["value"]!).VisibleText());
    }

    [Fact]
    public async Task The_refreshed_card_is_current_the_next_time()
    {
        var card = (JObject)(await PressAsync(CardVerbs.Refresh, "OS in IMbrave150", "ba9876543210"))["value"]!;
        var again = await _conversation.InvokeAsync("adaptiveCard/action", new JObject { ["action"] = card["refresh"]!["action"], ["trigger"] = "automatic" });

        Assert.DoesNotContain("Refreshed", ((JObject)again.Body["value"]!).VisibleText());
        Assert.Equal(["29:person"], card["refresh"]!["userIds"]!.Values<string>());
    }

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task A_press_that_no_card_of_ours_makes_is_told_so(string action)
    {
        var (status, body) = await _conversation.InvokeAsync("adaptiveCard/action", new JObject { ["action"] = JObject.Parse(action) });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("This button is from another version of me.", ((JObject)body["value"]!).VisibleText());
        Assert.Empty(_knowledge.Asked);
    }

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task A_card_that_refreshes_by_itself_keeps_its_place(string action)
    {
        var (status, body) = await _conversation.InvokeAsync(
            "adaptiveCard/action", new JObject { ["action"] = JObject.Parse(action), ["trigger"] = "automatic" });

        Assert.Equal((HttpStatusCode.OK, 400, "application/vnd.microsoft.error"), (status, (int)body["statusCode"]!, (string?)body["type"]));
    }

    [Fact]
    public async Task An_old_button_can_be_asked_again()
    {
        var body = await PressAsync("hccbot.page/0", "OS in IMbrave150", Hash);

        Assert.Equal("OS in IMbrave150", (string?)((JObject)body["value"]!).Button("Ask again")["data"]!["hccbot"]!["question"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{ "action": null }""")]
    [InlineData("""{ "action": 5 }""")]
    [InlineData("""{ "action": { "type": "Action.Submit" } }""")]
    [InlineData("""{ "action": { "type": "Action.Execute", "verb": { "a": 1 } } }""")]
    public async Task What_is_no_card_action_is_a_bad_request(string value)
    {
        var (status, body) = await _conversation.InvokeAsync("adaptiveCard/action", JToken.Parse(value));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
    }

    [Fact]
    public async Task A_press_that_fails_is_told_to_who_pressed_and_not_to_the_chat()
    {
        await using var failing = await Conversation.StartAsync(new ScriptedKnowledge(_ => throw new InvalidOperationException("broke")));

        var (status, body) = await failing.InvokeAsync("adaptiveCard/action", Action(CardVerbs.Page, Data("q", Hash)));

        Assert.Equal((HttpStatusCode.OK, 500), (status, (int)body["statusCode"]!));
        Assert.Matches("^Something went wrong on my side\\. Its number is [0-9a-f]{8}\\.$", (string?)body["value"]!["message"]);
        Assert.Empty(failing.Connector.Sent);
    }

    [Fact]
    public async Task Neither_words_nor_foreign_verbs_are_logged()
    {
        await PressAsync(CardVerbs.Page, "Jane Roe", Hash);
        await PressAsync("John Doe", "Jane Roe", Hash);

        Assert.DoesNotContain("Jane Roe", _conversation.Log.Text);
        Assert.DoesNotContain("John Doe", _conversation.Log.Text);
    }

    private static JObject Data(string question, string corpus) =>
        new() { ["hccbot"] = new JObject { ["question"] = question, ["corpus"] = corpus } };

    private static JObject Action(string verb, JObject data) =>
        new() { ["action"] = new JObject { ["type"] = "Action.Execute", ["title"] = "x", ["verb"] = verb, ["data"] = data } };

    private async Task<JObject> PressAsync(string verb, string question, string corpus)
    {
        var (status, body) = await _conversation.InvokeAsync("adaptiveCard/action", Action(verb, Data(question, corpus)));
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }
}
