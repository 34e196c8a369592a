namespace HccBot.Evaluation.Variants;

/// <summary>Chooses at random, always the same for the same words.</summary>
internal sealed class Dice
{
    private ulong _state;

    /// <param name="seed">Words that the choices depend on, such as a question's id.</param>
    public Dice(string seed)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        _state = 14695981039346656037;
        foreach (var c in seed)
        {
            _state = (_state ^ c) * 1099511628211;
        }
    }

    /// <summary>A number from 0 up to, and without, a bound.</summary>
    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>All of them in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }

        return list;
    }
}
