using System.CommandLine;

namespace HccBot.Benchmarks.Load;

/// <summary><c>load</c>: how the bot bears turns at a steady rate, and channels that are slow, fail, throttle or are gone.</summary>
internal static class LoadCommand
{
    public const string Name = "load";

    /// <summary>Runs it; exit code 0 when no acknowledged turn stayed without an answer.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output)
    {
        var rate = new Option<int>("--rate") { Description = "Turns a second.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 300 };
        var warmUp = new Option<int>("--warm-up") { Description = "Seconds in which the load rises before anything counts.", DefaultValueFactory = _ => 30 };
        var conversations = new Option<int>("--conversations") { Description = "How many people ask.", DefaultValueFactory = _ => 500 };
        var slow = new Option<int>("--slow") { Description = "Milliseconds that the channel takes for each answer." };
        var failing = new Option<int>("--failing") { Description = "Percent of answers that the channel refuses with 503." };
        var throttling = new Option<int>("--throttling") { Description = "Percent that it refuses with 429 and Retry-After." };
        var downAfter = new Option<int?>("--down-after") { Description = "Seconds after the warm-up when the channel stops listening." };
        var downFor = new Option<int>("--down-for") { Description = "Seconds until it is back.", DefaultValueFactory = _ => 60 };
        var command = new RootCommand("Load on a bot of its own, with a channel of its own, both on this machine.")
        {
            rate, seconds, warmUp, conversations, slow, failing, throttling, downAfter, downFor,
        };
        command.SetAction(async (parsed, _) =>
        {
            var channel = new ChannelPlan(
                TimeSpan.FromMilliseconds(parsed.GetValue(slow)), parsed.GetValue(failing), parsed.GetValue(throttling),
                parsed.GetValue(downAfter) is { } after ? TimeSpan.FromSeconds(after) : null, TimeSpan.FromSeconds(parsed.GetValue(downFor)));
            var plan = new LoadPlan(
                parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds)), TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                parsed.GetValue(conversations), channel);
            using var run = new LoadRun(plan, output);
            return await run.RunAsync() == 0 ? 0 : 1;
        });
        return command.Parse(args).InvokeAsync();
    }
}
