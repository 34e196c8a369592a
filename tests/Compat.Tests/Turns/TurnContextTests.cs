using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HccBot.Compat.Tests.Turns;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task What_is_sent_is_addressed_to_the_person()
    {
        await _adapter.RunAsync(Some.Message(), (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token));

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("28:bot", "29:ada", "a:1"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id));
        Assert.Equal(("1", "https://smba.example/amer/"), (sent.ReplyToId, sent.ServiceUrl));
    }

    [Fact]
    public async Task Traces_are_no_response()
    {
        var responded = new List<bool>();

        await _adapter.RunAsync(Some.Message(), async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token);
            responded.Add(turn.Responded);
            await turn.SendActivityAsync("Hello", cancellationToken: token);
            responded.Add(turn.Responded);
        });

        Assert.Equal([false, true], responded);
    }

    [Fact]
    public async Task Handler_that_does_not_go_on_sends_nothing()
    {
        await _adapter.RunAsync(Some.Message(), async (turn, token) =>
        {
            turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([new("held")]));
            await turn.SendActivityAsync("Hello", cancellationToken: token);
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Handlers_change_what_is_sent_in_the_order_they_were_added()
    {
        await _adapter.RunAsync(Some.Message(), async (turn, token) =>
        {
            turn.OnSendActivities((_, activities, next) => Mark(activities, "1", next));
            turn.OnSendActivities((_, activities, next) => Mark(activities, "2", next));
            await turn.SendActivityAsync("Hello", cancellationToken: token);
        });

        Assert.Equal("Hello12", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task Replies_are_kept_back_where_the_request_expects_them()
    {
        var message = Some.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        List<string> buffered = null;

        await _adapter.RunAsync(message, async (turn, token) =>
        {
            await turn.SendActivityAsync("Hello", cancellationToken: token);
            buffered = [.. ((TurnContext)turn).BufferedReplyActivities.Select(activity => activity.Text)];
        });

        Assert.Equal(["Hello"], buffered);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Update_and_delete_name_the_activity()
    {
        await _adapter.RunAsync(Some.Message(), async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"), token);
            await turn.DeleteActivityAsync("8", token);
        });

        Assert.Equal("7", Assert.Single(_adapter.Updated).Id);
        Assert.Equal("8", Assert.Single(_adapter.Deleted));
    }

    [Fact]
    public async Task Middleware_surrounds_the_bot_in_order()
    {
        List<string> steps = [];
        _adapter.Use(new Step("a", steps)).Use(new Step("b", steps));

        await _adapter.RunAsync(Some.Message(), (_, _) =>
        {
            steps.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a>", "b>", "bot", "<b", "<a"], steps);
    }

    [Fact]
    public async Task Failure_goes_to_the_error_handler()
    {
        Exception seen = null;
        _adapter.OnTurnError = (_, fault) =>
        {
            seen = fault;
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(Some.Message(), (_, _) => throw new InvalidOperationException("Broken."));

        Assert.Equal("Broken.", seen.Message);
    }

    [Fact]
    public async Task Failure_goes_on_where_nobody_handles_it()
    {
        var run = _adapter.RunAsync(Some.Message(), (_, _) => throw new InvalidOperationException("Broken."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => run);
    }

    [Fact]
    public async Task State_of_the_turn_is_kept_by_type()
    {
        Version found = null;

        await _adapter.RunAsync(Some.Message(), (turn, _) =>
        {
            turn.TurnState.Add(new Version(4, 23));
            found = turn.TurnState.Get<Version>();
            return Task.CompletedTask;
        });

        Assert.Equal(new Version(4, 23), found);
    }

    private static Task<ResourceResponse[]> Mark(
        List<Activity> activities,
        string mark,
        Func<Task<ResourceResponse[]>> next)
    {
        activities.ForEach(activity => activity.Text += mark);
        return next();
    }

    private sealed class Step(string name, List<string> steps) : IMiddleware
    {
        public async Task OnTurnAsync(
            ITurnContext turnContext,
            NextDelegate next,
            CancellationToken cancellationToken = default)
        {
            steps.Add($"{name}>");
            await next(cancellationToken);
            steps.Add($"<{name}");
        }
    }
}
