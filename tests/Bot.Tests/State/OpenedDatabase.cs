using HccBot.Bot.Hosting;
using HccBot.Bot.State;
using HccBot.Testing;

namespace HccBot.Bot.Tests.State;

/// <summary>A database as the bot opens it by its settings.</summary>
internal sealed class OpenedDatabase(IDatabase database) : IDisposable
{
    public IDatabase Database => database;

    /// <summary>Closes it, with all its connections.</summary>
    public void Dispose() => ((IDisposable)database).Dispose();
}

internal static class OpeningDatabases
{
    public static OpenedDatabase Open(this TestDatabase database)
    {
        var options = new HccBotOptions();
        database.NameIn(options);
        return new OpenedDatabase(StateSetup.Open(options));
    }
}
