using HccBot.Bot.Hosting;
using HccBot.Bot.State;
using HccBot.Testing;

namespace HccBot.Bot.Tests.State;

/// <summary>The tables, made, opened again, and left alone.</summary>
public abstract class SchemaTests(TestDatabase database) : IDisposable
{
    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task A_database_is_made_once_and_keeps_what_it_holds()
    {
        using (var first = database.Open())
        {
            Schema.Upgrade(first.Database);
            await first.Database.ExecuteAsync("INSERT INTO corpus_digest (corpus, facts) VALUES ('a', '')", [], CancellationToken.None);
        }

        using var again = database.Open();
        Schema.Upgrade(again.Database);

        Assert.NotNull(await new CorpusDigestTable(again.Database).FindAsync("a", CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Processes_that_start_together_make_it_once()
    {
        var opened = Enumerable.Range(0, 8).Select(_ => database.Open()).ToArray();

        await Task.WhenAll(opened.Select(each => Task.Factory.StartNew(
            () => Schema.Upgrade(each.Database), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Null(await new CorpusDigestTable(opened[0].Database).FindAsync("a", CancellationToken.None));
        Array.ForEach(opened, each => each.Dispose());
    }

    [DatabaseFact]
    public async Task A_rehearsal_tells_what_is_missing_and_leaves_no_trace()
    {
        using var opened = database.Open();
        var before = Schema.Rehearse(opened.Database);
        Schema.Upgrade(opened.Database);
        await opened.Database.ExecuteAsync("INSERT INTO schema_step (step) VALUES (0)", [], CancellationToken.None);
        await opened.Database.ExecuteAsync("DELETE FROM schema_step WHERE step IN (0, 1)", [], CancellationToken.None);

        Assert.Equal((true, 1), (before > 1, Schema.Rehearse(opened.Database)));
    }

    [DatabaseFact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        using var opened = database.Open();
        Schema.Upgrade(opened.Database);
        await opened.Database.ExecuteAsync("INSERT INTO schema_step (step) VALUES (1000)", [], CancellationToken.None);

        Assert.Contains("newer version", Assert.Throws<StartRefusedException>(() => Schema.Upgrade(opened.Database)).Message);
    }
}

public sealed class SchemaInSqliteTests() : SchemaTests(TestDatabase.Sqlite());

[OnPostgres]
public sealed class SchemaInPostgresTests() : SchemaTests(TestDatabase.Postgres());
