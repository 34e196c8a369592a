using System.Data.Common;
using HccBot.Bot.Hosting;
using HccBot.Bot.State;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Doctor;

/// <summary>Whether the database opens, has today's tables and can be written. Nothing in it is changed, and none is made.</summary>
/// <remarks>A file that somebody else made while looking, such as root, could keep the bot itself out.</remarks>
internal sealed class DatabaseCheck(IOptions<HccBotOptions> options)
{
    private const string Part = "database";

    /// <summary>Looks at the database that the settings name.</summary>
    /// <param name="offline">Whether the network is left alone.</param>
    public Finding Run(bool offline)
    {
        var onServer = !string.IsNullOrWhiteSpace(options.Value.Database);
        if (onServer && offline)
        {
            return Finding.Ok(Part, "Not looked at (--offline).");
        }

        try
        {
            return onServer ? Try("The database of HccBot:Database") : TryFile(DataFolder.Find(options.Value.Data));
        }
        catch (StartRefusedException refused)
        {
            return Unusable(refused.Message);
        }
        catch (Exception refused) when (refused is DbException or IOException or UnauthorizedAccessException)
        {
            return Unusable($"It can't be written: {refused.Message}");
        }
    }

    private Finding TryFile(string folder)
    {
        var file = SqliteDatabase.FileIn(folder);
        if (File.Exists(file))
        {
            return Try(file);
        }

        TryToWrite(folder);
        return Finding.Ok(Part, $"There is none yet; the first start makes {file}.");
    }

    private Finding Try(string name)
    {
        var database = StateSetup.Open(options.Value);
        using (database as IDisposable)
        {
            return Standing(name, Schema.Rehearse(database));
        }
    }

    private static Finding Standing(string name, int stepsMissing) => stepsMissing switch
    {
        0 => Finding.Ok(Part, $"{name} opens, has today's tables and can be written."),
        > 0 => Finding.Ok(Part, $"{name} opens and can be written. It is of an older version ({stepsMissing} steps to take); the next start upgrades it."),
        < 0 => Finding.Problem(
            Part, $"{name} was written by a newer version of this program.", "This version does not start with it.", "Start the newer one, or name another one by HccBot:Data or HccBot:Database."),
    };

    private static Finding Unusable(string what) => Finding.Problem(
        Part, what, "The bot does not start without it.", "Let the bot write to it, or name another one by HccBot:Data or HccBot:Database.");

    /// <summary>Writes a file and takes it away, in the folder or the nearest one above it that is there.</summary>
    private static void TryToWrite(string folder)
    {
        var nearest = folder;
        while (!Path.Exists(nearest) && Path.GetDirectoryName(nearest) is { } above)
        {
            nearest = above;
        }

        using var file = new FileStream(
            Path.Combine(nearest, $".hccbot-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }
}
