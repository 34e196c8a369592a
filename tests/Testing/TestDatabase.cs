using HccBot.Bot.Hosting;

namespace HccBot.Testing;

/// <summary>An empty database for one test, of either product.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hccbot-database-");
    private readonly string? _server;

    private TestDatabase(string? server) => _server = server;

    /// <summary>Where its settings say that data is kept.</summary>
    public string Folder => _folder.FullName;

    public static TestDatabase Sqlite() => new(server: null);

    public static TestDatabase Postgres() => new(TestPostgres.EmptySchema());

    /// <summary>Names it in the settings of a bot.</summary>
    public void NameIn(HccBotOptions options) => (options.Data, options.Database) = (Folder, _server);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
