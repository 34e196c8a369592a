using System.Net;
using HccBot.Bot.Hosting;
using HccBot.Bot.Telemetry;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Telemetry;

/// <summary>What the bot tells those who run it, by the real exporters.</summary>
public sealed class TelemetryTests
{
    /// <summary>A word that stands for whatever must not be told, and for nothing else in this process.</summary>
    private readonly string _private = $"p{Guid.NewGuid():N}";

    private readonly LocalCloud _cloud = new();

    [Fact]
    public async Task Prometheus_reads_turns_by_kind_surface_and_answer()
    {
        _cloud.Settings["HccBot:Telemetry:Prometheus"] = "true";
        await using var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud);

        await bot.SayAsync("Is it going to rain?");
        var (status, metrics) = await bot.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.OK, status);
        var turns = Line(metrics, "hccbot_turn_duration_seconds_count{", "kind=\"message\"");
        Assert.All(["surface=\"personal\"", "answer=\"refusal\"", "outcome=\"done\""], tag => Assert.Contains(tag, turns));
        Assert.Contains("corpus=\"0123456789ab\"", Line(metrics, "hccbot_corpus_trials", "{"));
        Assert.Contains("outcome=\"done\"", Line(metrics, "hccbot_sends", "{"));
    }

    [Fact]
    public async Task A_send_that_fails_is_counted()
    {
        _cloud.Settings["HccBot:Telemetry:Prometheus"] = "true";
        _cloud.Login.Error = "AADSTS7000222: The provided client secret keys are expired.";
        await using var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud);

        await bot.PostAsync(bot.Message("help"));
        var (_, metrics) = await bot.GetAsync("/metrics");

        Assert.Contains("outcome=\"failed\"", Line(metrics, "hccbot_sends", "{"));
        Assert.Contains("outcome=\"failed\"", Line(metrics, "hccbot_turn_duration_seconds_count{", "kind=\"message\""));
    }

    [Fact]
    public async Task A_foreigner_is_counted_as_one()
    {
        _cloud.Settings["HccBot:Telemetry:Prometheus"] = "true";
        _cloud.Settings["HccBot:Tenants:0"] = LocalCloud.OtherTenant;
        await using var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud);

        await bot.PostAsync(bot.Message("help"));
        var (_, metrics) = await bot.GetAsync("/metrics");

        Assert.Contains("answer=\"foreign\"", Line(metrics, "hccbot_turn_duration_seconds_count{", "kind=\"message\""));
    }

    [Fact]
    public async Task Without_a_setting_there_are_no_metrics()
    {
        await using var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud);

        Assert.Equal(HttpStatusCode.NotFound, (await bot.GetAsync("/metrics")).Status);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("true", HttpStatusCode.OK)]
    public async Task From_outside_they_are_there_by_another_setting_only(string? fromOutside, HttpStatusCode expected)
    {
        _cloud.Settings["HccBot:Telemetry:Prometheus"] = "true";
        _cloud.Settings["HccBot:Telemetry:PrometheusFromOutside"] = fromOutside;
        await using var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");

        using var response = await bot.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_without_a_word_of_people()
    {
        await using var collector = await RecordingCollector.StartAsync();
        _cloud.Settings["HccBot:Telemetry:Otlp"] = collector.Url;
        await using (var bot = await Conversation.StartAsync(Refusing(), cloud: _cloud))
        {
            await bot.PostAsync(Private(bot.Message($"{_private} is ill")));
            await bot.PostAsync(Private(bot.Activity(_private)));
            await bot.PostAsync(Private(bot.Activity("invoke", new JObject { ["name"] = _private, ["value"] = _private })));
            await bot.GetAsync($"/pack/{_private}");
            await bot.GetAsync($"/?q={_private}");
        }

        Assert.Contains("hccbot.turn.duration", collector.Text("/v1/metrics"));
        Assert.Contains("hccbot.surface", collector.Text("/v1/traces"));
        Assert.All(["/v1/metrics", "/v1/traces"], path => Assert.DoesNotContain(_private, collector.Text(path)));
    }

    [Theory]
    [InlineData("message", null, "message")]
    [InlineData("invoke", "adaptiveCard/action", "adaptiveCard/action")]
    [InlineData("invoke", "Jane Roe", "other")]
    [InlineData("Jane Roe", null, "other")]
    [InlineData("Jane Roe", "adaptiveCard/action", "other")]
    public void Kinds_are_of_a_list_that_nobody_can_add_to(string type, string? name, string kind) =>
        Assert.Equal(kind, TurnKind.Of(new Activity(type) { Name = name }));

    [Theory]
    [InlineData("msteams", "channel", "channel")]
    [InlineData("msteams", "groupChat", "group")]
    [InlineData("msteams", "Jane Roe", "personal")]
    [InlineData("emulator", null, "emulator")]
    [InlineData("Jane Roe", "personal", "other")]
    public void Surfaces_too(string channel, string? conversationType, string surface) =>
        Assert.Equal(surface, TurnKind.SurfaceOf(new Activity("message")
        {
            ChannelId = channel,
            Conversation = new ConversationAccount(conversationType: conversationType),
        }));

    [Fact]
    public async Task An_address_that_is_none_stops_the_start()
    {
        _cloud.Settings["HccBot:Telemetry:Otlp"] = "collector:4318";

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Conversation.StartAsync(Refusing(), cloud: _cloud));

        Assert.Contains("HccBot:Telemetry:Otlp must be an address", refused.Message);
    }

    private static ScriptedKnowledge Refusing() => new(question => Some.Answer(AnswerKind.Refusal, question));

    private static string Line(string metrics, string begins, string says) => Assert.Single(
        metrics.Split('\n'), line => line.StartsWith(begins, StringComparison.Ordinal) && line.Contains(says, StringComparison.Ordinal));

    private JObject Private(JObject activity)
    {
        activity["from"] = new JObject { ["id"] = $"29:{_private}", ["name"] = _private };
        activity["conversation"]!["id"] = $"a:{_private}";
        activity["id"] = _private;
        return activity;
    }
}
