using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

/// <summary>How the bot behaves among people.</summary>
public sealed class EtiquetteTests : IAsyncLifetime
{
    private readonly ScriptedKnowledge _knowledge = new(question => Some.Answer(
        question == "help" ? AnswerKind.Help : AnswerKind.Value, question, citations: question == "help" ? [] : null,
        followUps: [.. Enumerable.Range(1, 5).Select(number => new FollowUp($"First {number}", $"question {number}?"))]));

    private Conversation _conversation = null!;

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(_knowledge);

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Theory]
    [InlineData("channel", "19:abc@thread.tacv2;messageid=1485983408511")]
    [InlineData("channel", "team-id;messageid=1795415036504")]
    [InlineData("groupChat", "19:meeting_MjA@thread.v2")]
    [InlineData("personal", "a:17I0kl")]
    [InlineData(null, "3f1c|livechat")]
    public async Task An_answer_goes_into_the_thread_where_it_was_asked(string? type, string id)
    {
        await _conversation.PostAsync(In(type, id, "<at>HccBot</at> OS?", Mention));

        var (path, reply) = _conversation.Connector.Sent.Single();
        Assert.Equal($"/v3/conversations/{id}/activities/1485983408511", Uri.UnescapeDataString(path));
        Assert.Equal((id, "1485983408511"), ((string?)reply["conversation"]!["id"], (string?)reply["replyToId"]));
        Assert.Equal(["OS?"], _knowledge.Asked);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    [InlineData("GroupChat")]
    public async Task Among_several_people_it_speaks_only_when_spoken_to(string type)
    {
        await _conversation.PostAsync(In(type, "19:x", "what do you all think of STRIDE?"));
        await _conversation.PostAsync(In(type, "19:x", "<at>Another</at> OS?", Mention.Replace("28:bot", "28:another", StringComparison.Ordinal)));

        Assert.Empty(_conversation.Connector.Everything);
        Assert.Empty(_knowledge.Asked);
    }

    [Fact]
    public async Task A_pressed_button_is_spoken_to_it()
    {
        var pressed = In("channel", "19:x", null);
        pressed["value"] = JObject.Parse("""{ "hccbot": { "question": "OS in IMbrave150" } }""");
        await _conversation.PostAsync(pressed);

        Assert.Equal(["OS in IMbrave150"], _knowledge.Asked);
    }

    [Fact]
    public async Task Another_apps_button_is_not()
    {
        var pressed = In("channel", "19:x", null);
        pressed["value"] = JObject.Parse("""{ "question": "OS in IMbrave150" }""");
        await _conversation.PostAsync(pressed);

        Assert.Empty(_conversation.Connector.Sent);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData(null)]
    public async Task Help_suggests_three_questions_that_are_buttons_too(string? type)
    {
        await _conversation.PostAsync(In(type, "a:chat", "help"));

        Assert.Equal(2, _conversation.Connector.Sent.Count);
        var suggested = _conversation.Connector.Sent[1].Activity;
        Assert.Empty(suggested["attachments"] ?? new JArray());
        var actions = suggested["suggestedActions"]!["actions"]!;
        Assert.Equal(["question 1?", "question 2?", "question 3?"], actions.Select(action => (string?)action["value"]));
        Assert.All(actions, action => Assert.Equal(("imBack", (string?)action["value"]), ((string?)action["type"], (string?)action["title"])));
        Assert.All(actions, action => Assert.Contains(
            _conversation.Connector.Sent[0].Activity.Card().Buttons(), button => (string?)button["data"]!["hccbot"]!["question"] == (string?)action["value"]));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Where_suggestions_would_stay_for_everybody_there_are_none(string type)
    {
        await _conversation.PostAsync(In(type, "19:x", "<at>HccBot</at> help", Mention));

        Assert.Null(_conversation.Connector.Sent.Single().Activity["suggestedActions"]);
    }

    [Fact]
    public async Task Only_help_suggests() => Assert.Null((await _conversation.SayAsync("OS?"))["suggestedActions"]);

    [Fact]
    public async Task Teams_gets_a_card_that_acts_in_place_and_looks_for_news()
    {
        var card = (await _conversation.SayAsync("OS?")).Card();

        Assert.Equal(["29:person"], card["refresh"]!["userIds"]!.Values<string>());
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    [InlineData("directline")]
    public async Task Other_channels_get_a_card_that_asks(string channel)
    {
        var message = _conversation.Message("OS?");
        message["channelId"] = channel;
        await _conversation.PostAsync(message);

        var card = _conversation.Connector.Sent.Single().Activity.Card();
        Assert.Null(card["refresh"]);
        Assert.DoesNotContain(card.Buttons(), button => (string?)button["type"] == "Action.Execute");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_bear_the_AI_label_only_where_a_setting_asks_for_it(bool label)
    {
        await using var conversation = await Conversation.StartAsync(_knowledge, settings: options => options.AiLabel = label);
        var entity = (await conversation.SayAsync("OS?"))["entities"]!.Single();

        Assert.Equal(label ? ["AIGeneratedContent"] : [], entity["additionalType"]?.Values<string>() ?? []);
        Assert.NotEmpty(entity["citation"]!);
    }

    [Fact]
    public async Task Where_a_setting_asks_for_it_the_headline_goes_first_as_a_text_with_the_citations_that_it_names()
    {
        await using var conversation = await Conversation.StartAsync(
            new ScriptedKnowledge(question => Some.Answer(AnswerKind.Value, question, citations: [Some.Citation(1), Some.Citation(2)]) with { Headline = Some.Statement("Median OS 19.2 months", 2) }),
            settings: options => options.CitedText = true);

        await conversation.PostAsync(conversation.Message("OS?"));

        var (text, card) = (conversation.Connector.Sent[0].Activity, conversation.Connector.Sent[1].Activity);
        Assert.Equal(("Median OS 19.2 months [2]", "markdown"), ((string?)text["text"], (string?)text["textFormat"]));
        Assert.Equal(2, (int)text["entities"]!.Single()["citation"]!.Single()["position"]!);
        Assert.Null(text["attachments"]);
        Assert.Null(text["channelData"]);
        Assert.Null(card["entities"]);
        Assert.NotNull(card["channelData"]!["feedbackLoop"]);
        Assert.Contains("[2]", card.Card().VisibleText());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Where_others_read_along_the_asker_alone_is_told_of_a_patient_s_name_if_a_setting_asks_for_it(bool setting, bool onCard)
    {
        await using var conversation = await Conversation.StartAsync(RepositoryCorpus.Knowledge, settings: options => options.PrivateNotes = setting);
        var message = conversation.Message("<at>HccBot</at> Mr Smith, MRN 4455667: OS in IMbrave150?");
        message["conversation"] = new JObject { ["id"] = "19:board@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true };
        message["entities"] = JArray.Parse(Mention);

        await conversation.PostAsync(message);

        var sent = conversation.Connector.Everything.Where(activity => (string?)activity["type"] == "message").ToArray();
        Assert.Equal(onCard, sent[^1].Card().VisibleText().Contains("identifies a patient", StringComparison.Ordinal));
        Assert.Equal(!onCard, sent.Any(activity => ((string?)activity["text"])?.Contains("identifies a patient", StringComparison.Ordinal) == true));
        Assert.Equal(!onCard, conversation.Connector.Addresses.Any(address => address.EndsWith("isTargetedActivity=true", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_headline_without_sources_stays_on_its_card()
    {
        await using var conversation = await Conversation.StartAsync(
            new ScriptedKnowledge(question => Some.Answer(AnswerKind.Refusal, question, citations: [])), settings: options => options.CitedText = true);

        Assert.Null((await conversation.SayAsync("OS?"))["text"]);
    }

    [Fact]
    public async Task An_answer_without_sources_bears_the_label_too()
    {
        await using var conversation = await Conversation.StartAsync(
            new ScriptedKnowledge(question => Some.Answer(AnswerKind.Refusal, question, citations: [])), settings: options => options.AiLabel = true);

        Assert.Null((await conversation.SayAsync("OS?"))["entities"]!.Single()["citation"]);
    }

    private const string Mention = """[{ "type": "mention", "mentioned": { "id": "28:bot", "name": "HccBot" }, "text": "<at>HccBot</at>" }]""";

    private JObject In(string? type, string id, string? text, string entities = "[]")
    {
        var message = _conversation.Message(text);
        message["conversation"] = type is null ? new JObject { ["id"] = id } : new JObject { ["id"] = id, ["conversationType"] = type };
        message["entities"] = JArray.Parse(entities);
        return message;
    }
}
