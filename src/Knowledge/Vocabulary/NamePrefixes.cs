namespace HccBot.Knowledge.Vocabulary;

/// <summary>What a name may become that is still being typed: the concepts whose names begin with it.</summary>
internal sealed class NamePrefixes
{
    /// <summary>The kinds that a trial can be found by, the likeliest first.</summary>
    private static readonly string[] Order =
    [
        Kinds.Drug, Kinds.Regimen, Kinds.Modality, Kinds.DrugClass, Kinds.Criterion, Kinds.Grade, Kinds.Stage, Kinds.Etiology,
        Kinds.Outcome, Kinds.Line, Kinds.Phase, Kinds.Blinding, Kinds.Status, Kinds.Region, Kinds.Endpoint,
    ];

    private readonly (string Key, Concept Concept)[] _names;

    public NamePrefixes(Lexicon lexicon)
    {
        _names = [.. lexicon.Concepts.Where(concept => Order.Contains(concept.Kind))
            .SelectMany(concept => concept.Names.Append(concept.Name), (concept, name) => (Key: Tokenizer.Key(name), concept))
            .Where(name => name.Key.Length > 0)
            .OrderBy(name => name.Key, StringComparer.Ordinal)];
    }

    /// <summary>The concepts with a name that begins so: those of the likeliest kind, the shortest name first.</summary>
    /// <param name="beginning">A beginning as <see cref="Tokenizer.Key"/> writes names.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<Concept> Of(string beginning, int most)
    {
        var found = new List<(string Key, Concept Concept)>();
        for (var i = First(beginning); i < _names.Length && _names[i].Key.StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            found.Add(_names[i]);
        }

        if (found.Count == 0)
        {
            return [];
        }

        var kind = found.MinBy(name => Array.IndexOf(Order, name.Concept.Kind)).Concept.Kind;
        return [.. found.Where(name => name.Concept.Kind == kind).OrderBy(name => name.Key.Length).Select(name => name.Concept).Distinct().Take(most)];
    }

    /// <summary>The first name that does not come before a beginning.</summary>
    private int First(string beginning)
    {
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_names[middle].Key, beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
