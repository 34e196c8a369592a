using System.Net;
using HccBot.Bot.Sending;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Sending;

/// <summary>A whole turn whose channel is down.</summary>
public sealed class LateAnswerTests
{
    private readonly LocalCloud _cloud = new();
    private readonly HandSetTime _time = new();

    [Fact]
    public async Task The_turn_is_acknowledged_and_its_answer_arrives_once_the_channel_is_back()
    {
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), time: _time, cloud: _cloud);
        var tries = 0;
        _cloud.Network.Put("smba.trafficmanager.net", _ => Task.FromResult(++tries == 1 ? Down() : LocalNetwork.Json("{\"id\":\"1\"}", HttpStatusCode.Created)));

        var turn = bot.PostAsync(Arrival(bot));
        await _time.PassToAsync(Outbox.Patience, Outbox.Patience);
        Assert.Equal(HttpStatusCode.OK, await turn);
        await _time.PassToAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
        await bot.Services.GetRequiredService<Outbox>().StopAsync(CancellationToken.None);

        var sends = _cloud.Sends.ToList();
        Assert.Equal(2, sends.Count);
        Assert.Equal(sends[0], sends[1]);
        Assert.Equal($"Bearer {LocalLogin.Token}", sends[1].Authorization);
    }

    [Fact]
    public async Task What_is_tried_again_and_sent_late_is_counted()
    {
        _cloud.Settings["HccBot:Telemetry:Prometheus"] = "true";
        await using var bot = await Conversation.StartAsync(new ScriptedKnowledge(), time: _time, cloud: _cloud);
        var tries = 0;
        _cloud.Network.Put("smba.trafficmanager.net", _ => Task.FromResult(++tries == 1 ? Down() : LocalNetwork.Json("{\"id\":\"1\"}", HttpStatusCode.Created)));

        var turn = bot.PostAsync(Arrival(bot));
        await _time.PassToAsync(Outbox.Patience, Outbox.Patience);
        await turn;
        await _time.PassToAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
        await bot.Services.GetRequiredService<Outbox>().StopAsync(CancellationToken.None);

        var (_, metrics) = await bot.GetAsync("/metrics");
        Assert.Matches("hccbot_send_retries_(tries_)?total\\{[^}]*reason=\"503\"", metrics);
        Assert.Matches("hccbot_sends_late_[a-z_]*\\{[^}]*outcome=\"done\"", metrics);
    }

    /// <summary>A turn without signs of typing.</summary>
    private static JObject Arrival(Conversation bot) => bot.Activity(
        "conversationUpdate", new JObject { ["membersAdded"] = new JArray(new JObject { ["id"] = "28:bot" }) });

    private static HttpResponseMessage Down()
    {
        var response = LocalNetwork.Json("{}", HttpStatusCode.ServiceUnavailable);
        response.Headers.TryAddWithoutValidation("Retry-After", "30");
        return response;
    }
}
