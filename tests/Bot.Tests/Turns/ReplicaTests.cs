using HccBot.Bot.State;
using HccBot.Bot.Tests.State;
using HccBot.Knowledge.Answers;
using HccBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.Turns;

/// <summary>Behind a load balancer, any replica answers any turn.</summary>
public abstract class ReplicaTests(TestDatabase database) : IAsyncLifetime
{
    private static readonly ConversationContext SpokenOf = new()
    {
        Trials = ["imbrave150"],
        Landmarks = [24],
        Profile = [new ProfiledFeature("ecog-1", "ECOG 1")],
    };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedKnowledge _knowledge = new(question => Some.Answer(AnswerKind.Value, question) with { Context = SpokenOf });
    private Conversation _bot = null!;
    private Conversation _replica = null!;

    public async Task InitializeAsync()
    {
        _bot = await Conversation.StartAsync(_knowledge, time: _time, settings: database.NameIn);
        _replica = await Conversation.StartAsync(_knowledge, time: _time, settings: database.NameIn);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _replica.DisposeAsync();
        database.Dispose();
    }

    [DatabaseFact]
    public async Task A_follow_up_goes_on_from_what_another_replica_was_asked()
    {
        await _bot.SayAsync("OS in IMbrave150");
        await _replica.SayAsync("and HIMALAYA?");

        Assert.Equal((SpokenOf.Trials[0], SpokenOf.Landmarks[0], SpokenOf.Profile[0]), (_knowledge.Before[1].Trials[0], _knowledge.Before[1].Landmarks[0], _knowledge.Before[1].Profile[0]));
    }

    [DatabaseFact]
    public async Task After_half_an_hour_it_is_forgotten_everywhere()
    {
        await _bot.SayAsync("OS in IMbrave150");
        _time.Advance(TimeSpan.FromMinutes(31));
        await _replica.SayAsync("and HIMALAYA?");

        Assert.Empty(_knowledge.Before[1].Trials);
    }

    [DatabaseFact]
    public async Task Questions_asked_at_once_in_one_conversation_are_all_answered()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            number % 2 == 0 ? _bot.PostAsync(_bot.Message($"question {number}")) : _replica.PostAsync(_replica.Message($"question {number}"))));

        Assert.Equal(12, _knowledge.Asked.Count);
        Assert.Equal(12, _bot.Connector.Sent.Concat(_replica.Connector.Sent).Count(sent => sent.Activity.Card().VisibleText().Contains("Two trials", StringComparison.Ordinal)));
    }

    [DatabaseFact]
    public async Task An_arrival_that_is_announced_to_both_is_greeted_once()
    {
        var added = _bot.Activity("installationUpdate", new JObject { ["action"] = "add" });
        await Task.WhenAll(_bot.PostAsync(added), _replica.PostAsync(added));

        Assert.Single(_bot.Connector.Sent);
    }

    [DatabaseFact]
    public async Task A_reaction_is_counted_wherever_it_comes_to()
    {
        await _bot.SayAsync("OS in IMbrave150");
        await React(_replica, "like");
        await React(_bot, "like");
        await React(_replica, "dislike");

        var counts = await _bot.Services.GetRequiredService<IDatabase>().QueryAsync(
            "SELECT kind, corpus, reaction, times FROM feedback ORDER BY reaction", [], row => $"{row[0]} {row[1]} {row[2]} {row[3]}", CancellationToken.None);
        Assert.Equal(["value 0123456789ab dislike 1", "value 0123456789ab like 2"], counts);
    }

    [DatabaseFact]
    public async Task No_word_that_was_typed_and_no_person_is_kept()
    {
        await _bot.SayAsync("OS in IMbrave150 for the Zanzibar board");
        await React(_bot, "like");
        await _bot.SayAsync("subscribe");

        var database = _bot.Services.GetRequiredService<IDatabase>();
        var kept = new List<string>();
        foreach (var table in new[] { "subscription", "corpus_digest", "conversation_state", "handled_activity", "greeting", "sent_answer", "feedback", "pack" })
        {
            kept.AddRange(await database.QueryAsync(
                $"SELECT * FROM {table}", [], row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(column => row[column])), CancellationToken.None));
        }

        Assert.True(kept.Count >= 6);
        Assert.All(kept, row => Assert.DoesNotContain("Zanzibar", row, StringComparison.OrdinalIgnoreCase));
        Assert.All(kept, row => Assert.DoesNotContain("29:person", row));
    }

    private static Task React(Conversation bot, string reaction) => bot.InvokeAsync(
        "message/submitAction",
        new JObject { ["actionName"] = "feedback", ["actionValue"] = new JObject { ["reaction"] = reaction } },
        new JObject { ["replyToId"] = "sent-1" });
}

public sealed class ReplicasOnSqliteTests() : ReplicaTests(TestDatabase.Sqlite());

[OnPostgres]
public sealed class ReplicasOnPostgresTests() : ReplicaTests(TestDatabase.Postgres());
