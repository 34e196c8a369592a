using HccBot.Bot.Hosting;
using HccBot.Bot.State;

namespace HccBot.Bot.Tests.State;

/// <summary>The database file, made, opened again, and refused.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hccbot-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_database_is_made_once_and_keeps_what_it_holds()
    {
        using (var database = SqliteDatabase.In(_folder.FullName))
        {
            Schema.Upgrade(database);
            await database.ExecuteAsync("INSERT INTO corpus_digest (corpus, facts) VALUES ('a', '')", [], CancellationToken.None);
        }

        using var again = SqliteDatabase.In(_folder.FullName);
        Schema.Upgrade(again);

        Assert.NotNull(await new CorpusDigestTable(again).FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task Processes_that_start_together_make_it_once()
    {
        using var database = SqliteDatabase.In(_folder.FullName);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => Schema.Upgrade(database), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Null(await new CorpusDigestTable(database).FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        using var database = SqliteDatabase.In(_folder.FullName);
        Schema.Upgrade(database);
        await database.ExecuteAsync("INSERT INTO schema_step (step) VALUES (1000)", [], CancellationToken.None);

        Assert.Contains("newer version", Assert.Throws<StartRefusedException>(() => Schema.Upgrade(database)).Message);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_by_name()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "hccbot.db"), new string('x', 4096));

        Assert.Contains(_folder.FullName, Assert.Throws<StartRefusedException>(() => SqliteDatabase.In(_folder.FullName)).Message);
    }

    [Fact]
    public void A_path_that_is_a_file_is_refused_by_name()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        Assert.Contains("HccBot:Data", Assert.Throws<StartRefusedException>(() => SqliteDatabase.In(file)).Message);
    }

    [Fact]
    public void Data_goes_where_the_setting_says_or_to_the_user_s_folder()
    {
        Assert.Equal(_folder.FullName, DataFolder.Find(_folder.FullName));
        Assert.EndsWith("HccBot", DataFolder.Find(null));
    }
}
