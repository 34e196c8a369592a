namespace HccBot.Bot.Sending;

/// <summary>Things that are shared by a key: there for as long as somebody uses them, and after that while they are worth keeping.</summary>
internal sealed class Shelf<T>(Func<T> create, Predicate<T> isWorthKeeping)
{
    private const int Few = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Thing> _things = new(StringComparer.Ordinal);
    private int _sweepAt = Few;

    /// <summary>How many are there.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _things.Count;
            }
        }
    }

    /// <summary>The thing with a key, until it is given back.</summary>
    public Loan Borrow(string key)
    {
        lock (_lock)
        {
            if (!_things.TryGetValue(key, out var thing))
            {
                Sweep();
                _things[key] = thing = new Thing(create());
            }

            thing.Users++;
            return new Loan(this, key, thing);
        }
    }

    private void Return(string key, Thing thing)
    {
        lock (_lock)
        {
            if (--thing.Users == 0 && !isWorthKeeping(thing.Value))
            {
                Remove(key, thing);
            }
        }
    }

    private void Remove(string key, Thing thing)
    {
        _things.Remove(key);
        (thing.Value as IDisposable)?.Dispose();
    }

    /// <summary>Looks at all only when they have doubled, so that it costs each of them a fixed share.</summary>
    private void Sweep()
    {
        if (_things.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, thing) in _things.Where(thing => thing.Value.Users == 0 && !isWorthKeeping(thing.Value.Value)).ToList())
        {
            Remove(key, thing);
        }

        _sweepAt = Math.Max(Few, 2 * _things.Count);
    }

    /// <summary>A thing in use.</summary>
    internal sealed class Loan(Shelf<T> shelf, string key, Thing thing) : IDisposable
    {
        public T Value => thing.Value;

        public void Dispose() => shelf.Return(key, thing);
    }

    internal sealed class Thing(T value)
    {
        public T Value => value;

        public int Users { get; set; }
    }
}
