using HccBot.Bot.Hosting;
using HccBot.Bot.WebChat;
using HccBot.Knowledge;
using HccBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.WebChat;

public sealed class WebChatAdapterTests : IAsyncDisposable
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private readonly WebApplication _app;
    private readonly WebChatAdapter _adapter;
    private readonly WebChatConversation _conversation;

    public WebChatAdapterTests()
    {
        var builder = HccBotHost.CreateBuilder();
        builder.Services.AddHccBot(builder.Configuration);
        builder.Services.AddSingleton<IKnowledge>(new ScriptedKnowledge());
        builder.Services.PostConfigure<HccBotOptions>(_database.NameIn);
        _app = builder.Build();
        _adapter = _app.Services.GetRequiredService<WebChatAdapter>();
        _conversation = _app.Services.GetRequiredService<WebChatConversations>().Open();
    }

    [Fact]
    public async Task A_message_that_the_bot_changes_is_read_again_with_its_id()
    {
        var sent = "";
        await TurnAsync(async turn =>
        {
            sent = (await turn.SendActivityAsync("first")).Id;
            var changed = MessageFactory.Text("second");
            changed.Id = sent;
            await turn.UpdateActivityAsync(changed);
        });

        var shown = Shown()[^1];
        Assert.Equal((sent, "second"), ((string?)shown["id"], (string?)shown["text"]));
        Assert.DoesNotContain(Shown(), activity => (string?)activity["text"] == "first");
    }

    [Fact]
    public async Task A_message_that_the_bot_takes_back_is_read_as_deleted()
    {
        var sent = "";
        await TurnAsync(async turn =>
        {
            sent = (await turn.SendActivityAsync("first")).Id;
            await turn.DeleteActivityAsync(sent);
        });

        Assert.Equal((sent, "messageDelete"), ((string?)Shown()[^1]["id"], (string?)Shown()[^1]["type"]));
    }

    [Fact]
    public async Task Typing_is_shown()
    {
        await TurnAsync(turn => turn.SendActivityAsync(new Activity(ActivityTypes.Typing)));

        Assert.Equal("typing", (string?)Shown()[^1]["type"]);
    }

    [Fact]
    public async Task A_universal_action_gives_way_to_its_fallback()
    {
        await TurnAsync(turn => turn.SendActivityAsync(MessageFactory.Attachment(new Attachment
        {
            ContentType = AdaptiveCards.AdaptiveCard.ContentType,
            Content = JObject.Parse("""
                {"type":"AdaptiveCard","actions":[
                  {"type":"Action.Execute","title":"More","fallback":{"type":"Action.Submit","title":"More"}},
                  {"type":"Action.Execute","title":"Teams only"},
                  {"type":"Action.OpenUrl","title":"Open"}],
                 "selectAction":{"type":"Action.Execute"}}
                """),
        })));

        var card = Shown()[^1].Card();
        Assert.Equal(["Action.Submit", "Action.OpenUrl"], card["actions"]!.Select(action => (string?)action["type"]));
        Assert.Null(card["selectAction"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private Task TurnAsync(Func<ITurnContext, Task> turn) => _adapter.ReceiveAsync(
        _conversation, new Activity(ActivityTypes.Message) { Text = "help" }, new OneTurn(turn), CancellationToken.None);

    private List<JObject> Shown() => [.. _conversation.After(0).Activities.Select(JObject.Parse)];

    private sealed class OneTurn(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}
