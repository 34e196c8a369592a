using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads what a trial must satisfy: criteria with their verbs, treatments with their roles, "and", "or", "not".</summary>
/// <remarks>
/// One pass from left to right. A verb ("included", "excluded") governs the criteria after it until the clause ends; a criterion that no verb
/// precedes is governed by the verb after it ("main portal vein invasion was allowed"). "Or" joins neighbours; everything else must hold together.
/// </remarks>
internal sealed class FilterReader
{
    /// <summary>So many words may stand between "primary endpoint" and who read it.</summary>
    private const int FarthestPrimary = 9;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly IReadOnlyList<NumericCondition> _conditions;
    private readonly YearSpan? _years;
    private readonly Lexicon _lexicon;
    private readonly MentionFilters _filters;
    private readonly List<FilterAtom> _atoms = [];
    private readonly NegationScope _negation;
    private readonly VerbGovernment _verbs;
    private readonly ArmRoleReader _roles;
    private readonly OnlyScope _only;
    private readonly FilterAsides _asides;
    private bool _or;
    private bool _nor;
    private bool _lastNegated;

    public FilterReader(
        string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, YearSpan? years, Lexicon lexicon)
    {
        (_tokens, _mentions, _conditions, _years, _lexicon) = (tokens, mentions, conditions, years, lexicon);
        _filters = new MentionFilters(tokens, mentions, conditions, years, lexicon);
        _negation = new NegationScope(text, tokens, _atoms);
        _verbs = new VerbGovernment(tokens, mentions, _atoms, _negation);
        _roles = new ArmRoleReader(tokens, mentions, _atoms);
        _only = new OnlyScope(tokens, mentions, _atoms);
        _asides = new FilterAsides(text, tokens, mentions, conditions, _atoms, _negation, lexicon);
    }

    public Filter? Read()
    {
        var pending = new Queue<NumericCondition>(_conditions.OrderBy(condition => condition.Start));
        foreach (var mention in _mentions)
        {
            _negation.EndBefore(mention.Start);
            while (pending.TryPeek(out var next) && next.Start <= mention.Start)
            {
                AddCondition(pending.Dequeue(), mention.Start);
            }

            Read(mention);
        }

        while (pending.TryDequeue(out var rest))
        {
            AddCondition(rest, _tokens.Count);
        }

        _negation.TurnBack();
        AddYears();
        return new FilterCombiner(_atoms, _tokens, _mentions, _lexicon).Combine();
    }

    private void Read(Mention mention)
    {
        if (mention.Is(Kinds.Cue))
        {
            ReadCue(mention);
        }
        else if (mention.Concept.Id is "control-arm" or "experimental-arm")
        {
            _roles.ReadArm(mention, denied: _negation.IsOpen);
        }
        else if (_asides.Has(mention))
        {
            // What it is not has been said.
            _negation.Drop();
        }
        else if (_roles.IsDefeat(mention))
        {
            _roles.MakeLastControl();
            AddAtom(new Filter.OutcomeOf(null, Trials.Outcome.Met, Superior: true), mention.Start);
        }
        else if (_filters.Of(mention) is { } filter && !_asides.SaysNoMore(filter, mention.Start))
        {
            _or |= _roles.IsKindOfLast(mention);
            AddAtom(filter, mention.Start);
            if (_roles.IsCombined(mention) && _atoms[^1].Filter is Filter.Treatment { Role: var role })
            {
                AddAtom(new Filter.Treatment("systemic", role), mention.Start);
            }
        }
    }

    private void ReadCue(Mention mention)
    {
        switch (mention.Concept.Id)
        {
            case Cues.Not:
                ReadNot(mention);
                break;
            case Cues.Narrow when LeavesOut(mention):
                _negation.Open(mention.End - 1);
                break;
            case Cues.Include:
                _verbs.Include(mention);
                break;
            case Cues.Exclude:
                _verbs.Exclude(mention);
                break;
            case Cues.Ordinary:
                _verbs.ExcludeBefore(mention);
                break;
            case Cues.But:
                _verbs.EndClause();
                _or = false;
                break;
            case Cues.And:
                _or = false;
                break;
            case Cues.Or:
                // "A drug (or combination) for first-line therapy" says the same thing in other words.
                _or = _tokens[mention.Start].Text != "either" && !_asides.IsBracketed(mention);
                break;
            case Cues.Versus:
                _roles.SetAgainst();
                break;
            case Cues.AsControl:
                if (_roles.Say(ArmRole.Control, mention.Start) && Words(mention).Any(token => token.Text is "sole" or "only"))
                {
                    // "Sorafenib was the sole comparator": not one of several to choose from.
                    _only.LimitLast();
                }

                break;
            case Cues.AsExperimental when !_roles.IsOfFigure(mention):
                _roles.Say(ArmRole.Experimental, mention.Start);
                break;
            case Cues.Only:
                _only.Read(mention);
                break;
            case Cues.PrimaryEndpoint:
                ReadPrimary(mention);
                break;
            case Cues.Alone when !IsNextTo(mention, Cues.Or, behindOnly: true):
                ReadAlone(mention);
                break;
            case Cues.Scoreboard when !_mentions.Any(mention => mention.Concept.Id == "pending"):
                AddAtom(new Filter.ReadOut(null), mention.Start);
                break;
            case Cues.HasResults:
                AddAtom(new Filter.Reports(null, null), mention.Start);
                break;
            case Cues.SpokenOf:
                AddAtom(new Filter.SpokenOf(), mention.Start);
                break;
        }
    }

    private void ReadNot(Mention not)
    {
        var word = _tokens[not.Start].Text;
        if (not is { Start: 0, Length: 1 } && word == "no" && _tokens.Count > 1 && _tokens[1].Text is "," or ".")
        {
            // "No, IMbrave150 met OS" answers somebody.
            return;
        }

        if (RulesOutElsewhere(not))
        {
            _only.LimitLast();
            return;
        }

        if (word == "nor" && _atoms.Count > 0)
        {
            // "Neither A nor B": the second is ruled out as the first.
            (_nor, _or) = (true, false);
        }
        else if (not.Start == 0 || word != "not" || _tokens[not.Start - 1].Text is not ("or" or "vs" or "versus"))
        {
            // "Viral or not" denies nothing.
            _negation.Deny(not.End - 1);
        }
    }

    /// <summary>"In China and in no other country", "nowhere else".</summary>
    private bool RulesOutElsewhere(Mention not)
    {
        var behind = _tokens.Skip(not.End).Take(2).Select(token => token.Text).ToArray();
        return _tokens[not.Start].Text switch
        {
            "nowhere" => behind is ["other" or "else", ..],
            "no" => behind is ["other" or "else", "country" or "countries" or "place"],
            _ => false,
        };
    }

    /// <summary>"Drop the ...", "minus ...", "leave out ...".</summary>
    private bool LeavesOut(Mention narrow) => _tokens[narrow.Start].Text is "drop" or "remove" or "take" or "throw" or "kick" or "weed" or "minus"
        || (narrow.Length > 1 && _tokens[narrow.Start + 1].Text == "out");

    private void ReadPrimary(Mention primary)
    {
        // "A primary or co-primary endpoint": either.
        if (!IsNextTo(primary, Cues.Or) && Words(primary).Any(token => token.Text is "co" or "coprimary" or "dual" or "two" or "twin"))
        {
            AddAtom(new Filter.CoPrimary(), primary.Start);
        }

        _only.LimitPrimary();
    }

    private void ReadAlone(Mention alone)
    {
        if (_mentions.Any(next => next.Start == alone.End && next.Concept.IsTreatment))
        {
            // "A single-agent PD-1 arm".
            _only.LimitNext(alone.End);
            return;
        }

        if (_roles.IsAgainst && _atoms is [.., { Filter: Filter.Treatment added }])
        {
            // "Radioembolization added to sorafenib, compared with the drug alone".
            AddAtom(new Filter.Treatment(added.Concept, ArmRole.Any), alone.Start);
        }

        _only.LimitLast();
    }

    private bool IsNextTo(Mention mention, string cue, bool behindOnly = false) => _mentions.Any(other => other.Concept.Id == cue
        && (other.Start == mention.End || (!behindOnly && other.End == mention.Start)));

    private IEnumerable<Token> Words(Mention mention) => _tokens.Skip(mention.Start).Take(mention.Length);

    private void AddAtom(Filter filter, int at)
    {
        var negated = _negation.Take(at) || (_or && _lastNegated) || (_nor && _atoms[^1].Negated);
        filter = filter is Filter.Treatment treatment ? _roles.WithRole(treatment, at, joined: _or) : filter;
        filter = _only.Limit(filter, at, negated, joined: _or);
        filter = filter is Filter.ReadBy read && !_mentions.Any(mention => mention.Is(Kinds.Outcome)) && _mentions.Any(mention => mention.Concept.Id == Cues.PrimaryEndpoint && Math.Abs(mention.Start - at) <= FarthestPrimary) ? read with { OfPrimary = true } : filter;
        var atom = new FilterAtom(filter, at) { JoinsByOr = _or && !negated && !(_verbs.IsDenied && filter is Filter.Eligibility) };
        if (atom.IsEligibility && _nor && _atoms[^1].Filter is Filter.Eligibility before)
        {
            atom.Govern(before.Excluded);
            _nor = false;
            _atoms.Add(atom);
            return;
        }

        if (atom.IsEligibility)
        {
            _verbs.Govern(atom, negated);
        }
        else
        {
            atom.Negated = negated || (filter is Filter.Treatment or Filter.Reports && _verbs.ExcludesNear(at, within: 3));
        }

        _atoms.Add(atom);
        _lastNegated = negated || atom.Negated;
        (_or, _nor) = (false, false);
    }

    /// <summary>"ECOG above 1" asks for grades; every other comparison is one of published figures.</summary>
    private void AddCondition(NumericCondition condition, int at)
    {
        if (condition.Quantity != Quantity.Grade)
        {
            AddAtom(new Filter.Number(condition), at);
            return;
        }

        var grades = GradeNumbers.Holding(condition, _lexicon);
        for (var i = 0; i < grades.Count; i++)
        {
            _or = i > 0;
            AddAtom(new Filter.Eligibility(grades[i], false), at);
        }
    }

    /// <summary>"TACE trials before 2015": where no event is named, a trial is of the year of its first results.</summary>
    private void AddYears()
    {
        if (_years is null || !_mentions.Any(mention => mention.Concept.Id is Cues.Trials) || _mentions.Any(mention => mention.Is(Kinds.Trial)) || _atoms.Exists(atom => atom.Filter is Filter.Year))
        {
            return;
        }

        if (SaysTrialsStarted)
        {
            // "Which trials started after 2022?"
            AddAtom(new Filter.Year("enrollment-start", null, null, _years), _tokens.Count);
        }
        else if (_atoms.Count > 0 && !_atoms.Exists(atom => atom.Filter is Filter.OutcomeOf { Outcome: Trials.Outcome.Pending }))
        {
            _negation.Drop();
            AddAtom(new Filter.Year(Filter.Year.FirstResults, null, null, _years), _tokens.Count);
        }
    }

    private bool SaysTrialsStarted => Enumerable.Range(0, _tokens.Count).Any(i => _tokens[i].Text is "started" or "began" or "opened" or "begun"
        && _mentions.Any(trials => trials.Concept.Id == Cues.Trials && i - trials.End is >= 0 and <= 2));
}
