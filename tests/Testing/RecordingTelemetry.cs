using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HccBot.Testing;

/// <summary>What the process measures and traces while it listens, each combination of name and attributes once. Other tests may be heard too.</summary>
public sealed class RecordingTelemetry : IDisposable
{
    private readonly ConcurrentDictionary<string, byte> _lines = new();
    private readonly MeterListener _meters = new() { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
    private readonly ActivityListener _spans;

    public RecordingTelemetry()
    {
        _meters.SetMeasurementEventCallback<int>(Record);
        _meters.SetMeasurementEventCallback<long>(Record);
        _meters.SetMeasurementEventCallback<double>(Record);
        _meters.Start();
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_spans);
    }

    /// <summary>A metric or span with its attributes, one a line.</summary>
    public IReadOnlyCollection<string> Lines => [.. _lines.Keys];

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
    }

    private void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _lines.TryAdd($"{instrument.Name} {Written(tags.ToArray())}", 0);

    private void Record(Activity span) => _lines.TryAdd(
        $"{span.Source.Name} {span.DisplayName} {span.StatusDescription} {Written(span.TagObjects)} {Written(span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value)))}"
            + string.Concat(span.Events.Select(happened => $" {happened.Name} {Written(happened.Tags)}")),
        0);

    private static string Written(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
