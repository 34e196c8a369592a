using System.Collections.Concurrent;
using HccBot.Bot.Turns;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace HccBot.Bot.Tests.Turns;

public class TypingTests
{
    private readonly HandSetTime _time = new();
    private readonly SlowChannel _channel = new();

    [Fact]
    public async Task It_shows_while_an_answer_takes_its_time()
    {
        using var release = new ManualResetEventSlim();
        await using var conversation = await Conversation.StartAsync(new ScriptedKnowledge(question =>
        {
            release.Wait();
            return Some.Answer(AnswerKind.Value, question);
        }));

        var asked = conversation.PostAsync(conversation.Message("OS?"));
        await conversation.Connector.Typing;
        release.Set();
        await asked;

        Assert.Equal("message", (string?)conversation.Connector.Everything[^1]["type"]);
    }

    [Fact]
    public async Task An_answer_waits_for_a_sign_that_is_under_way_and_none_follows_it()
    {
        using var context = Context();
        var turn = TurnAsync(context, async () =>
        {
            await _channel.SignArrived;
            var sending = context.SendActivityAsync("the answer");
            _channel.LetGo();
            await sending;
            _time.Pass(TimeSpan.FromMinutes(1));
        });
        _time.Pass(TimeSpan.FromMilliseconds(500));
        await turn;

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], _channel.Taken);
    }

    [Fact]
    public async Task An_answer_within_half_a_second_needs_no_sign()
    {
        using var context = Context();
        await TurnAsync(context, async () =>
        {
            _time.Pass(TimeSpan.FromMilliseconds(499));
            await context.SendActivityAsync("the answer");
        });

        Assert.Equal([ActivityTypes.Message], _channel.Taken);
    }

    [Fact]
    public async Task A_channel_that_takes_no_sign_still_gets_the_answer()
    {
        using var context = Context();
        var turn = TurnAsync(context, async () =>
        {
            await _channel.SignArrived;
            _time.Pass(TimeSpan.FromSeconds(2));
            await context.SendActivityAsync("the answer");
        });
        _time.Pass(TimeSpan.FromMilliseconds(500));
        await turn;

        Assert.Equal([ActivityTypes.Message], _channel.Taken);
    }

    private Task TurnAsync(ITurnContext context, Func<Task> answer) =>
        new TypingMiddleware(_time, NullLogger<TypingMiddleware>.Instance).OnTurnAsync(context, _ => answer(), CancellationToken.None);

    private TurnContext Context() => new(_channel, new Activity(ActivityTypes.Message)
    {
        Id = "1",
        ChannelId = "msteams",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("29:person"),
        Recipient = new ChannelAccount("28:bot"),
    });

    /// <summary>A channel that takes a sign of typing only when it is let go.</summary>
    private sealed class SlowChannel : BotAdapter
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentQueue<string> _taken = new();

        /// <summary>Types of what was taken, in order.</summary>
        public IEnumerable<string> Taken => _taken;

        public Task SignArrived => _arrived.Task;

        public void LetGo() => _letGo.TrySetResult();

        public override async Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            if (activities.Single().Type == ActivityTypes.Typing)
            {
                _arrived.TrySetResult();
                await _letGo.Task.WaitAsync(cancellationToken);
            }

            _taken.Enqueue(activities.Single().Type);
            return [new ResourceResponse("1")];
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
