using HccBot.Knowledge.Vocabulary;

namespace HccBot.Knowledge.Questions;

/// <summary>Reads what a trial must satisfy: criteria with their verbs, treatments with their roles, "and", "or", "not".</summary>
/// <remarks>
/// One pass from left to right. A verb ("included", "excluded") governs the criteria after it until the clause ends; a criterion that no verb
/// precedes is governed by the verb after it ("main portal vein invasion was allowed"). "Or" joins neighbours; everything else must hold together.
/// </remarks>
internal sealed class FilterReader(
    string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<NumericCondition> conditions, YearSpan? years, Lexicon lexicon)
{
    private readonly MentionFilters _filters = new(tokens, mentions, conditions, years);
    private readonly List<FilterAtom> _atoms = [];
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
            CloseNot(mention.Start);
            while (pending.TryPeek(out var next) && next.Start <= mention.Start)
            {
                AddCondition(pending.Dequeue(), mention.Start);
            }

            if (mention.Is(Kinds.Cue))
            {
                ReadCue(mention);
            }
            else if (mention.Concept.Id is "control-arm" or "experimental-arm")
            {
                ReadArm(mention);
            }
            else if (IsAside(mention) || IsNonInferiorityDenied(mention) || IsEvenThat(mention))
            {
                // What it is not has been said.
                TakeNot(mention.Start);
            }
            else if (IsDefeat(mention))
            {
                // What lost was the control.
                _atoms[^1].Filter = (Filter.Treatment)_atoms[^1].Filter with { Role = ArmRole.Control };
                AddAtom(new Filter.OutcomeOf(null, Trials.Outcome.Met, Superior: true), mention.Start);
            }
            else if (_filters.Of(mention) is { } filter && !SaysNoMore(filter, mention.Start))
            {
                _or |= IsCountedToo(mention);
                AddAtom(filter, mention.Start);
                AddPartner(mention);
            }
        }

        while (pending.TryDequeue(out var rest))
        {
            AddCondition(rest, tokens.Count);
        }

        NotOfBefore();
        AddYears();
        return new FilterCombiner(_atoms, tokens, mentions, lexicon).Combine();
    }

    /// <summary>"TACE trials before 2015": where no event is named, a trial is of the year of its first results.</summary>
    private void AddYears()
    {
        if (years is not null && mentions.Any(mention => mention.Concept.Id is Cues.Trials) && !mentions.Any(mention => mention.Is(Kinds.Trial)) && _atoms.Count > 0
            && !_atoms.Exists(atom => atom.Filter is Filter.Year or Filter.OutcomeOf { Outcome: Trials.Outcome.Pending }))
        {
            _not = false;
            AddAtom(new Filter.Year(Filter.Year.FirstResults, null, null, years), tokens.Count);
        }
    }

    /// <summary>A negation ends with its sentence or bracket: "OS better, PFS not. First-line trials" denies no line.</summary>
    private void CloseNot(int at)
    {
        if (_not && at > _notAt && text.AsSpan(tokens[_notAt].End, tokens[at].Start - tokens[_notAt].End) is var between && (between.Contains(". ", StringComparison.Ordinal) || between.ContainsAny(")?;")))
        {
            NotOfBefore();
            _not = false;
        }
    }

    /// <summary>"Branches fine but main trunk NOT": a negation at the end belongs to what stands before it.</summary>
    private void NotOfBefore()
    {
        if (!_not || _atoms.Count == 0 || _notAt <= _atoms[^1].At)
        {
            return;
        }

        if (_atoms[^1] is { IsEligibility: true, Governed: false } rule)
        {
            rule.Govern(excludes: true);
        }
        else if (_atoms[^1].Filter is Filter.OutcomeOf or Filter.Decision or Filter.PublishedIn || (_atoms[^1].Filter is Filter.Treatment && tokens[_notAt].Text == "nowhere"))
        {
            _atoms[^1].Negated = true;
        }
    }

    /// <summary>"Not just the main trunk": what more than this is asked for. "With or without TACE": either way. "PFS, not TACE-PFS": which one is meant.</summary>
    private bool IsAside(Mention mention) => IsTheOtherEndpoint(mention) || IsValueOfFactor(mention) || IsCountryOfRegion(mention) || IsVerbOfNumber(mention) ||
        mentions.Any(other => other.Concept.Id == Cues.NotOnly && mention.Start >= other.End && mention.Start - other.End <= 2)
        || (mention.Start >= 3 && tokens[mention.Start - 1].Text == "without" && tokens[mention.Start - 2].Text == "or" && tokens[mention.Start - 3].Text == "with");

    /// <summary>"Superiority, not NI": what the test showed, not how the trial was designed.</summary>
    private bool IsNonInferiorityDenied(Mention mention) => mention.Concept.Id == "non-inferiority" && _not && mention.Start - _notAt <= 3
        && (_atoms.Exists(atom => atom.Filter is Filter.OutcomeOf { Superior: true }) || mentions.Any(MentionFilters.IsBeating));

    /// <summary>"Vascular invasion of any kind, not even a segmental branch": says again what has been said of the whole.</summary>
    private bool IsEvenThat(Mention mention) => mention.Concept.Kind is Kinds.Criterion or Kinds.Grade && _atoms.Exists(atom => atom.IsEligibility)
        && tokens.Skip(Math.Max(0, mention.Start - 3)).Take(Math.Min(3, mention.Start)).Any(token => token.Text == "even");

    private bool IsTheOtherEndpoint(Mention mention) => mention.Is(Kinds.Endpoint) && !mentions.Any(other => other.Is(Kinds.Outcome))
        && mentions.Any(other => other.Concept.Id == Cues.Not && mention.Start - other.End is 0 or 1)
        && mentions.Any(other => other.Is(Kinds.Endpoint) && mention.Start - other.End is 1 or 2
            && (mention.Concept.Id.EndsWith($"-{other.Concept.Id}", StringComparison.Ordinal) || other.Concept.Id.EndsWith($"-{mention.Concept.Id}", StringComparison.Ordinal)));

    /// <summary>"Where sorafenib lost", "lenvatinib was beaten": said of the treatment right before it.</summary>
    private bool IsDefeat(Mention mention) => mention.Is(Kinds.Outcome) && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment { Role: ArmRole.Any } && mention.Start - _atoms[^1].At <= 4
        && !mentions.Any(and => and.Concept.Id is Cues.And or Cues.But && and.Start >= _atoms[^1].At && and.End <= mention.Start)
        && (tokens[mention.Start].Text is "lost" or "loses" or "lose"
            || (MentionFilters.IsBeating(mention) && mention.Start > 0 && (tokens[mention.Start - 1].Text is "was" or "were" or "been" or "got" || (_atoms[^1].At > 0 && tokens[_atoms[^1].At - 1].Text is "was" or "were")) && !mentions.Any(next => next.Start >= mention.End && next.Concept.Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality)));

    /// <summary>"TACE combinations", where nothing else is named that was combined: a drug beside it.</summary>
    private void AddPartner(Mention mention)
    {
        var combined = mention.Is(Kinds.Modality) && mention.Concept.Id is not ("systemic" or "locoregional")
            && tokens.Skip(mention.End).Take(2).Any(token => token.Text is "combination" or "combinations" or "combo" or "combos")
            && mentions.Count(other => other.Concept.Kind is Kinds.Drug or Kinds.DrugClass or Kinds.Regimen or Kinds.Modality && other.Concept.Id != "placebo") == 1;
        if (combined && _atoms[^1].Filter is Filter.Treatment { Role: var role })
        {
            AddAtom(new Filter.Treatment("systemic", role), mention.Start);
        }
    }

    /// <summary>"Vp4 portal vein thrombosis": the wider name right behind the narrower one.</summary>
    private bool SaysNoMore(Filter filter, int at) => filter is Filter.Eligibility wide && _atoms.Count > 0
        && _atoms[^1] is { Filter: Filter.Eligibility narrow } before && narrow.Concept != wide.Concept && lexicon.IsA(narrow.Concept, wide.Concept)
        && mentions.Any(mention => mention.Start == before.At && mention.End == at);

    /// <summary>"Stratified by etiology (viral or not)": the values of a factor that is named already.</summary>
    private bool IsValueOfFactor(Mention mention) => mention.Concept.Kind is Kinds.Etiology or Kinds.Grade or Kinds.Stage
        && mentions.Any(other => other.Concept.Id == "stratification")
        && mentions.Any(other => other.End <= mention.Start && (other.Concept.Id == mention.Concept.Kind || lexicon.IsA(mention.Concept.Id, other.Concept.Id)) && other.Concept.Id != mention.Concept.Id);

    /// <summary>"East Asian countries (Japan, Korea, China)": what the wider name means is told in brackets.</summary>
    private bool IsCountryOfRegion(Mention mention) => mention.Is(Kinds.Region)
        && mentions.Any(wider => wider.Is(Kinds.Region) && wider.End <= mention.Start && wider.Concept.Id != mention.Concept.Id && lexicon.IsA(mention.Concept.Id, wider.Concept.Id)
            && text.AsSpan(tokens[wider.Start].Start, tokens[mention.Start].Start - tokens[wider.Start].Start) is var between && between.LastIndexOf('(') > between.LastIndexOf(')'));

    /// <summary>"Bevacizumab, biosimilar counted": a kind of the drug named before, which is meant too.</summary>
    private bool IsCountedToo(Mention mention) => mention.Is(Kinds.Drug) && mention.End < tokens.Count && tokens[mention.End].Text is "counted" or "count" or "included" or "too"
        && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment wider && mention.Concept.Id.StartsWith($"{wider.Concept}-", StringComparison.Ordinal);

    /// <summary>"More than 700 people enrolled or randomized": what was done with the patients counted.</summary>
    private bool IsVerbOfNumber(Mention mention) => mention.Concept.Id == "randomized" && mention.Start > 1 && tokens[mention.Start - 1].Text is "or" or "and" or "/"
        && tokens[mention.Start - 2].Text is "enrolled" or "treated" or "recruited" or "included" && conditions.Any(condition => condition.Quantity == Quantity.Count && condition.End <= mention.Start);

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

                if (mention.Start > 0 && tokens[mention.Start].Text == "not" && tokens[mention.Start - 1].Text is "or" or "vs" or "versus")
                {
                    // "Viral or not".
                    break;
                }

                _not = !_not || mention.Start - _notAt > 4;
                _notAt = mention.Start;
                break;
            case Cues.Narrow when tokens[mention.Start].Text is "drop" or "remove" or "take" or "throw" or "kick" or "weed" or "minus" || (mention.Length > 1 && tokens[mention.Start + 1].Text == "out"):
                (_not, _notAt) = (true, mention.End - 1);
                break;
            case Cues.Include:
                // "Exclusion criteria included ..." excludes; "my patient takes ..." admits nobody.
                if (mentions.Any(other => other.Concept.Id is Cues.APatient or Cues.OnePatient && other.End == mention.Start))
                {
                    break;
                }

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
                // "A drug (or combination) for first-line therapy" says the same thing in other words.
                _or = tokens[mention.Start].Text != "either" && !IsBracketed(mention);
                break;
            case Cues.Versus:
                _versus = true;
                break;
            case Cues.AsControl:
                if (!Relabel(ArmRole.Control, mention.Start))
                {
                    _role = ArmRole.Control;
                }
                else if (tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "sole" or "only"))
                {
                    // "Sorafenib was the sole comparator": not one of several to choose from.
                    Alone();
                }

                break;
            case Cues.AsExperimental when mentions.Any(next => next.Start >= mention.End && next.Start - mention.End <= 1 && (next.Is(Kinds.Endpoint) || next.Concept.Id is Cues.MeasureMedian or Cues.MeasureHr)):
                // "The experimental arm's median OS": a figure of it, no treatment in it.
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
                // "A primary or co-primary endpoint": either.
                var either = mentions.Any(other => other.Concept.Id == Cues.Or && (other.End == mention.Start || other.Start == mention.End));
                if (!either && tokens.Skip(mention.Start).Take(mention.Length).Any(token => token.Text is "co" or "coprimary" or "dual" or "two" or "twin"))
                {
                    AddAtom(new Filter.CoPrimary(), mention.Start);
                }

                if (_only && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Primary primary)
                {
                    _atoms[^1].Filter = primary with { Only = true };
                }

                break;
            case Cues.Alone when !mentions.Any(next => next.Start == mention.End && next.Concept.Id == Cues.Or):
                if (_versus && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Treatment added)
                {
                    // "Radioembolization added to sorafenib, compared with the drug alone".
                    AddAtom(new Filter.Treatment(added.Concept, ArmRole.Any), mention.Start);
                }

                Alone();
                break;
            case Cues.Ordinary when tokens[mention.Start].Text == "out" && KeepsOut(mention.Start):
                Verb(excludes: !TakeNot(mention.Start), mention.End);
                break;
            case Cues.Scoreboard:
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

    /// <summary>"Kept main trunk invasion out": the verb stands apart from its "out".</summary>
    private bool KeepsOut(int at) => tokens.Take(at).TakeLast(10).Any(token => token.Text is "keep" or "keeps" or "kept" or "keeping" or "left" or "leave" or "leaves" or "shut" or "shuts" or "lock" or "locked" or "rule" or "ruled" or "rules")
        && _atoms.Any(atom => atom is { IsEligibility: true, Governed: false });

    /// <summary>Whether a word stands in brackets that hold nothing to be asked for.</summary>
    private bool IsBracketed(Mention cue)
    {
        var start = tokens[cue.Start].Start;
        var end = text.IndexOf(')', start);
        return start > 0 && text[start - 1] == '(' && end > 0
            && !mentions.Any(mention => !mention.Is(Kinds.Cue) && tokens[mention.Start].Start > start && tokens[mention.End - 1].End <= end);
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

    private void AddAtom(Filter filter, int at)
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
            _versus |= at > 1 && tokens[at - 1].Text == "to" && tokens[at - 2].Text is "inferior" or "noninferior";
            _versus |= mentions.Any(mention => mention.Is(Kinds.Outcome) && at - mention.End is 0 or 1 && MentionFilters.IsBeating(mention) && !MentionFilters.IsWinner(tokens, at));
            filter = treatment with { Role = _versus ? ArmRole.Control : _role, Alone = _only && at - _onlyAt <= 1 && treatment.Concept != "systemic" };
            _versus = false;
        }

        filter = filter switch
        {
            Filter.Eligibility rule when _only && !negated => rule with { Only = true },
            Filter.Primary primary when _only => primary with { Only = true },
            Filter.Design { Attribute: "region" } region when !negated && ((_only && IsOnlyOf(at)) || (_or && _atoms.Count > 0 && _atoms[^1].Filter is Filter.Design { Attribute: "region", Only: true })) => region with { Only = true },
            _ => filter,
        };
        _only &= filter is Filter.Primary or Filter.Number;

        // "Did not allow A or B" rules out both.
        var atom = new FilterAtom(filter, at) { JoinsByOr = _or && !negated && !(_deniedVerb && filter is Filter.Eligibility) };
        if (atom.IsEligibility)
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
            atom.Negated = negated || (_verbExcludes == true && filter is Filter.Treatment or Filter.Reports && at - _verbAt <= 3);
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
            AddAtom(new Filter.Number(condition), at);
            return;
        }

        var grades = lexicon.SelfAndNarrower(condition.Concept)
            .Where(id => lexicon.Find(id)?.Kind == Kinds.Grade && GradeNumber(id) is { } number && condition.Holds(number)).Distinct().ToArray();
        for (var i = 0; i < grades.Length; i++)
        {
            _or = i > 0;
            AddAtom(new Filter.Eligibility(grades[i], false), at);
        }
    }

    private static int? GradeNumber(string grade) => char.IsAsciiDigit(grade[^1]) ? grade[^1] - '0' : grade.EndsWith("-c", StringComparison.Ordinal) ? 10 : null;

    /// <summary>"Solely in the USA"; "only trials from China" limits the list, not the region.</summary>
    private bool IsOnlyOf(int at) => at - _onlyAt <= 3 && !mentions.Any(mention => mention.Concept.Id == Cues.Trials && mention.Start >= _onlyAt && mention.End <= at);

    /// <summary>"Child-Pugh A only", "in China only": the word belongs to what stands before it when nothing follows it.</summary>
    private bool OnlyBefore(Mention only)
    {
        if (_atoms.Count > 0 && _atoms[^1] is { Negated: false, Filter: Filter.Design { Attribute: "region" } region } place && (only.Start - place.At <= 2 || only.End == tokens.Count))
        {
            place.Filter = region with { Only = true };
            return true;
        }

        if (_atoms.Count > 0 && _atoms[^1] is { Negated: false, Filter: Filter.Treatment { Role: ArmRole.Control } control } arm && mentions.Any(mention => mention.Start == arm.At && mention.End == only.Start)
            && (only.End == tokens.Count || tokens[only.End].Kind == TokenKind.Sign))
        {
            // "Whose control was sorafenib only".
            arm.Filter = control with { Alone = true };
            return true;
        }

        if (_atoms.Count == 0 || _atoms[^1].Filter is not Filter.Eligibility rule
            || mentions.Any(mention => mention.Start >= only.End && mention.Start - only.End <= 2 && mention.Concept.Kind is Kinds.Criterion or Kinds.Grade or Kinds.Stage && tokens[only.End].Text != ","))
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
        if (_atoms.Count == 0 || at - _atoms[^1].At > 12 || _atoms[^1].Filter is not Filter.Treatment treatment)
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
        if (_atoms.Count > 0)
        {
            _atoms[^1].Filter = _atoms[^1].Filter switch
            {
                Filter.Treatment treatment => treatment with { Alone = true },
                Filter.Design { Attribute: "region" } region => region with { Only = true },
                var other => other,
            };
        }
    }

    /// <summary>"Control arm = TACE alone", "sorafenib control arm", "lenvatinib was being tested".</summary>
    private void ReadArm(Mention mention)
    {
        var role = mention.Concept.Id == "control-arm" ? ArmRole.Control : ArmRole.Experimental;
        // "Where the control group did not receive sorafenib": what follows is said of the arm.
        var verb = mention.End + (mention.End < tokens.Count && tokens[mention.End].Text is "that" or "which" or "who" ? 1 : 0);
        var subject = verb < tokens.Count && tokens[verb].Text is "did" or "didn" or "didn't" or "received" or "got" or "receives" or "gets" or "never";
        if (subject || (!_not && !Relabel(role, mention.Start)))
        {
            _role = role;
        }
    }
}
