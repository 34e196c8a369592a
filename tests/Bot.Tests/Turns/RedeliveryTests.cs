using HccBot.Bot.State;
using HccBot.Bot.Tests.State;
using HccBot.Bot.Turns;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

/// <summary>Teams delivers a message again when it is not sure that it arrived, to whichever replica is at hand.</summary>
public abstract class RedeliveryTests(TestDatabase database) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private Conversation _bot = null!;
    private Conversation _replica = null!;

    public async Task InitializeAsync()
    {
        _bot = await StartAsync(new ScriptedKnowledge());
        _replica = await StartAsync(new ScriptedKnowledge());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _replica.DisposeAsync();
        database.Dispose();
    }

    [DatabaseFact]
    public async Task A_message_that_comes_again_is_answered_once()
    {
        var message = _bot.Message("OS in IMbrave150");
        await _bot.PostAsync(message);
        await _bot.PostAsync(message);
        await _replica.PostAsync(message);

        Assert.Single(_bot.Connector.Sent);
    }

    [DatabaseFact]
    public async Task A_message_that_comes_to_several_replicas_at_once_is_answered_once()
    {
        var message = _bot.Message("OS in IMbrave150");
        var posted = Task.WhenAll(Enumerable.Range(0, 8).Select(number => (number % 2 == 0 ? _bot : _replica).PostAsync(message)));
        await PassTimeUntil(posted);

        Assert.Single(_bot.Connector.Sent);
    }

    [DatabaseFact]
    public async Task The_message_of_a_replica_that_died_is_answered_by_the_next_delivery_once_its_hold_has_run_out()
    {
        var message = _bot.Message("OS in IMbrave150");
        using var answering = new SemaphoreSlim(0);
        using var never = new ManualResetEventSlim();
        await using var dying = await StartAsync(new ScriptedKnowledge(question =>
        {
            answering.Release();
            never.Wait();
            return Some.Answer(AnswerKind.Value, question);
        }), new FakeTimeProvider(_time.GetUtcNow()));
        var lost = dying.PostAsync(message);
        await answering.WaitAsync();

        var again = _replica.PostAsync(message);
        await PassTimeUntil(again);

        Assert.Single(_bot.Connector.Sent);
        Assert.True(_time.GetUtcNow() - dying.Services.GetRequiredService<TimeProvider>().GetUtcNow() > RedeliveryMiddleware.Hold);
        never.Set();
        await lost;
    }

    [DatabaseFact]
    public async Task Different_messages_with_the_same_id_are_all_answered()
    {
        await _bot.PostAsync(WithId("1", "OS in IMbrave150"));
        await _bot.PostAsync(WithId("1", "OS in HIMALAYA"));

        Assert.Equal(2, _bot.Connector.Sent.Count);
    }

    [DatabaseFact]
    public async Task The_same_words_said_twice_are_answered_twice()
    {
        await _bot.SayAsync("help");
        await _bot.SayAsync("help");

        Assert.Equal(2, _bot.Connector.Sent.Count);
    }

    [DatabaseFact]
    public async Task Whoever_waits_for_the_reply_on_the_connection_gets_it_each_time()
    {
        var message = _bot.Message("OS in IMbrave150");
        message["deliveryMode"] = DeliveryModes.ExpectReplies;

        var replies = new[] { await _bot.ReplyOnConnectionAsync(message), await _replica.ReplyOnConnectionAsync(message) };

        Assert.All(replies, reply => Assert.Single(reply["activities"]!));
    }

    [DatabaseFact]
    public async Task What_is_kept_of_a_message_is_deleted_after_some_minutes()
    {
        await _bot.SayAsync("OS in IMbrave150");
        _time.Advance(RedeliveryMiddleware.Known);
        await _bot.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ExpirySweep>().Single().SweepAsync(CancellationToken.None);

        var left = await _bot.Services.GetRequiredService<IDatabase>().QueryAsync(
            "SELECT activity FROM handled_activity", [], row => row.GetString(0), CancellationToken.None);
        Assert.Empty(left);
    }

    /// <summary>All replicas send to the channel of the first one, since the message says so.</summary>
    private Task<Conversation> StartAsync(ScriptedKnowledge knowledge, TimeProvider? time = null) =>
        Conversation.StartAsync(knowledge, time: time ?? _time, settings: database.NameIn);

    private JObject WithId(string id, string text)
    {
        var message = _bot.Message(text);
        message["id"] = id;
        return message;
    }

    /// <summary>Slowly, so that a turn under way renews its hold on a busy machine too.</summary>
    private async Task PassTimeUntil(Task done)
    {
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, Task.Delay(200));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await done;
    }
}

public sealed class RedeliveryInSqliteTests() : RedeliveryTests(TestDatabase.Sqlite());

[OnPostgres]
public sealed class RedeliveryInPostgresTests() : RedeliveryTests(TestDatabase.Postgres());
