using System.Globalization;

namespace HccBot.Benchmarks.Load;

/// <summary>A run as a table in Markdown.</summary>
internal static class LoadReport
{
    /// <param name="plan">What was asked.</param>
    /// <param name="tally">What became of it.</param>
    /// <param name="memory">The bot's working set in megabytes, in order of time; after the warm-up, and at least once.</param>
    /// <param name="processor">Processor time that the bot used for the turns after the warm-up.</param>
    public static string Of(LoadPlan plan, Tally tally, IReadOnlyList<double> memory, TimeSpan processor)
    {
        var (answers, acknowledgements) = (tally.AnswerTimes(), tally.AcknowledgementTimes());
        string[] rows =
        [
            "| | |",
            "|---|---|",
            $"| load | {plan.Rate} turns a second for {plan.Length.TotalSeconds:0} s in {plan.Conversations} conversations, after {plan.WarmUp.TotalSeconds:0} s of warm-up |",
            $"| channel | {Channel(plan.Channel)} |",
            $"| turns posted, acknowledged, refused for now, failed | {tally.Posted}, {tally.Acknowledged.Count()}, {tally.Refused}, {tally.Failed} |",
            $"| answers that arrived, twice | {tally.Answered}, {tally.AnsweredTwice} |",
            $"| **acknowledged and never answered** | **{tally.Lost}** |",
            $"| from due to answered, ms: median, 99th percentile, longest | {Times(answers)} |",
            $"| from due to acknowledged, ms: the same | {Times(acknowledgements)} |",
            $"| working set of the bot, MB: first, half-way, last, largest | {memory[0]:0}, {memory[memory.Count / 2]:0}, {memory[^1]:0}, {memory.Max():0} |",
            $"| processor time of the bot a turn, ms | {processor.TotalMilliseconds / Math.Max(1, plan.Turns - plan.First):0.00} |",
        ];
        return string.Join("\n", rows);
    }

    private static string Channel(ChannelPlan plan) => string.Create(CultureInfo.InvariantCulture,
        $"takes {plan.Slow.TotalMilliseconds:0} ms, fails {plan.Failing} %, throttles {plan.Throttling} %, ")
        + (plan.DownAfter is { } after ? $"down for {plan.DownFor.TotalSeconds:0} s after {after.TotalSeconds:0} s" : "never down");

    private static string Times(TimeSpan[] ordered) => ordered.Length == 0 ? "-"
        : string.Join(", ", new[] { 0.5, 0.99, 1 }.Select(share => At(ordered, share).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)));

    private static TimeSpan At(TimeSpan[] ordered, double share) => ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)];
}
