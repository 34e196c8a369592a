namespace HccBot.Knowledge.Trials;

/// <summary>A trial dossier: identity, arms and facts.</summary>
public sealed class Trial
{
    /// <param name="id">Slug, such as "imbrave150".</param>
    /// <param name="name">Name, such as "IMbrave150".</param>
    /// <param name="aliases">Other ways people write or say the name.</param>
    /// <param name="nct">Registry identifier.</param>
    /// <param name="compiled">As of when the dossier is true.</param>
    /// <param name="headline">The trial in one sentence.</param>
    /// <param name="headlineFacts">Facts that cover the headline.</param>
    /// <param name="facts">All facts that may be shown.</param>
    /// <param name="gaps">What was looked for and not found.</param>
    /// <param name="unverified">What nobody has seen yet.</param>
    /// <param name="sources">All sources.</param>
    /// <exception cref="ArgumentException">The trial has no arm.</exception>
    public Trial(
        string id, string name, IReadOnlyList<string> aliases, NctId nct, PartialDate compiled, string headline,
        IReadOnlyList<string> headlineFacts, IReadOnlyList<Fact> facts, IReadOnlyList<Gap> gaps,
        IReadOnlyList<UnverifiedStatement> unverified, IReadOnlyList<Source> sources)
    {
        (Id, Name, Aliases, Nct, Compiled, Headline) = (id, name, aliases, nct, compiled, headline);
        (Facts, Gaps, Unverified, Sources) = (facts, gaps, unverified, sources);
        Arms = [.. facts.OfType<ArmFact>()];
        Results = [.. facts.OfType<ResultFact>()];
        Endpoints = [.. facts.OfType<EndpointFact>()];
        Design = [.. facts.OfType<DesignFact>()];
        Eligibility = [.. facts.OfType<EligibilityFact>()];
        Notes = [.. facts.OfType<NoteFact>()];
        if (Arms.Count == 0)
        {
            throw new ArgumentException($"Trial '{id}' has no arm.");
        }

        _factsById = facts.ToDictionary(fact => fact.Id);
        _design = Design.GroupBy(item => item.Attribute).ToDictionary(group => group.Key, group => group.ToArray());
        _armsById = Arms.ToDictionary(arm => arm.ArmId);
        _updated = Results.Where(result => result.Analysis.Updates is not null)
            .Select(result => result.Analysis.Updates!).ToHashSet();
        _places = LeadingOrder.Of(this);
        HeadlineFacts = [.. headlineFacts.Select(Fact)];
    }

    private readonly Dictionary<string, Fact> _factsById;
    private readonly Dictionary<string, ArmFact> _armsById;
    private readonly Dictionary<string, DesignFact[]> _design;
    private readonly HashSet<string> _updated;
    private readonly Dictionary<string, int> _places;

    /// <summary>Slug, such as "imbrave150".</summary>
    public string Id { get; }

    /// <summary>Name, such as "IMbrave150".</summary>
    public string Name { get; }

    /// <summary>Other ways people write or say the name.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Registry identifier.</summary>
    public NctId Nct { get; }

    /// <summary>As of when the dossier is true.</summary>
    public PartialDate Compiled { get; }

    /// <summary>The trial in one sentence, covered by <see cref="HeadlineFacts"/>.</summary>
    public string Headline { get; }

    /// <summary>Facts that cover the headline.</summary>
    public IReadOnlyList<Fact> HeadlineFacts { get; }

    /// <summary>All facts that may be shown, in the order of the dossier.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The arms, in the order of the dossier.</summary>
    public IReadOnlyList<ArmFact> Arms { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<ResultFact> Results { get; }

    /// <summary>The endpoints.</summary>
    public IReadOnlyList<EndpointFact> Endpoints { get; }

    /// <summary>The items of the design.</summary>
    public IReadOnlyList<DesignFact> Design { get; }

    /// <summary>The rules of eligibility.</summary>
    public IReadOnlyList<EligibilityFact> Eligibility { get; }

    /// <summary>The notes.</summary>
    public IReadOnlyList<NoteFact> Notes { get; }

    /// <summary>What was looked for and not found.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>What nobody has seen yet; never shown.</summary>
    public IReadOnlyList<UnverifiedStatement> Unverified { get; }

    /// <summary>All sources.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The fact with an id.</summary>
    /// <exception cref="ArgumentException">The trial has no such fact.</exception>
    public Fact Fact(string id) =>
        _factsById.TryGetValue(id, out var fact) ? fact : throw new ArgumentException($"Trial '{Id}' has no fact '{id}'.");

    /// <summary>The arm with an id; null when there is none.</summary>
    public ArmFact? Arm(string? id) => id is not null && _armsById.TryGetValue(id, out var arm) ? arm : null;

    /// <summary>Whether a later analysis updates a result.</summary>
    public bool IsUpdated(ResultFact result) => _updated.Contains(result.Id);

    /// <summary>Where a result of this trial stands in the order in which they lead.</summary>
    internal int PlaceAmongResults(ResultFact result) => _places[result.Id];

    /// <summary>The items of the design with one attribute.</summary>
    public IReadOnlyList<DesignFact> DesignOf(string attribute) => _design.GetValueOrDefault(attribute) ?? [];
}
