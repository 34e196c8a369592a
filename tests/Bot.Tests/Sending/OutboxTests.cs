using System.Diagnostics.Metrics;
using System.Net;
using HccBot.Bot.Sending;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HccBot.Bot.Tests.Sending;

public sealed class OutboxTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly HandSetTime _time = new();
    private readonly RecordingLog _log = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly LoggerFactory _loggers;
    private readonly Outbox _outbox;
    private readonly ScriptedChannel _channel;
    private readonly DateTimeOffset _start;

    public OutboxTests()
    {
        _loggers = new LoggerFactory([_log]);
        _outbox = new Outbox(_time, new SendMetrics(_services.GetRequiredService<IMeterFactory>()), _loggers.CreateLogger<Outbox>());
        _channel = new ScriptedChannel(_outbox);
        _start = _time.GetUtcNow();
    }

    private TimeSpan Passed => _time.GetUtcNow() - _start;

    public void Dispose()
    {
        _outbox.Dispose();
        _loggers.Dispose();
        _services.Dispose();
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        Outbox.BeginTurn();
        _channel.Answer(status);

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(TimeSpan.Zero, 2 * Second);

        Assert.Equal(HttpStatusCode.Created, await said);
        Assert.Equal(["card", "card"], _channel.Arrived);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_would_be_answered_alike_is_not(HttpStatusCode status)
    {
        Outbox.BeginTurn();
        _channel.Answer(status);

        Assert.Equal(status, await _channel.SayAsync("card"));
        Assert.Single(_channel.Arrived);
    }

    [Fact]
    public async Task What_could_not_leave_is_tried_again()
    {
        Outbox.BeginTurn();
        _channel.Unreachable = 1;

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(TimeSpan.Zero, 2 * Second);

        Assert.Equal(HttpStatusCode.Created, await said);
    }

    [Fact]
    public async Task What_broke_off_on_the_way_is_tried_once_more()
    {
        Outbox.BeginTurn();
        _channel.BreakOff();
        _channel.BreakOff();

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(TimeSpan.Zero, 2 * Second);

        await Assert.ThrowsAsync<HttpRequestException>(() => said);
        Assert.Equal(2, _channel.Arrived.Count);
    }

    [Fact]
    public async Task What_was_taken_is_not_sent_again_though_the_answer_to_it_broke_off()
    {
        Outbox.BeginTurn();
        _channel.BreakOffInAnswer();

        Assert.Equal(HttpStatusCode.Created, await _channel.SayAsync("card"));
        Assert.Single(_channel.Arrived);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_tried_once()
    {
        _channel.Answer(HttpStatusCode.TooManyRequests, "5");

        Assert.Equal(HttpStatusCode.TooManyRequests, await _channel.SayAsync("news"));
    }

    [Fact]
    public async Task The_channel_says_when_to_try_again()
    {
        Outbox.BeginTurn();
        _channel.Answer(HttpStatusCode.TooManyRequests, "5");

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(3 * Second, 7 * Second);

        Assert.Equal(HttpStatusCode.Created, await said);
        Assert.InRange(Passed, 5 * Second, 6 * Second);
    }

    [Fact]
    public async Task A_turn_is_not_held_up_and_what_it_said_is_sent_after_it()
    {
        Outbox.BeginTurn();
        _channel.Answer(HttpStatusCode.ServiceUnavailable, "30");

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(Outbox.Patience, Outbox.Patience);
        Assert.Equal(HttpStatusCode.Accepted, await said);
        await _time.PassToAsync(20 * Second, 30 * Second);
        await _outbox.StopAsync(CancellationToken.None);

        Assert.Equal(["card", "card"], _channel.Arrived);
        Assert.Contains("sent after its turn", _log.Text);
    }

    [Fact]
    public async Task No_channel_makes_the_bot_wait_for_a_day()
    {
        Outbox.BeginTurn();
        _channel.Answer(HttpStatusCode.ServiceUnavailable, "86400");

        var said = _channel.SayAsync("card");
        await _time.PassToAsync(RetryRules.LongestAsked, RetryRules.LongestAsked + Second);
        await said;
        await _outbox.StopAsync(CancellationToken.None);

        Assert.Equal(2, _channel.Arrived.Count);
    }

    [Fact]
    public async Task A_try_without_an_answer_ends_and_is_logged_by_a_number_without_what_was_said()
    {
        Outbox.BeginTurn();
        _channel.IsDead = true;

        var said = _channel.SayAsync("card for Megan");
        await _time.PassToAsync(Outbox.Patience, Outbox.Patience);
        Assert.Equal(HttpStatusCode.Accepted, await said);
        await _time.PassToAsync(Second, 2 * Second);
        await _outbox.StopAsync(CancellationToken.None);

        Assert.Single(_channel.Arrived);
        Assert.Matches("Error: Answer [0-9a-f]{8} could not be sent", _log.Text);
        Assert.DoesNotContain("Megan", _log.Text);
    }

    [Fact]
    public async Task What_is_refused_for_minutes_is_given_up_and_logged()
    {
        Outbox.BeginTurn();
        _channel.Unreachable = int.MaxValue;

        var said = _channel.SayAsync("card");
        while (Passed < Outbox.Lasts)
        {
            await _time.PassToAsync(TimeSpan.Zero, Outbox.Lasts);
        }

        await said;
        await _outbox.StopAsync(CancellationToken.None);
        Assert.Contains("could not be sent", _log.Text);
    }

    [Fact]
    public async Task Answers_of_one_conversation_keep_their_order()
    {
        Outbox.BeginTurn();
        _channel.Answer(HttpStatusCode.ServiceUnavailable);

        var first = _channel.SayAsync("first");
        var second = _channel.SayAsync("second");
        await _time.PassToAsync(TimeSpan.Zero, 2 * Second);
        await Task.WhenAll(first, second);

        Assert.Equal(["first", "first", "second"], _channel.Arrived);
    }

    [Fact]
    public async Task A_dead_service_holds_up_no_other()
    {
        Outbox.BeginTurn();
        var channel = new ScriptedChannel(_outbox) { IsDead = true };
        var dead = channel.SayAsync("card", "a:other", "https://dead.example");

        Assert.Equal(HttpStatusCode.Created, await _channel.SayAsync("card"));
        Assert.False(dead.IsCompleted);
    }

    [Fact]
    public async Task Only_so_many_turns_wait_for_a_dead_service()
    {
        Outbox.BeginTurn();
        _channel.IsDead = true;
        var waiting = Enumerable.Range(0, ServiceGate.MostWaiting).Select(turn => _channel.SayAsync("card", $"a:{turn}")).ToList();

        Assert.Equal(HttpStatusCode.Accepted, await _channel.SayAsync("card", "a:one-more"));
        Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
    }

    [Fact]
    public async Task A_conversation_of_Teams_is_spoken_to_at_the_pace_that_Teams_allows()
    {
        Outbox.BeginTurn();
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => _channel.SayAsync("card")));

        var eighth = _channel.SayAsync("card");
        await _time.PassToAsync(Second, Second);
        await eighth;
        var ninth = _channel.SayAsync("card");
        await _time.PassToAsync(Second, Second);

        Assert.Equal(HttpStatusCode.Created, await ninth);
    }

    [Fact]
    public async Task Programs_on_this_machine_are_not_paced()
    {
        Outbox.BeginTurn();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _channel.SayAsync("card", service: "http://127.0.0.1:5000")));

        Assert.Equal(100, _channel.Arrived.Count);
    }

    [Fact]
    public async Task A_host_that_can_not_wait_gives_up_what_is_under_way_and_logs_it()
    {
        Outbox.BeginTurn();
        _channel.Answer(HttpStatusCode.ServiceUnavailable, "30");
        var said = _channel.SayAsync("card");
        await _time.PassToAsync(Outbox.Patience, Outbox.Patience);
        await said;

        await _outbox.StopAsync(new CancellationToken(canceled: true));

        Assert.Single(_channel.Arrived);
        Assert.Contains("could not be sent", _log.Text);
    }
}
