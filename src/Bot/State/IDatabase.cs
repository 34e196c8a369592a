using System.Data.Common;

namespace HccBot.Bot.State;

/// <summary>The database of what must outlast the process. What differs between database products ends here; the SQL above it is portable.</summary>
/// <remarks>Portable means: text and integers, <c>@name</c> parameters, <c>ON CONFLICT</c>; times as ISO text in UTC, which sorts by time.</remarks>
internal interface IDatabase
{
    /// <summary>An open connection, to be disposed by the caller.</summary>
    DbConnection Open();

    /// <summary>An open connection, to be disposed by the caller.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that waits for all others that were begun by this, in any process, and makes those that come later wait.</summary>
    DbTransaction BeginAlone(DbConnection connection);
}
