using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

public sealed class WelcomeTurnTests : IAsyncLifetime
{
    private Conversation _conversation = null!;

    public async Task InitializeAsync() => _conversation = await Conversation.StartAsync(new ScriptedKnowledge());

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    [Fact]
    public async Task The_bot_greets_when_it_is_added()
    {
        await _conversation.PostAsync(Members("membersAdded", "28:bot"));

        Assert.Contains("I am HccBot", Assert.Single(_conversation.Connector.Sent).Activity.Card().VisibleText());
    }

    [Fact]
    public async Task It_does_not_greet_other_members()
    {
        await _conversation.PostAsync(Members("membersAdded", "29:someone", "29:another"));

        Assert.Empty(_conversation.Connector.Sent);
    }

    [Fact]
    public async Task Two_announcements_at_the_same_time_make_one_greeting()
    {
        await Task.WhenAll(
            _conversation.PostAsync(Members("membersAdded", "29:someone", "28:bot")),
            _conversation.PostAsync(Installation("add")),
            _conversation.PostAsync(Installation("add-upgrade")));

        Assert.Single(_conversation.Connector.Sent);
    }

    [Fact]
    public async Task A_new_installation_after_a_removal_is_greeted_again()
    {
        await _conversation.PostAsync(Installation("add"));
        await _conversation.PostAsync(Installation("remove"));
        await _conversation.PostAsync(Installation("add"));

        Assert.Equal(2, _conversation.Connector.Sent.Count);
    }

    [Fact]
    public async Task The_greeting_names_limits_and_first_questions()
    {
        await _conversation.PostAsync(Installation("add"));

        Snapshot.Match(_conversation.Connector.Sent.Single().Activity.Card());
    }

    [Fact]
    public async Task The_German_greeting_names_the_same()
    {
        var installed = Installation("add");
        installed["locale"] = "de-DE";
        await _conversation.PostAsync(installed);

        Snapshot.Match(_conversation.Connector.Sent.Single().Activity.Card());
    }

    private JObject Members(string member, params string[] ids) => _conversation.Activity(
        "conversationUpdate", new JObject { [member] = new JArray(ids.Select(id => new JObject { ["id"] = id })) });

    private JObject Installation(string action) =>
        _conversation.Activity("installationUpdate", new JObject { ["action"] = action });
}
