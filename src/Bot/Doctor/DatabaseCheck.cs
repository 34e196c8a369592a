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

    public Finding Run()
    {
        try
        {
            var folder = DataFolder.Find(options.Value.Data);
            var file = SqliteDatabase.FileIn(folder);
            if (!File.Exists(file))
            {
                TryToWrite(folder);
                return Finding.Ok(Part, $"There is none yet; the first start makes {file}.");
            }

            using var database = SqliteDatabase.In(folder);
            return Standing(file, Schema.Rehearse(database));
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

    private static Finding Standing(string file, int stepsMissing) => stepsMissing switch
    {
        0 => Finding.Ok(Part, $"{file} opens, has today's tables and can be written."),
        > 0 => Finding.Ok(Part, $"{file} opens and can be written. It is of an older version ({stepsMissing} steps to take); the next start upgrades it."),
        < 0 => Finding.Problem(
            Part, $"{file} was written by a newer version of this program.", "This version does not start with it.", "Start the newer one, or name another data folder by HccBot:Data."),
    };

    private static Finding Unusable(string what) => Finding.Problem(
        Part, what, "The bot does not start without it.", "Let the user that the bot runs as write to the folder, or name another one by HccBot:Data.");

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
