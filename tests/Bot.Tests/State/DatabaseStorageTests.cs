using HccBot.Bot.State;
using HccBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace HccBot.Bot.Tests.State;

/// <summary>What is kept of conversations, by one replica and read by others.</summary>
public abstract class DatabaseStorageTests : IDisposable
{
    private const string Key = "msteams/conversations/a:chat";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly TestDatabase _place;
    private readonly OpenedDatabase _opened;
    private readonly DatabaseStorage _storage;

    protected DatabaseStorageTests(TestDatabase database)
    {
        (_place, _opened) = (database, database.Open());
        Schema.Upgrade(_opened.Database);
        _storage = new DatabaseStorage(_opened.Database, Lasts, _time);
    }

    public void Dispose()
    {
        _opened.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task What_was_written_is_read_as_it_was()
    {
        await WriteAsync(new Dictionary<string, object> { ["context"] = new { At = "2026-11-26T08:00:00+00:00", Text = "\u00e4 'quoted'" } });

        var read = (JObject)(await ReadAsync())!["context"];
        Assert.Equal(("2026-11-26T08:00:00+00:00", "\u00e4 'quoted'"), ((string?)read["At"], (string?)read["Text"]));
    }

    [DatabaseFact]
    public async Task A_conversation_that_was_never_spoken_in_has_no_state() => Assert.Null(await ReadAsync());

    [DatabaseFact]
    public async Task A_turn_that_was_overtaken_is_told_and_changes_nothing()
    {
        await WriteAsync(new Dictionary<string, object> { ["n"] = 1 });
        var (mine, other) = ((await ReadAsync())!, (await ReadAsync())!);
        other["n"] = 2;
        await WriteAsync(other);

        mine["n"] = 3;
        await Assert.ThrowsAsync<StateChangedException>(() => WriteAsync(mine));

        Assert.Equal("2", (await ReadAsync())!["n"].ToString());
    }

    [DatabaseFact]
    public async Task Of_two_first_turns_at_the_same_time_the_second_is_told()
    {
        await WriteAsync(new Dictionary<string, object> { ["n"] = 1 });

        await Assert.ThrowsAsync<StateChangedException>(() => WriteAsync(new Dictionary<string, object> { ["n"] = 2 }));
    }

    [DatabaseFact]
    public async Task A_turn_may_write_several_times()
    {
        var state = new Dictionary<string, object> { ["n"] = 1 };
        await WriteAsync(state);
        state["n"] = 2;
        await WriteAsync(state);

        Assert.Equal("2", (await ReadAsync())!["n"].ToString());
    }

    [DatabaseFact]
    public async Task After_its_time_it_is_as_if_it_had_never_been()
    {
        await WriteAsync(new Dictionary<string, object> { ["n"] = 1 });
        _time.Advance(Lasts);

        Assert.Null(await ReadAsync());
        await WriteAsync(new Dictionary<string, object> { ["n"] = 2 });
        Assert.Equal("2", (await ReadAsync())!["n"].ToString());
    }

    [DatabaseFact]
    public async Task What_has_expired_is_deleted_and_the_rest_stays()
    {
        await WriteAsync(new Dictionary<string, object> { ["n"] = 1 });
        _time.Advance(Lasts / 2);
        await _storage.WriteAsync(new Dictionary<string, object> { ["later"] = new Dictionary<string, object>() });
        _time.Advance(Lasts / 2);

        using var sweep = new ExpirySweep(_opened.Database, _time, NullLogger<ExpirySweep>.Instance);
        await sweep.SweepAsync(CancellationToken.None);

        var left = await _opened.Database.QueryAsync("SELECT conversation FROM conversation_state", [], row => row.GetString(0), CancellationToken.None);
        Assert.Equal([Fingerprint.Of("later")], left);
    }

    [DatabaseFact]
    public async Task A_state_that_is_deleted_is_gone()
    {
        await WriteAsync(new Dictionary<string, object> { ["n"] = 1 });
        await _storage.DeleteAsync([Key]);

        Assert.Null(await ReadAsync());
    }

    private Task WriteAsync(IDictionary<string, object> state) => _storage.WriteAsync(new Dictionary<string, object> { [Key] = state });

    private async Task<IDictionary<string, object>?> ReadAsync() =>
        (await _storage.ReadAsync([Key])).TryGetValue(Key, out var state) ? (IDictionary<string, object>)state : null;
}

public sealed class StorageInSqliteTests() : DatabaseStorageTests(TestDatabase.Sqlite());

[OnPostgres]
public sealed class StorageInPostgresTests() : DatabaseStorageTests(TestDatabase.Postgres());
