using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HccBot.Testing;

/// <summary>Everything that is logged, as text.</summary>
public sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, object?>> _fields = new();

    public string Text => string.Join("\n", _lines);

    /// <summary>The fields of each line.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Fields => [.. _fields];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> fields)
        {
            _fields.Enqueue(fields.DistinctBy(field => field.Key).ToDictionary());
        }
    }

    public void Dispose()
    {
    }
}
