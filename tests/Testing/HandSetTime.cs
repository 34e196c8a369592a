namespace HccBot.Testing;

/// <summary>Time that passes when a test says so.</summary>
public sealed class HandSetTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        lock (_lock)
        {
            _alarms.Add(alarm);
            _set.TrySetResult();
            _set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return alarm;
    }

    /// <summary>Lets time pass; what is due by then happens.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        Alarm[] due;
        lock (_lock)
        {
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            _alarms.RemoveAll(due.Contains);
        }

        foreach (var alarm in due)
        {
            alarm.Ring();
        }
    }

    /// <summary>Waits until something is going to happen between two times from now, and lets time pass until it does.</summary>
    public async Task PassToAsync(TimeSpan earliest, TimeSpan latest)
    {
        while (true)
        {
            TimeSpan? next;
            Task set;
            lock (_lock)
            {
                next = _alarms.Select(alarm => alarm.Due - _now).Where(wait => wait >= earliest && wait <= latest).Cast<TimeSpan?>().Min();
                set = _set.Task;
            }

            if (next is { } wait)
            {
                Pass(wait);
                return;
            }

            await set;
        }
    }

    private sealed class Alarm(HandSetTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                time._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
