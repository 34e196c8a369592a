using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using HccBot.Bot.Hosting;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HccBot.Bot.State;

/// <summary>The embedded database: one file in the data folder.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private const string FileName = "hccbot.db";

    /// <summary>Seconds that a writer waits for another one.</summary>
    private const int Patience = 10;

    /// <summary>
    /// For each connection. A commit that the system has taken survives the death of the process; syncing each one to the disk would guard
    /// against loss of power too, at ten times the cost. What is deleted is overwritten. Waiting is SQLite's own, which looks again after
    /// milliseconds.
    /// </summary>
    private static readonly string Pragmas =
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = {Patience * 1000}");

    private readonly string _connectionString;

    /// <summary>Connections come from a pool and keep what they were told.</summary>
    private readonly ConditionalWeakTable<sqlite3, string> _told = [];

    private SqliteDatabase(string connectionString) => _connectionString = connectionString;

    /// <summary>Opens the database of a data folder; both are made where they are missing.</summary>
    /// <exception cref="StartRefusedException">The folder can't be written to, or holds a file that is no database.</exception>
    public static SqliteDatabase In(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var database = new SqliteDatabase(new SqliteConnectionStringBuilder
            {
                DataSource = FileIn(folder),
                DefaultTimeout = Patience,
            }.ToString());

            // Readers and a writer don't wait for each other; the file remembers it.
            using var connection = database.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL";
            command.ExecuteNonQuery();
            return database;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartRefusedException(
                $"The data folder '{folder}' can't be used: {refused.Message} Name another one by {HccBotOptions.Section}:{nameof(HccBotOptions.Data)}.");
        }
    }

    /// <summary>The file of a data folder's database.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, FileName);

    /// <inheritdoc/>
    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        if (_told.TryGetValue(connection.Handle!, out _))
        {
            return connection;
        }

        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _told.AddOrUpdate(connection.Handle!, Pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>SQLite knows no waiting but on its thread.</remarks>
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Open());
    }

    /// <inheritdoc/>
    public DbTransaction BeginAlone(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
