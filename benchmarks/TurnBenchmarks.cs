using BenchmarkDotNet.Attributes;

namespace HccBot.Benchmarks;

/// <summary>A whole turn: a message posted to the bot, its reply received by the channel.</summary>
public class TurnBenchmarks
{
    /// <summary>After so many turns the runtime has compiled for good what they run; before, a turn takes up to four times as long.</summary>
    private const int TurnsBefore = 3000;

    private LoopbackChat? _chat;

    public static IEnumerable<AskedQuestion> Asked => Questions.Shown;

    [ParamsSource(nameof(Asked))]
    public AskedQuestion Question { get; set; } = Questions.List;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _chat = await LoopbackChat.StartAsync();
        for (var i = 0; i < TurnsBefore; i++)
        {
            await _chat.SayAsync(Question.Text);
        }
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _chat!.DisposeAsync();

    [Benchmark(Description = "One turn over HTTP")]
    public Task<int> SayAsync() => _chat!.SayAsync(Question.Text);
}
