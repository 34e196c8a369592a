using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using HccBot.Bot.Turns.Feedback;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.Feedback;

public sealed class FeedbackTests : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _listener = new();

    /// <summary>By this corpus the counts of this test are told from those of others.</summary>
    private readonly string _corpus = Guid.NewGuid().ToString("N")[..12];

    private Conversation _conversation = null!;

    public async Task InitializeAsync()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "hccbot.feedback", Meter.Name: FeedbackCounts.Meter })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            _counted.Enqueue(string.Join(" ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")) + $" +{count}"));
        _listener.Start();
        _conversation = await Conversation.StartAsync(
            new ScriptedKnowledge(question => Some.Answer(AnswerKind.Value, question) with { CorpusHash = _corpus }));
    }

    public async Task DisposeAsync() => await _conversation.DisposeAsync();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Teams_is_asked_to_show_thumbs_under_answers()
    {
        var reply = await _conversation.SayAsync("OS in IMbrave150");

        Assert.Equal("default", (string?)reply["channelData"]!["feedbackLoop"]!["type"]);
    }

    [Fact]
    public async Task Other_channels_are_not()
    {
        var message = _conversation.Message("OS in IMbrave150");
        message["channelId"] = "emulator";
        await _conversation.PostAsync(message);

        Assert.Null(_conversation.Connector.Sent.Single().Activity["channelData"]);
    }

    [Theory]
    [InlineData("like", "{\"feedbackText\":\"Jane Roe\"}")]
    [InlineData("dislike", "Jane Roe")]
    [InlineData("dislike", "")]
    [InlineData("like", null)]
    public async Task A_reaction_is_counted_with_kind_and_corpus(string reaction, string? text)
    {
        await _conversation.SayAsync("OS in IMbrave150");
        var (status, body) = await SubmitAsync(Form(reaction, text), replyToId: "sent-1");

        Assert.Equal((HttpStatusCode.OK, "{}"), (status, body.ToString(Newtonsoft.Json.Formatting.None)));
        Assert.Equal($"reaction={reaction} kind=value corpus={_corpus} +1", Counted());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sent-77")]
    public async Task A_reaction_on_nothing_that_is_known_is_counted_too(string? replyToId)
    {
        await SubmitAsync(Form("like", "x"), replyToId);

        Assert.Contains("reaction=like kind=unknown corpus=unknown +1", _counted);
    }

    [Fact]
    public async Task What_is_written_is_neither_logged_nor_said()
    {
        await _conversation.SayAsync("OS in IMbrave150");
        await SubmitAsync(Form("like", "{\"feedbackText\":\"Jane Roe\"}"), "sent-1");
        await SubmitAsync(Form("Jane Roe", "Jane Roe"), "sent-1");

        Assert.Contains("Feedback: like on an answer of kind value", _conversation.Log.Text);
        Assert.DoesNotContain("Jane Roe", _conversation.Log.Text);
        Assert.DoesNotContain("Jane Roe", string.Join("\n", _counted));
        Assert.Single(_conversation.Connector.Sent);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{ "actionName": "other", "actionValue": { "reaction": "like" } }""")]
    [InlineData("""{ "actionName": "feedback" }""")]
    [InlineData("""{ "actionName": "feedback", "actionValue": "like" }""")]
    [InlineData("""{ "actionName": "feedback", "actionValue": { "reaction": 1 } }""")]
    [InlineData("""{ "actionName": "feedback", "actionValue": { "reaction": "love" } }""")]
    public async Task What_is_no_feedback_is_a_bad_request(string value)
    {
        var (status, body) = await SubmitAsync(JToken.Parse(value), "sent-1");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(body);
    }

    private static JObject Form(string reaction, string? text) => new()
    {
        ["actionName"] = "feedback",
        ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = text },
    };

    private string Counted() => _counted.Single(line => line.Contains(_corpus, StringComparison.Ordinal));

    private Task<(HttpStatusCode Status, JObject Body)> SubmitAsync(JToken value, string? replyToId) =>
        _conversation.InvokeAsync("message/submitAction", value, replyToId is null ? null : new JObject { ["replyToId"] = replyToId });
}
