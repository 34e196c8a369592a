using System.Diagnostics;
using System.Diagnostics.Metrics;
using HccBot.Bot.Turns.Feedback;
using HccBot.Knowledge;

namespace HccBot.Bot.Telemetry;

/// <summary>What is measured of turns, sends and the corpus: kinds, times and counts, all of them from lists that are ours.</summary>
internal sealed class TurnMetrics
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = FeedbackCounts.Meter;

    private readonly Histogram<double> _turns;
    private readonly Counter<long> _sends;

    public TurnMetrics(IMeterFactory meters, IKnowledge knowledge)
    {
        var meter = meters.Create(Name);

        // Seconds; Teams waits for five (message extension) or fifteen.
        var buckets = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] };
        _turns = meter.CreateHistogram("hccbot.turn.duration", "s", "How long turns took, sends included.", tags: null, buckets);
        _sends = meter.CreateCounter<long>("hccbot.sends", "{activity}", "What the bot sent.");
        meter.CreateObservableGauge(
            "hccbot.corpus.trials",
            () => new Measurement<int>(knowledge.Corpus.Trials, new KeyValuePair<string, object?>("corpus", knowledge.Corpus.Hash)),
            "{trial}",
            "Trials of the corpus that is served, which its hash names.");
    }

    /// <summary>Notes a turn that ended.</summary>
    public void TurnEnded(TimeSpan took, TagList tags) => _turns.Record(took.TotalSeconds, tags);

    /// <summary>Notes what was sent, or could not be.</summary>
    public void Sent(int activities, bool failed) => _sends.Add(activities, new KeyValuePair<string, object?>("outcome", Outcome(failed)));

    public static string Outcome(bool failed) => failed ? "failed" : "done";
}
