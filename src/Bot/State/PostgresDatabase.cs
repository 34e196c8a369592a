using System.Data.Common;
using HccBot.Bot.Hosting;
using Npgsql;

namespace HccBot.Bot.State;

/// <summary>A database on a server, which several replicas of the bot share.</summary>
internal sealed class PostgresDatabase : IDatabase, IDisposable
{
    /// <summary>Key of the lock by which replicas wait for each other; any number that other programs on the database don't use.</summary>
    private const long Lock = 0x48_63_63_42_6F_74;

    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(NpgsqlDataSource source) => _source = source;

    /// <summary>Opens the database that a connection string names.</summary>
    /// <exception cref="StartRefusedException">The string is none, or the server can't be reached or lets us not in.</exception>
    public static PostgresDatabase At(string connectionString)
    {
        PostgresDatabase database;
        try
        {
            database = new PostgresDatabase(NpgsqlDataSource.Create(connectionString));
        }
        catch (ArgumentException)
        {
            // What is wrong with it is left out, since the string holds a password.
            throw new StartRefusedException(
                $"{HccBotOptions.Section}:{nameof(HccBotOptions.Database)} is no connection string of PostgreSQL. "
                + "One reads: Host=db.hospital.example;Database=hccbot;Username=hccbot;Password=...");
        }

        try
        {
            using var connection = database.Open();
            return database;
        }
        catch (NpgsqlException refused)
        {
            database.Dispose();
            throw new StartRefusedException(
                $"The database of {HccBotOptions.Section}:{nameof(HccBotOptions.Database)} can't be used: {refused.Message}");
        }
    }

    /// <inheritdoc/>
    public DbConnection Open() => _source.OpenConnection();

    /// <inheritdoc/>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Only those who ask for this wait for each other; it ends with the transaction, also where the process dies.</remarks>
    public DbTransaction BeginAlone(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT pg_advisory_xact_lock({Lock})";
        command.ExecuteNonQuery();
        return transaction;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
