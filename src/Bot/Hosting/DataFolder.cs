namespace HccBot.Bot.Hosting;

/// <summary>Where the bot keeps what must outlast the process.</summary>
internal static class DataFolder
{
    private const string Name = "HccBot";

    private const string IndexName = "index";

    /// <summary>The folder asked for, else the user's folder for the data of programs.</summary>
    /// <exception cref="StartRefusedException">None is named, and the user has none.</exception>
    public static string Find(string? asked) => Place(asked)
        ?? throw new StartRefusedException(
            $"There is no place to keep subscriptions: this user has no home folder. Name a folder by {HccBotOptions.Section}:{nameof(HccBotOptions.Data)}.");

    /// <summary>Where the index is kept; null where there is no place for it.</summary>
    public static string? Index(string? asked) => Place(asked) is { } folder ? Path.Combine(folder, IndexName) : null;

    private static string? Place(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked))
        {
            return Path.GetFullPath(asked);
        }

        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return user.Length > 0 ? Path.Combine(user, Name) : null;
    }
}
