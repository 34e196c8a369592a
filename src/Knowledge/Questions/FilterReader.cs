using HccBot.Knowledge.Trials;
using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads what a trial must satisfy: criteria with their verbs, treatments with their roles, "and", "or", "not".</summary>
/// <remarks>
/// One pass from left to right. A verb ("included", "excluded") governs the criteria after it until the clause ends; a criterion that no verb
/// precedes is governed by the verb after it ("main portal vein invasion was allowed"). "Or" joins neighbours; everything else must hold together.
/// </remarks>
internal sealed class FilterReader(
    IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, Lexicon lexicon)
{
    private readonly List<Atom> _atoms = [];
    private bool? _verbExcludes;
    private bool? _lastVerbExcludes;
    private int _verbAt = -10;
    private bool _not;
    private int _notAt = -10;
    private bool _lastNegated;
    private bool _or;
    private bool _versus;

    public Filter? Read()
    {
        var pending = new Queue<NumericCondition>(conditions.OrderBy(condition => condition.Start));
        foreach (var mention in mentions)
        {
            while (pending.TryPeek(out var next) && next.Start <= mention.Start)
            {
                AddAtom(new Filter.Number(pending.Dequeue()), mention.Start, isEligibility: false);
            }

            if (mention.Is(Kinds.Cue))
            {
                ReadCue(mention);
            }
            else if (FilterOf(mention) is { } filter)
            {
                AddAtom(filter, mention.Start, filter is Filter.Eligibility);
            }
        }

        while (pending.TryDequeue(out var rest))
        {
            AddAtom(new Filter.Number(rest), tokens.Count, isEligibility: false);
        }

        return Combine();
    }

    private void ReadCue(Mention mention)
    {
        switch (mention.Concept.Id)
        {
            case Cues.Not:
                _not = !_not || mention.Start - _notAt > 4;
                _notAt = mention.Start;
                // "neither A nor B", "not A or B": both are ruled out.
                _or &= tokens[mention.Start].Text != "nor";
                break;
            case Cues.Include:
                // "Exclusion criteria included ..." excludes.
                if (_verbExcludes != true || mention.Start - _verbAt > 4)
                {
                    Verb(excludes: TakeNot(mention.Start), mention.End);
                }

                break;
            case Cues.Exclude:
                Verb(excludes: !TakeNot(mention.Start), mention.End);
                break;
            case Cues.But:
                _verbExcludes = null;
                _or = false;
                break;
            case Cues.And:
                _or = false;
                break;
            case Cues.Or:
                _or = true;
                break;
            case Cues.Versus:
                _versus = true;
                break;
            case Cues.AsControl:
                Relabel(ArmRole.Control);
                break;
            case Cues.AsExperimental:
                Relabel(ArmRole.Experimental);
                break;
        }
    }

    /// <summary>A verb governs what follows, or what stands before it in its clause without a verb.</summary>
    private void Verb(bool excludes, int end)
    {
        var ungoverned = _atoms.Where(atom => atom is { IsEligibility: true, Governed: false }).ToArray();
        if (ungoverned.Length > 0)
        {
            foreach (var atom in ungoverned)
            {
                atom.Govern(excludes);
            }

            _verbExcludes = null;
        }
        else
        {
            _verbExcludes = excludes;
        }

        (_lastVerbExcludes, _verbAt) = (excludes, end);
    }

    private void AddAtom(Filter filter, int at, bool isEligibility)
    {
        var negated = TakeNot(at) || (_or && _lastNegated);
        if (filter is Filter.Treatment treatment && _versus)
        {
            filter = treatment with { Role = ArmRole.Control };
            _versus = false;
        }

        var atom = new Atom(filter, isEligibility) { JoinsByOr = _or && !negated };
        if (isEligibility)
        {
            var governor = _verbExcludes ?? (negated && _lastVerbExcludes is { } last ? last : null);
            if (governor is { } excludes)
            {
                atom.Govern(excludes != negated);
            }
            else if (negated)
            {
                atom.Govern(excludes: true);
            }
        }
        else
        {
            atom.Negated = negated || (_verbExcludes == true && filter is Filter.Treatment && at - _verbAt <= 3);
        }

        _atoms.Add(atom);
        _lastNegated = negated;
        _or = false;
    }

    private bool TakeNot(int at)
    {
        var holds = _not && at - _notAt <= 5;
        _not = false;
        return holds;
    }

    private void Relabel(ArmRole role)
    {
        if (_atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment treatment)
        {
            _atoms[^1].Filter = treatment with { Role = role };
        }
    }

    private Filter? FilterOf(Mention mention)
    {
        var id = mention.Concept.Id;
        if (conditions.Any(condition => condition.Concept == id))
        {
            return null;
        }

        return mention.Concept.Kind switch
        {
            Kinds.Criterion or Kinds.Grade or Kinds.Stage or Kinds.Etiology => new Filter.Eligibility(id, false),
            Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality => new Filter.Treatment(id, ArmRole.Any),
            Kinds.Line => new Filter.Design("line", id),
            Kinds.Phase => new Filter.Design("phase", id),
            Kinds.Blinding => new Filter.Design(id is "randomized" or "single-arm" ? "randomized" : "blinding", id),
            Kinds.Status => new Filter.Design("status", id),
            Kinds.Region => new Filter.Design("region", id),
            Kinds.Outcome => new Filter.OutcomeOf(EndpointNear(mention), OutcomeOf(id)),
            Kinds.Endpoint => EndpointFilter(mention),
            Kinds.Agency => new Filter.Decision(id, mentions.FirstOrDefault(other => other.Is(Kinds.Decision))?.Concept.Id),
            Kinds.Decision when !mentions.Any(other => other.Is(Kinds.Agency)) => new Filter.Decision(null, id),
            _ => null,
        };
    }

    private Filter? EndpointFilter(Mention mention)
    {
        if (mentions.Any(other => other.Is(Kinds.Outcome) && EndpointNear(other) == mention.Concept.Id))
        {
            return null;
        }

        if (mentions.Any(other => other.Concept.Id is Cues.PrimaryEndpoint && Math.Abs(other.Start - mention.Start) <= 8))
        {
            return new Filter.Primary(mention.Concept.Id);
        }

        return new Filter.Reports(mention.Concept.Id, mentions.FirstOrDefault(other => other.Is(Kinds.ResponseCriteria))?.Concept.Id);
    }

    /// <summary>"Met OS", "positive for PFS", "OS was missed": the endpoint after the word, else the one before it, within its clause.</summary>
    private string? EndpointNear(Mention outcome)
    {
        var after = mentions.FirstOrDefault(mention => mention.Is(Kinds.Endpoint) && mention.Start >= outcome.End && mention.Start - outcome.End <= 4
            && !mentions.Any(other => other.Start >= outcome.End && other.Start < mention.Start && (other.Is(Kinds.Outcome) || other.Concept.Id is Cues.But)));
        if (after is not null)
        {
            return after.Concept.Id;
        }

        return mentions.LastOrDefault(mention => mention.Is(Kinds.Endpoint) && mention.End <= outcome.Start && outcome.Start - mention.End <= 6)?.Concept.Id;
    }

    private static Outcome OutcomeOf(string id) => id switch
    {
        "met" => Outcome.Met,
        "missed" => Outcome.Missed,
        _ => Outcome.Pending,
    };

    private Filter? Combine()
    {
        var groups = new List<List<Filter>>();
        foreach (var atom in _atoms)
        {
            if (atom.JoinsByOr && groups.Count > 0)
            {
                groups[^1].Add(atom.Built);
            }
            else
            {
                groups.Add([atom.Built]);
            }
        }

        var parts = groups.Select(group => group.Count == 1 ? group[0] : new Filter.Any([.. group.Distinct()])).Distinct().ToList();
        parts = [.. parts.Where(part => !parts.Any(other => other != part && Implies(other, part)))];
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Filter.All(parts) };
    }

    /// <summary>A drug says more than the class that is named beside it: "the PD-L1 inhibitor durvalumab".</summary>
    private bool Implies(Filter narrow, Filter wide) =>
        narrow is Filter.Treatment drug && wide is Filter.Treatment group && drug.Concept != group.Concept && drug.Role == group.Role
        && lexicon.IsA(drug.Concept, group.Concept);

    private sealed class Atom(Filter filter, bool isEligibility)
    {
        public Filter Filter { get; set; } = filter;

        public bool IsEligibility { get; } = isEligibility;

        public bool Governed { get; private set; }

        public bool Negated { get; set; }

        public bool JoinsByOr { get; init; }

        public Filter Built => Negated ? new Filter.Not(Filter) : Filter;

        public void Govern(bool excludes)
        {
            Filter = ((Filter.Eligibility)Filter) with { Excluded = excludes };
            Governed = true;
        }
    }
}
