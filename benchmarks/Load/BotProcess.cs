using System.Diagnostics;

namespace HccBot.Benchmarks.Load;

/// <summary>The bot in a process of its own, as it is run, so that its memory and processor time are its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private BotProcess(Process process, DirectoryInfo data) => (_process, _data) = (process, data);

    /// <summary>Its working set in megabytes.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<BotProcess> StartAsync(HttpClient http, Uri url)
    {
        var data = Directory.CreateTempSubdirectory("hccbot-load-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HccBot.Bot.dll"), "--urls", url.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            Environment = { ["HccBot__Data"] = data.FullName, ["Logging__LogLevel__Default"] = "Error" },
        };
        var bot = new BotProcess(Process.Start(start) ?? throw new InvalidOperationException("The bot did not start."), data);
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!bot._process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(url, "readyz"), patience.Token);
                response.EnsureSuccessStatusCode();
                return bot;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            }
        }

        throw new InvalidOperationException($"The bot ended with exit code {bot._process.ExitCode}.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }
}
