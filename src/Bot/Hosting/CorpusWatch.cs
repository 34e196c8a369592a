using System.Threading.Channels;
using HccBot.Knowledge;

namespace HccBot.Bot.Hosting;

/// <summary>Notices that the corpus folder has changed: at once where the file system tells, else within half a minute.</summary>
internal sealed partial class CorpusWatch(IKnowledge knowledge, TimeProvider time, ILogger<CorpusWatch> logger) : BackgroundService
{
    /// <summary>How often it looks by itself: file systems of networks and containers don't tell of every change.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>So long nothing must have changed before it looks: a corpus is many files.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private const int MostLogged = 10;

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string _refused = "";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (knowledge is not ReloadingKnowledge reloading)
        {
            return;
        }

        using var watcher = Watch(reloading.Folder);
        while (true)
        {
            if (await ChangedWithinAsync(Every, stoppingToken))
            {
                while (await ChangedWithinAsync(Quiet, stoppingToken))
                {
                }
            }

            Look(reloading);
        }
    }

    private void Look(ReloadingKnowledge reloading)
    {
        var outcome = reloading.Refresh();
        var problems = string.Join('\n', reloading.Problems.Take(MostLogged));
        if (outcome == Reload.Served)
        {
            Log.Served(logger, reloading.Corpus.Hash, reloading.Corpus.Trials, reloading.Corpus.Facts);
        }
        else if (outcome == Reload.Refused && problems != _refused)
        {
            Log.Refused(logger, reloading.Problems.Count, reloading.Corpus.Hash, problems);
        }

        _refused = problems;
    }

    /// <summary>Waits for a change, or until the time is over.</summary>
    private async Task<bool> ChangedWithinAsync(TimeSpan wait, CancellationToken stoppingToken)
    {
        using var over = new CancellationTokenSource(wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stoppingToken);
        try
        {
            return await _changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Lets the file system tell; null where it can't, such as where a machine's watches are used up.</summary>
    private FileSystemWatcher? Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Changed;
            watcher.Created += Changed;
            watcher.Deleted += Changed;
            watcher.Renamed += Changed;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception unavailable) when (unavailable is IOException or ArgumentException)
        {
            Log.NotWatched(logger, folder, Every.TotalSeconds, unavailable.Message);
            return null;
        }

        void Changed(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The corpus has changed: {Hash} is served now, {Trials} trials with {Facts} facts.")]
        public static partial void Served(ILogger logger, string hash, int trials, int facts);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error,
            Message = "The corpus has changed and is refused for {Problems} problems; {Hash} is served on.\n{First}")]
        public static partial void Refused(ILogger logger, int problems, string hash, string first);

        [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Changes in {Folder} are looked for every {Seconds} seconds only: {Reason}")]
        public static partial void NotWatched(ILogger logger, string folder, double seconds, string reason);
    }
}
