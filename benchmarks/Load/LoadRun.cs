using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace HccBot.Benchmarks.Load;

/// <summary>Posts turns to a bot at a steady rate and watches what becomes of them.</summary>
internal sealed class LoadRun(LoadPlan plan, TextWriter output) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>As long as the bot tries to send, and a little.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(200);

    private static readonly AskedQuestion[] Asked = [.. Questions.All.Where(question => question.Kind != Knowledge.Answers.AnswerKind.Help)];

    private readonly Tally _tally = new(plan);
    private readonly List<double> _memory = [];
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private readonly string _channelUrl = FreeUrl();

    /// <summary>Runs; returns the number of acknowledged turns whose answer never came.</summary>
    public async Task<int> RunAsync()
    {
        var url = new Uri(FreeUrl());
        await using var channel = new LoadChannel(plan.Channel, _tally, _channelUrl);
        await channel.StartAsync();
        await using var bot = await BotProcess.StartAsync(_http, url);

        _tally.Start();
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(bot, ended.Token);
        var breaking = BreakAsync(channel);
        var (processor, posts) = await PostAllAsync(bot, new Uri(url, "api/messages"));
        await breaking;
        await Task.WhenAll(posts);
        await WaitAsync();
        await ended.CancelAsync();
        await watching;

        await output.WriteLineAsync(LoadReport.Of(plan, _tally, _memory, processor));
        return _tally.Lost;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Posts each turn when it is due; returns the processor time that the bot used meanwhile, and what is still under way.</summary>
    private async Task<(TimeSpan Processor, List<Task> Posts)> PostAllAsync(BotProcess bot, Uri messages)
    {
        var posts = new List<Task>(plan.Turns);
        var before = bot.Processor;
        for (var turn = 0; turn < plan.Turns; turn++)
        {
            if (turn == plan.First)
            {
                before = bot.Processor;
            }

            var wait = plan.DueOf(turn) - _tally.Now;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            _tally.NotePosted();
            posts.Add(PostAsync(turn, messages));
        }

        return (bot.Processor - before, posts);
    }

    private async Task PostAsync(int turn, Uri messages)
    {
        try
        {
            using var content = new StringContent(Message(turn), Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(messages, content);
            _tally.NoteStatus(turn, (int)response.StatusCode);
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            _tally.NoteStatus(turn, 0);
        }
    }

    private string Message(int turn)
    {
        var person = turn % plan.Conversations;
        return JsonSerializer.Serialize(new
        {
            type = "message",
            id = LoadChannel.TurnPrefix + turn,
            serviceUrl = _channelUrl,
            channelId = "msteams",
            from = new { id = $"29:person-{person}", name = "Megan Bowen" },
            conversation = new { id = $"a:chat-{person}", conversationType = "personal", tenantId = "t" },
            recipient = new { id = "28:bot", name = "HccBot" },
            text = Asked[turn % Asked.Length].Text,
            textFormat = "plain",
        });
    }

    /// <summary>Lets the channel be gone for a while, if that is planned.</summary>
    private async Task BreakAsync(LoadChannel channel)
    {
        if (plan.Channel.DownAfter is not { } after)
        {
            return;
        }

        await Task.Delay(plan.WarmUp + after);
        await channel.StopAsync();
        await output.WriteLineAsync($"{_tally.Now.TotalSeconds,5:0} s: the channel is down");
        await Task.Delay(plan.Channel.DownFor);
        await channel.StartAsync();
        await output.WriteLineAsync($"{_tally.Now.TotalSeconds,5:0} s: the channel is back");
    }

    private async Task WatchAsync(BotProcess bot, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                _memory.Add(bot.Memory);
                await output.WriteLineAsync($"{_tally.Now.TotalSeconds,5:0} s: {_tally.Posted} posted, {_tally.Answered} answered, {_memory[^1]:0} MB");
            }
        }
        catch (OperationCanceledException)
        {
            _memory.Add(bot.Memory);
        }
    }

    /// <summary>Waits for the answers of turns that were acknowledged, as long as the bot would try to send them.</summary>
    private async Task WaitAsync()
    {
        var until = _tally.Now + LongestWait;
        while (_tally.Lost > 0 && _tally.Now < until)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
