using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HccBot.Testing;

/// <summary>Everything that is logged, as text: the lines, what they were made of, and the scopes.</summary>
public sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, object?>> _fields = new();

    public string Text => string.Join("\n", _lines);

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Forgets what was logged so far.</summary>
    public void Clear() => _lines.Clear();

    /// <summary>The fields of each line.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Fields => [.. _fields];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state} {Values(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception} {Values(state)}");
        if (state is IEnumerable<KeyValuePair<string, object?>> fields)
        {
            _fields.Enqueue(fields.DistinctBy(field => field.Key).ToDictionary());
        }
    }

    public void Dispose()
    {
    }

    /// <summary>What a structured log would keep beside the line.</summary>
    private static string Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
        ? string.Join(' ', values.Where(value => value.Key != "{OriginalFormat}").Select(value => $"{value.Key}={value.Value}"))
        : "";
}
