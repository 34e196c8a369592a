using System.Net;
using HccBot.Bot.State;
using HccBot.Bot.Tests.State;
using HccBot.Bot.Turns.Subscriptions;
using HccBot.Knowledge.Corpus;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns.Subscriptions;

/// <summary>A channel that wants to hear what changes in the corpus, over days and restarts.</summary>
public abstract class SubscriptionTests(TestDatabase database) : IAsyncLifetime
{
    private const string Channel = "19:board@thread.tacv2";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedKnowledge _knowledge = new();
    private Conversation _bot = null!;

    private static JObject Mention => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>HccBot</at>",
        ["mentioned"] = new JObject { ["id"] = "28:bot", ["name"] = "HccBot" },
    };

    public async Task InitializeAsync() => _bot = await Conversation.StartAsync(_knowledge, time: _time, settings: database.NameIn);

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        database.Dispose();
    }

    [DatabaseTheory]
    [InlineData("subscribe")]
    [InlineData("Subscribe!")]
    [InlineData("<at>HccBot</at> please subscribe us to the corpus")]
    [InlineData("abonnieren")]
    public async Task The_word_subscribes_and_is_confirmed(string text) =>
        Assert.StartsWith("Subscribed", await SayAsync(text));

    [DatabaseTheory]
    [InlineData("unsubscribe from changes in HIMALAYA and tell me its OS")]
    [InlineData("who can subscribe?")]
    public async Task A_question_with_the_word_in_it_stays_a_question(string text)
    {
        await SayAsync(text);

        Assert.Equal([text], _knowledge.Asked);
    }

    [DatabaseFact]
    public async Task Nothing_is_said_while_nothing_changes()
    {
        await SayAsync("subscribe");

        await RoundAsync();

        Assert.Empty(Announcements);
    }

    [DatabaseFact]
    public async Task An_update_is_told_once_as_a_new_post_of_the_channel()
    {
        await SayAsync("subscribe");
        Update("second");

        await RoundAsync();
        await RoundAsync();

        var (path, activity) = Assert.Single(Announcements);
        Assert.Equal($"/v3/conversations/{Channel}/activities", Uri.UnescapeDataString(path));
        Assert.Null(activity["replyToId"]);
        Assert.Equal("The corpus was updated: one trial changed.", (string?)activity["summary"]);
    }

    [DatabaseFact]
    public async Task An_update_is_told_in_the_language_of_who_subscribed()
    {
        await SayAsync("abonnieren", "de-DE");
        Update("second");

        await RoundAsync();

        Assert.Contains("keine medizinische Empfehlung", Assert.Single(Announcements).Activity.Card().VisibleText());
    }

    [DatabaseFact]
    public async Task A_subscription_survives_a_restart()
    {
        await SayAsync("subscribe");
        Update("second");

        await _bot.RestartAsync(_knowledge);
        await RoundAsync();

        Assert.Single(Announcements);
    }

    [DatabaseFact]
    public async Task A_second_update_of_the_day_waits_for_the_next_day()
    {
        await SayAsync("subscribe");
        Update("second");
        await RoundAsync();

        Update("third");
        _time.Advance(TimeSpan.FromHours(15));
        await RoundAsync();
        var sameDay = Announcements.Count;
        _time.Advance(TimeSpan.FromHours(2));
        await RoundAsync();

        Assert.Equal((1, 2), (sameDay, Announcements.Count));
    }

    [DatabaseFact]
    public async Task An_update_that_changes_no_fact_is_passed_over_in_silence()
    {
        await SayAsync("subscribe");
        _knowledge.Digest = _knowledge.Digest with { CorpusHash = "same-facts" };

        await RoundAsync();
        Update("third");
        await RoundAsync();

        Assert.Single(Announcements);
    }

    [DatabaseFact]
    public async Task Of_two_processes_on_the_same_data_one_tells()
    {
        await SayAsync("subscribe");
        var knowledge = new ScriptedKnowledge { Digest = Digest("second") };
        await using var other = await Conversation.StartAsync(knowledge, time: _time, settings: database.NameIn);
        _knowledge.Digest = knowledge.Digest;

        await Task.WhenAll(RoundAsync(), RoundAsync(other));

        Assert.Single(Announcements);
    }

    [DatabaseFact]
    public async Task A_replica_that_still_has_the_older_corpus_says_nothing_on_the_next_day_either()
    {
        await SayAsync("subscribe");
        await RoundAsync();
        await using var newer = await Conversation.StartAsync(new ScriptedKnowledge { Digest = Digest("second") }, time: _time, settings: database.NameIn);
        await RoundAsync(newer);

        _time.Advance(TimeSpan.FromDays(1));
        await RoundAsync();

        Assert.Single(Announcements);
    }

    [DatabaseTheory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_conversation_that_is_gone_is_forgotten(int status)
    {
        await SayAsync("subscribe");
        Update("second");
        _bot.Connector.Status = status;
        await RoundAsync();
        _bot.Connector.Status = 200;

        Assert.Contains("not subscribed", await SayAsync("unsubscribe"));
    }

    [DatabaseTheory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_channel_that_is_busy_is_tried_again_later_the_same_day(int status)
    {
        await SayAsync("subscribe");
        Update("second");
        _bot.Connector.Status = status;
        await RoundAsync();
        _bot.Connector.Status = 200;

        await RoundAsync();
        var atOnce = Announcements.Count;
        _time.Advance(TimeSpan.FromMinutes(6));
        await RoundAsync();

        Assert.Equal((1, 2), (atOnce, Announcements.Count));
    }

    [DatabaseFact]
    public async Task A_card_that_is_refused_is_not_sent_again_that_day()
    {
        await SayAsync("subscribe");
        Update("second");
        _bot.Connector.Status = 400;
        await RoundAsync();
        _bot.Connector.Status = 200;

        _time.Advance(TimeSpan.FromHours(1));
        await RoundAsync();
        var sameDay = Announcements.Count;
        _time.Advance(TimeSpan.FromHours(15));
        await RoundAsync();

        Assert.Equal((1, 2), (sameDay, Announcements.Count));
    }

    [DatabaseFact]
    public async Task Unsubscribed_hears_nothing()
    {
        await SayAsync("subscribe");
        await SayAsync("unsubscribe");
        Update("second");

        await RoundAsync();

        Assert.Empty(Announcements);
    }

    [DatabaseFact]
    public async Task A_team_that_takes_the_bot_out_hears_nothing_in_any_of_its_channels()
    {
        await SayAsync("subscribe");
        var removed = _bot.Activity("installationUpdate", new JObject
        {
            ["action"] = "remove",
            ["conversation"] = new JObject { ["id"] = "19:general@thread.tacv2", ["conversationType"] = "channel" },
            ["channelData"] = new JObject { ["team"] = new JObject { ["id"] = "19:team" } },
        });
        await _bot.PostAsync(removed);
        Update("second");

        await RoundAsync();

        Assert.Empty(Announcements);
    }

    [DatabaseFact]
    public async Task No_person_is_kept()
    {
        await SayAsync("subscribe");

        var rows = await _bot.Services.GetRequiredService<IDatabase>().QueryAsync(
            "SELECT conversation, team, reference, corpus FROM subscription", [], row => $"{row[0]} {row[1]} {row[2]} {row[3]}", CancellationToken.None);
        Assert.DoesNotContain("29:person", Assert.Single(rows));
        Assert.DoesNotContain("Megan", rows[0]);
    }

    /// <summary>What was sent without being a reply.</summary>
    private IReadOnlyList<(string Path, JObject Activity)> Announcements =>
        [.. _bot.Connector.Sent.Where(sent => sent.Path.EndsWith("/activities", StringComparison.Ordinal))];

    private static CorpusDigest Digest(string corpus) =>
        new(corpus, new Dictionary<string, FactDigest> { ["leap-012-os"] = new("leap-012", corpus) });

    private void Update(string corpus) => _knowledge.Digest = Digest(corpus);

    private Task RoundAsync() => RoundAsync(_bot);

    private static Task RoundAsync(Conversation bot) => bot.Services.GetRequiredService<ChangeAnnouncer>().RoundAsync(CancellationToken.None);

    private async Task<string> SayAsync(string text, string? locale = null)
    {
        var before = _bot.Connector.Sent.Count;
        var message = _bot.Activity("message", new JObject
        {
            ["text"] = text,
            ["locale"] = locale,
            ["conversation"] = new JObject { ["id"] = $"{Channel};messageid=1485983408511", ["conversationType"] = "channel", ["tenantId"] = "t" },
            ["channelData"] = new JObject { ["team"] = new JObject { ["id"] = "19:team" } },
            ["entities"] = new JArray(Mention),
        });
        Assert.Equal(HttpStatusCode.OK, await _bot.PostAsync(message));
        return _bot.Connector.Sent.Skip(before).Single().Activity.Card().VisibleText();
    }
}

public sealed class SubscriptionsInSqliteTests() : SubscriptionTests(TestDatabase.Sqlite());

[OnPostgres]
public sealed class SubscriptionsInPostgresTests() : SubscriptionTests(TestDatabase.Postgres());
