using System.Globalization;
using HccBot.Bot.Hosting;

namespace HccBot.Bot.State;

/// <summary>The tables, as steps from an empty database to today's. A step that was released is never changed; a change is a new step.</summary>
internal static class Schema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE subscription (
            conversation TEXT PRIMARY KEY,
            team TEXT NULL,
            reference TEXT NOT NULL,
            corpus TEXT NOT NULL,
            told_on TEXT NULL,
            failures INTEGER NOT NULL,
            not_before TEXT NULL)
        """,
        "CREATE TABLE corpus_digest (corpus TEXT PRIMARY KEY, facts TEXT NOT NULL)",
        "CREATE TABLE pack (id TEXT PRIMARY KEY, expires TEXT NOT NULL, markdown TEXT NOT NULL, html TEXT NOT NULL)",
        "CREATE TABLE conversation_state (conversation TEXT PRIMARY KEY, etag TEXT NOT NULL, json TEXT NOT NULL, expires TEXT NOT NULL)",
        "CREATE TABLE greeting (conversation TEXT PRIMARY KEY)",
        "CREATE TABLE handled_activity (activity TEXT PRIMARY KEY, taken_until TEXT NULL, expires TEXT NOT NULL)",
        "CREATE TABLE sent_answer (message TEXT PRIMARY KEY, kind TEXT NOT NULL, corpus TEXT NOT NULL, expires TEXT NOT NULL)",
        "CREATE INDEX sent_answer_expires ON sent_answer (expires)",
        "CREATE TABLE feedback (kind TEXT NOT NULL, corpus TEXT NOT NULL, reaction TEXT NOT NULL, times BIGINT NOT NULL, PRIMARY KEY (kind, corpus, reaction))",
        "CREATE TABLE corpus_load (corpus TEXT PRIMARY KEY, loaded INTEGER NOT NULL)",
    ];

    /// <summary>Takes the steps that the database has not taken yet; of several processes that start together, one does.</summary>
    /// <exception cref="StartRefusedException">A newer program has written the database.</exception>
    public static void Upgrade(IDatabase database)
    {
        using var connection = database.Open();
        using var transaction = database.BeginAlone(connection);
        Run("CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)");
        var taken = Convert.ToInt32(Run("SELECT COUNT(*) FROM schema_step"), CultureInfo.InvariantCulture);
        if (taken > Steps.Length)
        {
            throw new StartRefusedException("The database was written by a newer version of this program. Start that version, or name another database.");
        }

        for (var step = taken; step < Steps.Length; step++)
        {
            Run(Steps[step]);
            Run($"INSERT INTO schema_step (step) VALUES ({step + 1})");
        }

        transaction.Commit();

        object? Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    /// <summary>Writes to the database as an upgrade does, and takes it back.</summary>
    /// <returns>How many steps it has not taken yet; below zero where a newer program has written it.</returns>
    /// <exception cref="System.Data.Common.DbException">It can't be written.</exception>
    public static int Rehearse(IDatabase database)
    {
        using var connection = database.Open();
        using var transaction = database.BeginAlone(connection);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO schema_step (step) VALUES (0)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT COUNT(*) FROM schema_step WHERE step > 0";
        var taken = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        transaction.Rollback();
        return Steps.Length - taken;
    }
}
