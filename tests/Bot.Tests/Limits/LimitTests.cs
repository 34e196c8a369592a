using System.Net;
using HccBot.Bot.Hosting;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Limits;

/// <summary>More turns than the bot takes, and its end in the middle of one.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly LocalCloud _cloud = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _answers = new();

    public void Dispose() => _answers.Dispose();

    [Fact]
    public async Task A_person_gets_so_many_turns_a_minute_and_nobody_else_is_touched_by_it()
    {
        _cloud.Settings["HccBot:Limits:TurnsPerMinute"] = "2";
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        var other = bot.Message("help");
        other["from"] = new JObject { ["id"] = "29:other" };

        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("help")));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("help")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await bot.PostAsync(bot.Message("help")));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(other));
        Assert.Equal(3, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task A_message_that_was_refused_for_now_is_answered_when_it_is_delivered_again()
    {
        _cloud.Settings["HccBot:Limits:TurnsPerMinute"] = "1";
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        await bot.SayAsync("help");
        var refused = bot.Message("help");
        Assert.Equal(HttpStatusCode.TooManyRequests, await bot.PostAsync(refused));

        // A bot that starts counts anew, and remembers what it has answered.
        await bot.RestartAsync(new ScriptedKnowledge());

        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(refused));
        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task An_invoke_beyond_the_limit_is_refused_alike()
    {
        _cloud.Settings["HccBot:Limits:TurnsPerMinute"] = "1";
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud);
        await bot.SayAsync("help");

        var (status, _) = await bot.InvokeAsync("composeExtension/query", new JObject { ["commandId"] = "trials" });

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public async Task Beyond_so_many_turns_at_a_time_the_bot_asks_to_come_back()
    {
        _cloud.Settings["HccBot:Limits:ConcurrentTurns"] = "1";
        await using var bot = await Conversation.StartAsync(SlowKnowledge(), cloud: _cloud);
        var first = bot.PostAsync(bot.Message("help"));
        await _asked.Task;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await bot.PostAsync(bot.Message("help")));
        _answers.Set();
        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("help")));
    }

    [Fact]
    public async Task A_host_that_stops_finishes_the_turns_under_way()
    {
        await using var bot = await Conversation.StartAsync(SlowKnowledge());
        var turn = bot.PostAsync(bot.Message("help"));
        await _asked.Task;

        var stopping = bot.Services.GetRequiredService<IHost>().StopAsync();
        Assert.False(stopping.IsCompleted);
        _answers.Set();

        Assert.Equal(HttpStatusCode.OK, await turn);
        await stopping;
        Assert.Single(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("ConcurrentTurns", "0")]
    [InlineData("TurnsPerMinute", "-1")]
    public async Task A_limit_that_lets_nothing_through_stops_the_start(string name, string value)
    {
        _cloud.Settings[$"HccBot:Limits:{name}"] = value;

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Conversation.StartAsync(new ScriptedKnowledge(), cloud: _cloud));

        Assert.Equal($"HccBot:Limits:{name} is {value}; it must be at least 1.", refused.Message);
    }

    private ScriptedKnowledge SlowKnowledge() => new(question =>
    {
        _asked.TrySetResult();
        _answers.Wait();
        return Some.Answer(question: question);
    });
}
