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
    private bool _only;
    private bool _nor;
    private bool _deniedVerb;
    private int _onlyAt = -10;
    private ArmRole _role = ArmRole.Any;

    public Filter? Read()
    {
        var pending = new Queue<NumericCondition>(conditions.OrderBy(condition => condition.Start));
        foreach (var mention in mentions)
        {
            while (pending.TryPeek(out var next) && next.Start <= mention.Start)
            {
                AddCondition(pending.Dequeue(), mention.Start);
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
            AddCondition(rest, tokens.Count);
        }

        // "Branches fine but main trunk NOT": a negation at the end belongs to what stands before it.
        if (_not && _atoms.Count > 0 && _notAt > _atoms[^1].At)
        {
            if (_atoms[^1] is { IsEligibility: true, Governed: false } rule)
            {
                rule.Govern(excludes: true);
            }
            else if (_atoms[^1].Filter is Filter.OutcomeOf)
            {
                _atoms[^1].Negated = true;
            }
        }

        return Combine();
    }

    private void ReadCue(Mention mention)
    {
        switch (mention.Concept.Id)
        {
            case Cues.Not:
                if (tokens[mention.Start].Text == "nor" && _atoms.Count > 0)
                {
                    // "Neither A nor B": the second is ruled out as the first.
                    (_nor, _or) = (true, false);
                    break;
                }

                _not = !_not || mention.Start - _notAt > 4;
                _notAt = mention.Start;
                break;
            case Cues.Include:
                // "Exclusion criteria included ..." excludes.
                if (_verbExcludes != true || mention.Start - _verbAt > 4)
                {
                    var denied = TakeNot(mention.Start);
                    _deniedVerb = denied;
                    Verb(excludes: denied, mention.End);
                }

                break;
            case Cues.Exclude:
                _deniedVerb = false;
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
                if (!Relabel(ArmRole.Control, mention.Start))
                {
                    _role = ArmRole.Control;
                }

                break;
            case Cues.AsExperimental:
                if (!Relabel(ArmRole.Experimental, mention.Start))
                {
                    _role = ArmRole.Experimental;
                }

                break;
            case Cues.Only:
                if (!OnlyBefore(mention))
                {
                    (_only, _onlyAt) = (true, mention.End);
                }

                break;
            case Cues.PrimaryEndpoint:
                if (_only && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Primary primary)
                {
                    _atoms[^1].Filter = primary with { Only = true };
                }

                break;
            case Cues.Alone:
                Alone();
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
        var negated = TakeNot(at) || (_or && _lastNegated) || (_nor && _atoms[^1].Negated);
        if (filter is Filter.Treatment treatment)
        {
            // "As control lenvatinib or sorafenib": neighbours joined by "or" share their role.
            if (_or && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment { Role: not ArmRole.Any } neighbour)
            {
                _role = neighbour.Role;
            }

            // "Beat sorafenib": what was beaten was the control.
            _versus |= mentions.Any(mention => mention.Is(Kinds.Outcome) && at - mention.End is 0 or 1 && IsBeating(mention));
            filter = treatment with { Role = _versus ? ArmRole.Control : _role, Alone = _only && at - _onlyAt <= 1 };
            _versus = false;
        }

        filter = filter switch
        {
            Filter.Eligibility rule when _only && !negated => rule with { Only = true },
            Filter.Primary primary when _only => primary with { Only = true },
            _ => filter,
        };
        _only &= filter is Filter.Primary or Filter.Number;

        // "Did not allow A or B" rules out both.
        var atom = new Atom(filter, isEligibility, at) { JoinsByOr = _or && !negated && !(_deniedVerb && isEligibility) };
        if (isEligibility)
        {
            if (_nor && _atoms[^1].Filter is Filter.Eligibility before)
            {
                atom.Govern(before.Excluded);
                _nor = false;
                _atoms.Add(atom);
                return;
            }

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
        (_or, _nor) = (false, false);
    }

    /// <summary>"ECOG above 1" asks for grades; every other comparison is one of published figures.</summary>
    private void AddCondition(NumericCondition condition, int at)
    {
        if (condition.Quantity != Quantity.Grade)
        {
            AddAtom(new Filter.Number(condition), at, isEligibility: false);
            return;
        }

        var grades = lexicon.SelfAndNarrower(condition.Concept)
            .Where(id => lexicon.Find(id)?.Kind == Kinds.Grade && GradeNumber(id) is { } number && condition.Holds(number)).Distinct().ToArray();
        for (var i = 0; i < grades.Length; i++)
        {
            _or = i > 0;
            AddAtom(new Filter.Eligibility(grades[i], false), at, isEligibility: true);
        }
    }

    private static int? GradeNumber(string grade) => char.IsAsciiDigit(grade[^1]) ? grade[^1] - '0' : grade.EndsWith("-c", StringComparison.Ordinal) ? 10 : null;

    /// <summary>"Child-Pugh A only": the word belongs to what stands before it when nothing follows it.</summary>
    private bool OnlyBefore(Mention only)
    {
        if (_atoms.Count == 0 || _atoms[^1].Filter is not Filter.Eligibility rule
            || mentions.Any(mention => mention.Start >= only.End && mention.Start - only.End <= 2 && mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage))
        {
            return false;
        }

        _atoms[^1].Filter = rule with { Only = true };
        return true;
    }

    private bool TakeNot(int at)
    {
        var holds = _not && at - _notAt <= 5;
        _not = false;
        return holds;
    }

    /// <summary>"Lenvatinib was tested", "sorafenib as control": the role of the treatment just named.</summary>
    private bool Relabel(ArmRole role, int at)
    {
        if (_atoms.Count == 0 || at - _atoms[^1].At > 6 || _atoms[^1].Filter is not Filter.Treatment treatment)
        {
            return false;
        }

        _atoms[^1].Filter = treatment with { Role = role };
        for (var i = _atoms.Count - 1; i > 0 && _atoms[i].JoinsByOr && _atoms[i - 1].Filter is Filter.Treatment { Role: ArmRole.Any } neighbour; i--)
        {
            _atoms[i - 1].Filter = neighbour with { Role = role };
        }

        return true;
    }

    private void Alone()
    {
        if (_atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment treatment)
        {
            _atoms[^1].Filter = treatment with { Alone = true };
        }
    }

    private Filter? FilterOf(Mention mention)
    {
        var id = mention.Concept.Id;
        if (id is "control-arm" or "experimental-arm")
        {
            // "Control arm = TACE alone", "sorafenib control arm", "lenvatinib was being tested".
            var role = id == "control-arm" ? ArmRole.Control : ArmRole.Experimental;
            if (!_not && !Relabel(role, mention.Start))
            {
                _role = role;
            }

            return null;
        }

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
            Kinds.Blinding => new Filter.Design(DesignAttribute.Of(id), id),
            Kinds.Status => new Filter.Design("status", id),
            Kinds.Region when AgencyOf(id) is { } agency && mentions.Any(other => other.Is(Kinds.Decision)) =>
                new Filter.Decision(agency, mentions.First(other => other.Is(Kinds.Decision)).Concept.Id),
            Kinds.Region => new Filter.Design("region", id),
            Kinds.Trial when mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1) => new Filter.OneOf([id]),
            Kinds.Outcome => OutcomeFilter(mention),
            Kinds.Endpoint => EndpointFilter(mention),
            Kinds.Agency => new Filter.Decision(id, mentions.FirstOrDefault(other => other.Is(Kinds.Decision))?.Concept.Id),
            Kinds.Decision when !mentions.Any(other => other.Is(Kinds.Agency) || (other.Is(Kinds.Region) && AgencyOf(other.Concept.Id) is not null)) => new Filter.Decision(null, id),
            _ => null,
        };
    }

    /// <summary>"Approved in China" is a decision of China's agency.</summary>
    private static string? AgencyOf(string region) => region switch
    {
        "united-states" => "fda",
        "china" => "nmpa",
        "europe" => "ema",
        "japan" => "pmda",
        _ => null,
    };

    /// <summary>"Beat", "superior to": words that ask for more than a met endpoint.</summary>
    private bool IsBeating(Mention outcome) =>
        tokens[outcome.Start].Text is "beat" or "beats" or "beating" or "outperform" or "outperformed" or "outperforms" or "surpassed" or "bested" or "superior" or "better" or "won" or "win";

    private Filter? EndpointFilter(Mention mention)
    {
        if (mentions.Any(other => other.Is(Kinds.Outcome) && EndpointNear(other) == mention.Concept.Id))
        {
            return null;
        }

        // "PFS improved but OS not", "missed both OS and PFS": the outcome said of one endpoint is meant of the other too.
        if (mentions.LastOrDefault(other => other.Is(Kinds.Outcome) && other.Start < mention.Start) is { } said)
        {
            return new Filter.OutcomeOf(mention.Concept.Id, OutcomeOf(said.Concept.Id), IsBeating(said));
        }

        if (mentions.Any(other => other.Concept.Id is Cues.PrimaryEndpoint && Math.Abs(other.Start - mention.Start) <= 8))
        {
            return new Filter.Primary(mention.Concept.Id);
        }

        return new Filter.Reports(mention.Concept.Id, mentions.FirstOrDefault(other => other.Is(Kinds.ResponseCriteria))?.Concept.Id);
    }

    /// <summary>"Met OS"; where the question says so, the endpoint must be primary too.</summary>
    private Filter OutcomeFilter(Mention mention)
    {
        var endpoint = EndpointNear(mention);
        var outcome = new Filter.OutcomeOf(endpoint, OutcomeOf(mention.Concept.Id), IsBeating(mention));
        return endpoint is not null && !IsOfPrimary(mention) && mentions.Any(other => other.Concept.Id == Cues.PrimaryEndpoint)
            ? new Filter.All([new Filter.Primary(endpoint), outcome])
            : outcome;
    }

    /// <summary>"Met OS", "positive for PFS", "OS was missed": the nearest endpoint; a comma, "and" or "but" between them sets them apart.</summary>
    private string? EndpointNear(Mention outcome) => IsOfPrimary(outcome) ? null : mentions
        .Where(mention => mention.Is(Kinds.Endpoint))
        .Select(mention => (mention.Concept.Id, Distance: Distance(mention, outcome)))
        .Where(candidate => candidate.Distance <= (mentions.Count(mention => mention.Is(Kinds.Endpoint)) == 1 ? 40 : 11))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Id).FirstOrDefault();

    /// <summary>"Met their primary endpoint": the primary ones are meant, not an endpoint named further on.</summary>
    private bool IsOfPrimary(Mention outcome) =>
        tokens.Skip(outcome.Start).Take(outcome.Length).Any(token => token.Text is "primary" or "endpoint" or "endpoints")
        || mentions.Any(mention => mention.Concept.Id == Cues.PrimaryEndpoint && mention.Start - outcome.End is >= 0 and <= 2
            && !mentions.Any(other => other.Is(Kinds.Endpoint) && other.Start - mention.End is >= 0 and <= 1));

    private int Distance(Mention endpoint, Mention outcome)
    {
        var (from, to) = endpoint.End <= outcome.Start ? (endpoint.End, outcome.Start) : (outcome.End, endpoint.Start);
        var apart = tokens.Skip(from).Take(to - from).Count(token => token is { Kind: TokenKind.Sign, Text: "," or "." })
            + mentions.Count(mention => mention.Start >= from && mention.End <= to && (mention.Is(Kinds.Outcome) || mention.Concept.Id is Cues.But or Cues.And));
        // After the word counts a little less than before it: "met OS".
        return (to - from) * 2 + (apart * 6) + (endpoint.End <= outcome.Start ? 1 : 0);
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
        foreach (var atom in WithTogether())
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

        // "Immunotherapy without anti-VEGF": what is ruled out is ruled out of what was tested, not of somebody's control.
        var tests = _atoms.Any(atom => atom is { Negated: false, Filter: Filter.Treatment });
        groups = [.. groups.Select(group => group.Select(part =>
            tests && part is Filter.Not { Inner: Filter.Treatment { Role: ArmRole.Any } ruledOut } ? new Filter.Not(ruledOut with { Role = ArmRole.Experimental }) : part).ToList())];

        var parts = groups.Select(group => group.Count == 1 ? group[0] : new Filter.Any([.. group.Distinct()])).Distinct().ToList();
        parts = [.. parts.Where(part => !parts.Any(other => other != part && Implies(other, part)))];
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Filter.All(parts) };
    }

    /// <summary>"Checkpoint inhibitor plus TKI", "durvalumab and tremelimumab": neighbours of one role are meant together, unless they are compared.</summary>
    private IEnumerable<Atom> WithTogether()
    {
        var compared = mentions.Any(mention => mention.Concept.Id is Cues.Compare or Cues.Versus);
        for (var i = 0; i < _atoms.Count; i++)
        {
            var run = new List<Filter.Treatment>();
            while (!compared && i + run.Count < _atoms.Count && _atoms[i + run.Count] is { Negated: false, Filter: Filter.Treatment treatment } atom
                && (run.Count == 0 || (!atom.JoinsByOr && treatment.Role == run[0].Role)))
            {
                run.Add(treatment);
            }

            if (run.Count > 1)
            {
                yield return new Atom(new Filter.Together(run), false, _atoms[i].At) { JoinsByOr = _atoms[i].JoinsByOr };
                i += run.Count - 1;
            }
            else
            {
                yield return _atoms[i];
            }
        }
    }

    /// <summary>A drug says more than the class that is named beside it: "the PD-L1 inhibitor durvalumab".</summary>
    private bool Implies(Filter narrow, Filter wide) =>
        narrow is Filter.Treatment drug && wide is Filter.Treatment group && drug.Concept != group.Concept && drug.Role == group.Role
        && lexicon.IsA(drug.Concept, group.Concept);

    private sealed class Atom(Filter filter, bool isEligibility, int at)
    {
        public int At { get; } = at;

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
